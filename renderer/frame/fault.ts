import type { ProjectInfo } from '../../shared/contract/project-operations.ts';
import { faultKind, faultPlaces } from '../../shared/domain/fault-places.ts';

/** Four signs that tell one fault from another. */
export const faultCode = (error: unknown): string => {
  const where = error instanceof Error ? `${error.name} ${error.stack ?? ''}` : String(error);
  let hash = 0;
  for (const sign of where) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 0x10000;
  return hash.toString(16).toUpperCase().padStart(4, '0');
};

const DEEPEST = 12;

/** Kind of fault and places of the program that it crossed; nothing of its message. */
export const faultDetail = (error: unknown): string => {
  const places = error instanceof Error ? faultPlaces(error).slice(0, DEEPEST) : [];
  return [`code ${faultCode(error)}`, faultKind(error), ...places].join('\n');
};

/** What of the window is told in a report. */
export interface Told {
  readonly version: string;
  readonly host: string;
  readonly project: Pick<
    ProjectInfo,
    'schemaVersion' | 'entities' | 'relations' | 'sources' | 'operations' | 'readOnlyReason'
  > | null;
}

const countsOf = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ') || '0';

const projectLines = (project: NonNullable<Told['project']>): readonly string[] => [
  `format ${project.schemaVersion}${project.readOnlyReason ? `, read-only (${project.readOnlyReason})` : ''}`,
  `entities: ${countsOf(project.entities)}`,
  `relations: ${countsOf(project.relations)}`,
  `sources: ${project.sources}, operations: ${project.operations}`,
];

/**
 * What « Copier le détail » gives, for whoever mends Alliage: its version, its host, what is added, and how much the project
 * holds. Counts and names of the program only: no name of the data, no path. Null before the host answered.
 */
export const faultReport = (told: Told | null, detail: string): string =>
  [
    told ? `Alliage ${told.version} (${told.host})` : 'Alliage',
    detail,
    ...(told === null ? [] : told.project === null ? ['no project'] : projectLines(told.project)),
  ].join('\n');
