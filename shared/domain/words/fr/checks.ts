import { formatNumber } from '../../format.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';

type Check = (count: number) => string;
const some = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 'fr')} ${plural(count, one, many)}`;

/** What a full verification finds. */
export const checks: Readonly<
  Record<
    | 'CHECK-PAGES'
    | 'CHECK-REFERENCES'
    | 'CHECK-JOURNAL'
    | 'CHECK-RECORDS'
    | 'CHECK-SEARCH'
    | 'CHECK-SNAPSHOTS'
    | 'CHECK-BACKUPS',
    Check
  >
> = {
  'CHECK-PAGES': (count) => fr`Le fichier est abîmé (${some(count, 'défaut', 'défauts')}).`,
  'CHECK-REFERENCES': (count) =>
    fr`${some(count, 'ligne cite', 'lignes citent')} un élément qui n'est pas dans le projet.`,
  'CHECK-JOURNAL': (count) =>
    fr`${some(count, 'entrée', 'entrées')} de l'historique ne se ${plural(count, 'lit', 'lisent')} pas.`,
  'CHECK-RECORDS': (count) =>
    fr`${some(count, 'fiche, lien, vue ou autre élément contient', 'fiches, liens, vues ou autres éléments contiennent')} une valeur inattendue.`,
  'CHECK-SEARCH': (count) =>
    fr`La recherche ne correspond plus aux fiches (${some(count, 'différence', 'différences')}).`,
  'CHECK-SNAPSHOTS': (count) =>
    fr`${some(count, 'instantané n’est plus ce qui a été figé', 'instantanés ne sont plus ce qui a été figé')}.`,
  'CHECK-BACKUPS': (count) =>
    fr`${some(count, 'sauvegarde de ce projet est illisible', 'sauvegardes de ce projet sont illisibles')}.`,
};
