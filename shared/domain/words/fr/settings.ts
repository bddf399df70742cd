import type { HomeFileWords, SettingsWords } from '../settings-words.ts';
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

/** What became of other files of the application's folder that could not be read. */
export const homeFiles: HomeFileWords = {
  'second-folder': (file) =>
    fr`Le choix du deuxième dossier de sauvegarde était illisible : les sauvegardes ne se font plus que sur ce poste. ${kept(file)} Celles qui sont faites sont toujours là. Choisissez de nouveau ce dossier dans les réglages.`,
  recent: (file) =>
    fr`La liste des projets récents était illisible : elle repart vide. ${kept(file)} Vos projets ne sont pas touchés. Ouvrez-les depuis leur dossier : ils y reviendront.`,
  mappings: (file) =>
    fr`Les correspondances d'import enregistrées étaient illisibles : leur liste repart vide. ${kept(file)} Vos projets ne sont pas touchés. Enregistrez-les de nouveau au prochain import.`,
};
