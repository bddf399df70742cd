import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anApplication, anOpenProject, type TestApplication } from '../../../helpers/application.ts';
import { tryEdit } from '../edits.ts';
import { anyEdit } from './more-edits.ts';
import {
  comparable,
  lastSequenceIn,
  lostEdits,
  mergesOf,
  reconcileWith,
  recordsIn,
  shareAs,
  tablesIn,
} from './versions.ts';

const EDITS = 200;
const RUNS = 1;

const opened = async (folder: string, name: string): Promise<TestApplication> => {
  const test = anApplication(folder);
  await test.call('project.open', { file: test.file(name) });
  return test;
};

/** Some suggestions are answered before the copy is handed over. */
const decideSome = async ({ call }: TestApplication): Promise<void> => {
  const { suggestions } = await call('suggestion.list', { job: 'essai', limit: 4 });
  expect(suggestions.length).toBeGreaterThan(0);
  for (const { id } of suggestions)
    await call('decision.make', { job: 'essai', suggestion: id, answer: 'retain', owner: 'Claire' });
};

/** The project and its copy, each edited by somebody. */
const editedApart = async (
  edits: readonly (readonly Parameters<typeof tryEdit>[1][])[],
  withJournal: boolean,
) => {
  const first = await anOpenProject('trois-rivieres');
  await decideSome(first);
  await shareAs(first, 'copie.alliage', { withJournal });
  const base = recordsIn(first.path('copie.alliage'));
  const parted = lastSequenceIn(first.path('copie.alliage'));
  for (const edit of edits[0] ?? []) await tryEdit(first.call, edit);
  await first.application.close();
  const copy = await opened(first.folder, 'copie.alliage');
  for (const edit of edits[1] ?? []) await tryEdit(copy.call, edit);
  await copy.application.close();
  return { folder: first.folder, path: first.path, base, parted };
};

test.each([
  { withJournal: false, take: 'ours' },
  { withJournal: true, take: 'theirs' },
] as const)(
  'two copies with $withJournal journal edited apart, merged back taking $take: nothing lost',
  async ({ withJournal, take }) => {
    const some = fc.array(anyEdit, { minLength: EDITS, maxLength: EDITS });
    await fc.assert(
      fc.asyncProperty(some, some, async (...edits) => {
        const { folder, path, base, parted } = await editedApart(edits, withJournal);
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
        expect(comparable(recordsIn(path('copie.alliage')))).toEqual(comparable(result));
        await project.call('journal.redo', {});
        expect(tablesIn(path('essai.alliage'))).toEqual(merged);
        await Promise.all([project.application.close(), copy.application.close()]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
  600_000,
);
