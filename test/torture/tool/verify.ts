import { isDeepStrictEqual } from 'node:util';
import { type Content, contentAfter, readContent, type ScriptedEdit } from './edits.ts';
import type { Place } from './processes.ts';

/** More than any script of ours. */
const ALL = ['--limit', '500'];

interface Acknowledgement {
  readonly ok: boolean;
  readonly operation: string | null;
}

/** The operations that `apply` acknowledged, in order; a line cut by the death of the process is none. */
export const acknowledgedIn = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => {
    try {
      const { ok, operation } = JSON.parse(line) as Acknowledgement;
      return ok && operation !== null ? [operation] : [];
    } catch {
      return [];
    }
  });

/** The operations of the journal, the oldest first. */
export const historyOf = async (place: Place, file: string): Promise<readonly string[]> =>
  (await place.json<{ id: string }[]>(['history', file, ...ALL])).map(({ id }) => id).reverse();

/** What SQLite and our own rules find in a project; nothing when all is well. */
export const findingsIn = async (place: Place, file: string): Promise<readonly string[]> => {
  const { status, out, err } = await place.run(['check', file, '--json']);
  if (status === 0) return [];
  return [`check of ${file}: status ${status} ${out}${err}`];
};

const differenceOf = (found: Content, wanted: Content): readonly string[] =>
  isDeepStrictEqual(found, wanted)
    ? []
    : [
        `content: ${found.entities.length} entities and ${found.relations} relations instead of ${wanted.entities.length} and ${wanted.relations}`,
      ];

/** acknowledged ⊆ present, in order, and at most one operation more: the one at hand. */
export const compareHistory = (
  present: readonly string[],
  acknowledged: readonly string[],
): readonly string[] => {
  const missing = acknowledged.filter((id, index) => present[index] !== id);
  const more = present.length - acknowledged.length;
  return [
    ...(missing.length > 0
      ? [`${missing.length} acknowledged operations are not there: ${missing[0]}…`]
      : []),
    ...(more > 1 ? [`${more} operations are there that nobody acknowledged`] : []),
  ];
};

/**
 * Opens again what was cut while `edits` were applied to it: whole, every acknowledged operation there, its content that
 * of so many edits, and the next edit taken. Gives what is wrong. `before`: operations that were there at the start.
 */
export const verifyCut = async (
  place: Place,
  file: string,
  {
    edits,
    acknowledged,
    before = [],
  }: {
    readonly edits: readonly ScriptedEdit[];
    readonly acknowledged: readonly string[];
    readonly before?: readonly string[];
  },
): Promise<readonly string[]> => {
  const [findings, present, content] = await Promise.all([
    findingsIn(place, file),
    historyOf(place, file),
    readContent(place, file),
  ]);
  const losses = [
    ...findings,
    ...compareHistory(present, [...before, ...acknowledged]),
    ...differenceOf(content, contentAfter(edits, present.length)),
  ];
  const next = await place.run(['add', file, 'actor', 'Après la coupure', '--json']);
  if (next.status !== 0) losses.push(`the next edit was refused: ${next.out}${next.err}`);
  return losses;
};

/** Runs a check that may throw as one that gives what is wrong. */
export const lossesOf = async (check: () => Promise<readonly string[]>): Promise<readonly string[]> => {
  try {
    return await check();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};
