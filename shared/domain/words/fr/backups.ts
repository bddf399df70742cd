import { formatDay, formatNumber, formatTime } from '../../format.ts';
import type { BackupWords } from '../backup-words.ts';
import { french as fr, pluralFrench as plural } from '../typography.ts';

const moment = (at: string): string => fr`${formatDay(at, 'fr')} à ${formatTime(at, 'fr')}`;
const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 'fr')} ${plural(count, one, many)}`;

/** Backups, and going back to one. */
export const backups: BackupWords = {
  jobs: { restoring: 'Restauration de la sauvegarde' },
  reasons: {
    regular: 'automatique',
    closing: 'à la fermeture',
    asked: 'demandée',
    'before-migration': 'avant la mise à jour du fichier',
    'before-import': 'avant un import',
    'before-merge': 'avant une fusion de fiches',
    'before-merge-back': 'avant la fusion d’une copie',
    'before-removal': 'avant une suppression',
    'before-restore': 'avant une restauration',
    'before-replacement': 'avant d’être remplacé',
  },
  columns: {
    at: 'Faite le',
    reason: 'Pourquoi',
    entities: 'Fiches',
    relations: 'Liens',
    state: 'État',
    id: 'Identifiant',
  },
  state: (ok) => (ok === null ? 'non relue' : ok ? 'vérifiée' : 'illisible'),
  made: (path) => fr`Sauvegarde vérifiée : ${path}.`,
  none: 'Aucune sauvegarde de ce projet sur ce poste.',
  restored: (at, { entities, relations }) =>
    fr`Le projet est revenu à la sauvegarde du ${moment(at)} : ${counted(entities, 'fiche', 'fiches')}, ${counted(relations, 'lien', 'liens')}.`,
  undone: (count) =>
    fr`${counted(count, 'action plus récente que cette sauvegarde n’est plus', 'actions plus récentes que cette sauvegarde ne sont plus')} dans le projet.`,
  kept: (id) =>
    fr`L’état remplacé est gardé comme sauvegarde (${id}) : la restaurer annule cette restauration.`,
  quarantined: (name) =>
    fr`Le fichier endommagé est gardé tel quel dans le dossier de quarantaine, sous le nom « ${name} ».`,
  cut: (since) =>
    fr`Des modifications faites après le ${moment(since)} manquent peut-être aussi au fichier remplacé : Alliage s’était arrêté pendant que le projet était ouvert, et le fichier « -wal » qui les gardait n’est plus à côté de lui, ou est endommagé.`,
  later: fr`Les modifications plus récentes que cette sauvegarde ne sont pas dans le projet : elles restent dans le fichier mis en quarantaine.`,
};
