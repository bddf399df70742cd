import { expect } from 'vitest';
import { anApplication, anOpenProject, type TestApplication } from '../../../helpers/application.ts';
import { type Edit, tryEdit } from '../edits.ts';
import { lostEdits, unnamedPairs } from './lost-edits.ts';
import {
  comparable,
  lastSequenceIn,
  mergesOf,
  reconcileWith,
  recordsIn,
  shareAs,
  tablesIn,
} from './versions.ts';

export interface Apart {
  readonly withJournal: boolean;
  readonly take: 'ours' | 'theirs';
  /** How many entities there are at the beginning; null: the whole sample. */
  readonly size: number | null;
  /** Persons are handed over too. */
  readonly withPersons: boolean;
}

const opened = async (folder: string, name: string): Promise<TestApplication> => {
  const test = anApplication(folder);
  await test.call('project.open', { file: test.file(name) });
  return test;
};

/** Some suggestions are answered before the copy is handed over. */
const decideSome = async ({ call }: TestApplication, limit: number): Promise<void> => {
  const { suggestions } = await call('suggestion.list', { job: 'essai', limit });
  expect(suggestions.length).toBeGreaterThan(0);
  for (const { id } of suggestions)
    await call('decision.make', { job: 'essai', suggestion: id, answer: 'retain', owner: 'Claire' });
};

/** Only so many entities, those first that decisions are about: what is done to one is done to few others. */
const keepFew = async ({ call }: TestApplication, size: number): Promise<void> => {
  const decided = (await call('decision.list', {})).flatMap(({ a, b }) => [a, b]);
  const all = (await call('graph.load', {})).ecosystem.entities.map(({ id }) => id);
  const kept = new Set([...new Set([...decided, ...all])].slice(0, size));
  await call('record.removeMany', { entities: all.filter((id) => !kept.has(id)), relations: [] });
};

const addPersons = async ({ call }: TestApplication): Promise<void> => {
  const { entities } = (await call('graph.load', {})).ecosystem;
  for (const { id, name } of entities.slice(0, 3))
    await call('person.add', { name: `Contact de ${name}`, organisation: id });
};

/** The project and its copy, each edited by somebody. */
export const editedApart = async (
  edits: readonly (readonly Edit[])[],
  { withJournal, withPersons, size }: Apart,
) => {
  const first = await anOpenProject('trois-rivieres');
  await decideSome(first, size === null ? 4 : size);
  if (size !== null) await keepFew(first, size);
  await addPersons(first);
  await shareAs(first, 'copie.alliage', { withJournal, withPersons });
  const base = recordsIn(first.path('copie.alliage'));
  const parted = lastSequenceIn(first.path('copie.alliage'));
  for (const edit of edits[0] ?? []) await tryEdit(first.call, edit);
  await first.application.close();
  const copy = await opened(first.folder, 'copie.alliage');
  for (const edit of edits[1] ?? []) await tryEdit(copy.call, edit);
  await copy.application.close();
  return { folder: first.folder, path: first.path, base, parted };
};

/** Edits a side, merged back: nothing is lost untold, a second time changes nothing, one undo takes all back. */
export const tryApart = async (edits: readonly (readonly Edit[])[], apart: Apart): Promise<void> => {
  const { take } = apart;
  const { folder, path, base, parted } = await editedApart(edits, apart);
  const [ours, theirs] = [recordsIn(path('essai.alliage')), recordsIn(path('copie.alliage'))];
  const own = mergesOf(path('essai.alliage'), parted);
  const other = mergesOf(path('copie.alliage'), parted);
  const before = tablesIn(path('essai.alliage'));

  const project = await opened(folder, 'essai.alliage');
  const tried = await reconcileWith(project, 'copie.alliage', { take, dryRun: true });
  expect(tablesIn(path('essai.alliage'))).toEqual(before);
  const done = await reconcileWith(project, 'copie.alliage', { take });
  expect({ ...tried, applied: true, operation: done.operation }).toEqual(done);
  expect(await project.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  const result = recordsIn(path('essai.alliage'));
  expect(lostEdits(base, ours, result, done.conflicts, [own, other])).toEqual([]);
  expect(lostEdits(base, theirs, result, done.conflicts, [other, own])).toEqual([]);
  expect(unnamedPairs(result, [ours, theirs], done.conflicts)).toEqual([]);

  const again = await reconcileWith(project, 'copie.alliage', { take });
  expect(again).toMatchObject({ added: 0, changed: 0, removed: 0, conflicts: [], operation: null });
  const merged = tablesIn(path('essai.alliage'));
  await project.call('journal.undo', {});
  expect(tablesIn(path('essai.alliage'))).toEqual(before);

  // The other way round, what conflicts keep being the same, the two become equal.
  const copy = await opened(folder, 'copie.alliage');
  const otherwise = take === 'ours' ? 'theirs' : 'ours';
  const back = await reconcileWith(copy, 'essai.alliage', { take: otherwise });
  expect(back.conflicts.length).toBe(done.conflicts.length);
  const [expected, found] = [result, recordsIn(path('copie.alliage'))].map(comparable);
  // A copy that came without persons goes on without them.
  if (!apart.withPersons) for (const state of [expected, found]) delete state?.contact;
  expect(found).toEqual(expected);
  await project.call('journal.redo', {});
  expect(tablesIn(path('essai.alliage'))).toEqual(merged);
  await Promise.all([project.application.close(), copy.application.close()]);
};
