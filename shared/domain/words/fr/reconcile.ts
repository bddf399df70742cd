import { formatNumber } from '../../format.ts';
import type { ReconcileWords } from '../reconcile-words.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 'fr')} ${plural(count, one, many)}`;

/** A copy handed over, and its return. */
export const reconcile: ReconcileWords = {
  job: 'Fusion des deux versions',
  copyName: (project) => fr`${project} (copie)`,
  fields: {
    record: 'présence',
    position: 'place dans le graphe',
    state: 'réponse',
    suggestion: 'piste',
    isStart: 'vue d’ouverture',
    rank: 'ordre des vues',
    screen: 'écran',
    value: 'contenu',
    territoryId: 'territoire du projet',
    fictional: 'projet fictif',
    organisationId: 'organisation',
    owner: 'porteur',
  },
  removed: 'retiré',
  present: 'présent',
  other: 'autre contenu',
  project: 'le projet',
  graph: 'le graphe',
  check: (check, subject) => fr`« ${subject} » : ${check}`,
  person: (organisation) => fr`Contact de ${organisation}`,
  places: (count) => counted(count, 'place', 'places'),
  history: (count) => fr`Copie fusionnée (${counted(count, 'élément', 'éléments')})`,
  parted: 'Copie remise sans son journal',
  shared: (path) => fr`Copie écrite : ${path}.`,
  done: ({ added, changed, removed, conflicts, applied }) =>
    [
      applied ? 'Fusionné :' : 'Pas encore fusionné :',
      [
        counted(added, 'ajouté', 'ajoutés'),
        counted(changed, 'modifié', 'modifiés'),
        counted(removed, 'retiré', 'retirés'),
      ].join(', '),
      fr`; ${counted(conflicts, 'désaccord', 'désaccords')}.`,
    ].join(' '),
  nothing: fr`Rien à fusionner : cette copie n’apporte rien de nouveau.`,
  noAncestor: fr`On ne sait plus d’où ces deux versions sont parties : chaque différence est un désaccord.`,
  taken: {
    ours: fr`Gardé en cas de désaccord : ce projet.`,
    theirs: fr`Gardé en cas de désaccord : la copie.`,
  },
  columns: { name: 'Fiche', field: 'Champ', ours: 'Ce projet', theirs: 'La copie' },
};
