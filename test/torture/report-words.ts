import type { Unit } from './case.ts';

/** [one, several] of each thing tried, in French: the line is shown as it is in « À propos ». */
const UNITS: Readonly<Record<Unit, readonly [string, string]>> = {
  cut: ['coupure simulée', 'coupures simulées'],
  fault: ['panne provoquée', 'pannes provoquées'],
  opening: ['ouverture de fichier abîmé', 'ouvertures de fichiers abîmés'],
  trial: ['essai', 'essais'],
  export: ['export vérifié', 'exports vérifiés'],
  edit: ['modification vérifiée', 'modifications vérifiées'],
  test: ['test', 'tests'],
};

/** A narrow no-break space between thousands, as in French. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
const counted = (count: number, [one, several]: readonly [string, string]): string =>
  `${grouped(count)} ${count < 2 ? one : several}`;

/** « 400 coupures simulées, 0 perte ». */
export const toldCount = (count: number, unit: Unit, lost: number): string =>
  `${counted(count, UNITS[unit])}, ${counted(lost, ['perte', 'pertes'])}`;

export const toldUnit = (count: number, unit: Unit): string => counted(count, UNITS[unit]);
export const toldLosses = (lost: number): string => counted(lost, ['perte', 'pertes']);

/** « 7 min 12 s ». */
export const toldTime = (seconds: number): string =>
  `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
