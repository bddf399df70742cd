import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Call } from '../../../shared/contract/contract.ts';
import { diagnoseAll } from '../../../shared/domain/diagnosis/diagnose.ts';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { PartnershipInput } from '../../../shared/domain/partnerships/input.ts';
import type { PartnershipContent } from '../../../shared/domain/partnerships/input-changes.ts';
import { arrange } from '../../../shared/domain/partnerships/suggest/arrange.ts';
import { suggest } from '../../../shared/domain/partnerships/suggest/suggest.ts';
import { gatherPlaces } from '../../../shared/node/services/official-places.ts';
import { PartnershipThread } from '../../../shared/node/services/partnership-thread.ts';
import { listDecisions, listOverrides, readMethod } from '../../../shared/node/store/decisions.ts';
import { loadEcosystem } from '../../../shared/node/store/ecosystem.ts';
import { openProject } from '../../../shared/node/store/open.ts';
import { readFacts } from '../../../shared/node/store/partnership-facts.ts';
import { openTerritories } from '../../../shared/node/store/territories.ts';
import { anOpenProject } from '../../helpers/application.ts';
import { anInput, sampleInput } from '../../helpers/suggesting.ts';
import { READING_DAY } from '../../helpers/trois-rivieres.ts';
import { edit, tryEdit } from './edits.ts';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');

/** Everything of a file, read anew. */
const readInput = (path: string): PartnershipInput => {
  const project = openProject(path, { readOnly: true, now: new Date(), backUp: () => undefined });
  const territories = openTerritories(join(RESOURCES, 'territories.db'));
  try {
    const { db } = project;
    const graph = { ...loadEcosystem(db), official: gatherPlaces(db, territories) };
    return {
      ecosystem: graph as Ecosystem,
      facts: readFacts(db),
      decisions: listDecisions(db),
      overrides: listOverrides(db),
      method: readMethod(db),
      on: READING_DAY,
    };
  } finally {
    territories.close();
    project.close();
  }
};

const expectFresh = async (call: Call, path: string): Promise<void> => {
  const input = readInput(path);
  const fresh = suggest({ input, territory: null, entity: null, only: null }, () => undefined);
  const { on, decisions } = input;
  const listed = arrange(fresh.pairs, { decisions, on, axis: null, isOfOne: false }).slice(0, 100);
  const list = await call('suggestion.list', { on, job: 'list', limit: 100 });
  expect(list.dataHash).toBe(fresh.dataHash);
  const scoresOf = ({ id, likelihood, value, quality }: (typeof listed)[number]) => [
    id,
    likelihood,
    value,
    quality,
  ];
  expect(list.suggestions.map((each) => scoresOf(each as unknown as (typeof listed)[number]))).toEqual(
    list.few === null ? listed.map(scoresOf) : [],
  );
  const subjects = input.ecosystem.entities.filter(({ kind }) => kind === 'territory').map(({ id }) => id);
  const some = subjects.slice(0, 5) as EntityId[];
  const told = await call('diagnosis.read', { on, job: 'read', subjects: some });
  const statesOf = (all: readonly { readonly axes: readonly { readonly checks: readonly object[] }[] }[]) =>
    all.map(({ axes }) =>
      axes.map(({ checks }) => checks.map((check) => ('state' in check ? check.state : null))),
    );
  expect(statesOf(told)).toEqual(statesOf(diagnoseAll({ input, subjects: some })));
};

const step = fc.oneof(
  { weight: 4, arbitrary: edit },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('journal.undo' as const, 'journal.redo' as const)
      .map((operation) => async (call: Call) => void (await call(operation, {}))),
  },
);

test('after any edits, undone and done again, the thread answers as if it had read the file anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (rounds) => {
        const { call, path, application } = await anOpenProject('trois-rivieres');
        await expectFresh(call, path('essai.alliage'));
        for (const steps of rounds) {
          for (const each of steps) await tryEdit(call, each);
          await expectFresh(call, path('essai.alliage'));
        }
        await application.close();
      },
    ),
    { numRuns: 5 },
  );
}, 300_000);

test('another project that is opened is answered of, and so is the first when it is opened again', async () => {
  const test = await anOpenProject('trois-rivieres');
  const other = test.file('autre.alliage');
  await test.call('project.create', { file: other, name: null, sample: 'rameau', territory: null });
  for (const name of ['essai.alliage', 'autre.alliage', 'essai.alliage']) {
    await test.call('project.open', { file: test.file(name) });
    await expectFresh(test.call, test.path(name));
  }
}, 120_000);

const aThread = (): PartnershipThread => {
  const thread = new PartnershipThread();
  onTestFinished(() => thread.close());
  return thread;
};
const contentOf = (name: 'rameau' | 'trois-rivieres'): PartnershipContent => {
  const { on: _, ...content } = anInput(sampleInput(name).ecosystem, { facts: sampleInput(name).facts });
  return content;
};
const ASKED = { on: READING_DAY, territory: null, entity: null, only: null, trial: null };
const control = (signal = new AbortController().signal) => ({ signal, onProgress: () => undefined });

test('questions of several contents asked at once are each answered of their own', async () => {
  const thread = aThread();
  const contents = [contentOf('rameau'), contentOf('trois-rivieres'), contentOf('rameau')];
  const answers = await Promise.all(
    contents.map((content) => thread.ask('suggest', { content, asked: ASKED }, control())),
  );
  for (const [at, content] of contents.entries())
    expect(answers[at]).toEqual(
      suggest({ ...ASKED, input: { ...content, on: READING_DAY } }, () => undefined),
    );
}, 60_000);

test('a question that is given up is refused, and the next is answered', async () => {
  const thread = aThread();
  const controller = new AbortController();
  const content = contentOf('trois-rivieres');
  const given = thread.ask('suggest', { content, asked: ASKED }, control(controller.signal));
  const next = thread.ask('suggest', { content, asked: ASKED }, control());
  controller.abort(new Error('given up'));
  await expect(given).rejects.toThrow('given up');
  expect((await next).pairs.length).toBeGreaterThan(0);
}, 60_000);

test('whoever waits when it is closed is refused; asked again, it begins again', async () => {
  const thread = aThread();
  const content = contentOf('rameau');
  const asked = [0, 1].map(() => thread.ask('suggest', { content, asked: ASKED }, control()));
  const refused = Promise.all(
    asked.map((each) => expect(each).rejects.toMatchObject({ code: 'E-CANCELLED' })),
  );
  await thread.close();
  await refused;
  expect((await thread.ask('suggest', { content, asked: ASKED }, control())).dataHash).toHaveLength(16);
}, 60_000);
