import { isDeepStrictEqual } from 'node:util';
import { type Content, contentAfter, readContent, type ScriptedEdit } from './edits.ts';
import type { Place } from './processes.ts';

/** More than any script of ours. */
const ALL = ['--limit', '10000'];

/** What `apply` answered to each of its lines: the operation, or null for an edit that was refused. */
export type Answers = readonly (string | null)[];

/** A line cut by the death of the process is no answer. */
export const answersIn = (lines: readonly string[]): Answers =>
  lines.flatMap((line) => {
    try {
      const { ok, operation } = JSON.parse(line) as { ok: boolean; operation?: string | null };
      return [ok ? (operation ?? null) : null];
    } catch {
      return [];
    }
  });

const isOperation = (answer: string | null): answer is string => answer !== null;
export const acknowledgedIn = (lines: readonly string[]): readonly string[] =>
  answersIn(lines).filter(isOperation);

/** The operations of the journal, the oldest first. */
export const historyOf = async (place: Place, file: string): Promise<readonly string[]> =>
  (await place.json<{ id: string }[]>(['history', file, ...ALL])).map(({ id }) => id).reverse();

/** What SQLite and our own rules find in a project; nothing when all is well. */
export const findingsIn = async (place: Place, file: string): Promise<readonly string[]> => {
  const { status, out, err } = await place.run(['check', file, '--json']);
  if (status === 0) return [];
  return [`check of ${file}: status ${status} ${out}${err}`];
};

const differenceOf = (found: Content, wanted: readonly Content[]): readonly string[] => {
  if (wanted.some((one) => isDeepStrictEqual(found, one))) return [];
  const [first] = wanted;
  return [
    `content: ${found.entities.length} entities and ${found.relations} relations instead of ${first?.entities.length} and ${first?.relations}, or other texts`,
  ];
};

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

/** What may be there: the edits that were acknowledged, and of the others one at most when the journal has one more. */
const possible = (
  edits: readonly ScriptedEdit[],
  answers: Answers,
  isOneMore: boolean,
): readonly Content[] => {
  const done = edits.filter((_, index) => (answers[index] ?? null) !== null);
  if (!isOneMore) return [contentAfter(done)];
  return edits
    .filter((_, index) => (answers[index] ?? null) === null)
    .map((edit) => contentAfter([...done, edit]));
};

export interface Cut {
  readonly edits: readonly ScriptedEdit[];
  readonly answers: Answers;
}

/** What is wrong with a project after `edits` were cut: every acknowledged one there, one more at most. */
export const verifyContent = async (
  place: Place,
  file: string,
  { edits, answers }: Cut,
): Promise<readonly string[]> => {
  const acknowledged = answers.filter(isOperation);
  const [findings, present, content] = await Promise.all([
    findingsIn(place, file),
    historyOf(place, file),
    readContent(place, file),
  ]);
  const isOneMore = present.length > acknowledged.length;
  return [
    ...findings,
    ...compareHistory(present, acknowledged),
    ...differenceOf(content, possible(edits, answers, isOneMore)),
  ];
};

/** The next edit must be taken: nothing of what was cut stands in its way. */
export const verifyNextEdit = async (place: Place, file: string): Promise<readonly string[]> => {
  const { status, out, err } = await place.run(['add', file, 'actor', 'Après la coupure', '--json']);
  return status === 0 ? [] : [`the next edit was refused: ${out}${err}`];
};

export const verifyCut = async (place: Place, file: string, cut: Cut): Promise<readonly string[]> => [
  ...(await verifyContent(place, file, cut)),
  ...(await verifyNextEdit(place, file)),
];

/** Runs a check that may throw as one that gives what is wrong. */
export const lossesOf = async <Losses extends readonly string[] | null>(
  check: () => Promise<Losses>,
): Promise<Losses | readonly string[]> => {
  try {
    return await check();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
};
