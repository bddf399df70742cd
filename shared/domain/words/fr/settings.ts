import type { SettingsWords } from '../settings-words.ts';
import { french as fr } from '../typography.ts';

const kept = (file: string | null): string =>
  file === null
    ? fr`L'ancien fichier est resté à sa place, tel quel.`
    : fr`L'ancien fichier est gardé sous le nom « ${file} ».`;

/** What became of settings that could not be read whole. */
export const settings: SettingsWords = {
  damaged: (file) =>
    fr`Vos réglages étaient abîmés : ce qui était lisible est repris, le reste a sa valeur d'origine. ${kept(file)} Vos projets ne sont pas touchés. Vérifiez les réglages.`,
  newer: (file) =>
    fr`Vos réglages viennent d'une version plus récente d'Alliage : ce que celle-ci comprend est repris, le reste a sa valeur d'origine. ${kept(file)} Vos projets ne sont pas touchés. Mettez Alliage à jour pour les retrouver tous.`,
};
