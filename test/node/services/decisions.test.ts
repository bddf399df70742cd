import { describe, expect, it } from 'vitest';
import { Answer } from '../../../shared/domain/decision.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { anOpenProject, codeOf, type TestApplication } from '../../helpers/application.ts';
import { addEnoughToSuggest } from '../../helpers/enough-to-suggest.ts';

const ON = '2026-11-24';
const JOB = { job: 'essai', on: ON };

/** Two who need and offer the same, and one who has nothing to do with them. */
const aSmallProject = async (): Promise<TestApplication> => {
  const test = await anOpenProject();
  const add = (name: string, set: Record<string, string>) =>
    test.call('entity.add', { kind: 'actor', name, set: { type: 'association', ...set } });
  await add('Demandeur', { needs: 'locaux' });
  await add('Offreur', { offers: 'locaux' });
  await add('Autre', {});
  await addEnoughToSuggest(test.call);
  return test;
};
const listed = ({ call }: TestApplication, limit = 20) => call('suggestion.list', { ...JOB, limit });
const firstOf = async (test: TestApplication) => {
  const first = (await listed(test)).suggestions.find(({ decision }) => decision === null);
  if (!first) throw new Error('the sample has suggestions');
  return first;
};
const linksBetween = async ({ call }: TestApplication, a: string, b: string) =>
  (await call('relation.list', { where: [] })).filter(
    ({ from, to }) => [from, to].sort().join() === [a, b].sort().join(),
  );
const decisionOn = async ({ call }: TestApplication, suggestion: string) =>
  (await call('decision.list', { on: ON })).find((one) => one.suggestion === suggestion);

describe('what a committee answers', () => {
  it('is written in one operation, each answer, undone and done again whole', async () => {
    const test = await aSmallProject();
    const { call } = test;
    const suggestion = await firstOf(test);
    const before = await linksBetween(test, suggestion.a.id, suggestion.b.id);
    for (const answer of Answer.options) {
      const made = await call('decision.make', {
        ...JOB,
        suggestion: suggestion.id,
        answer,
        reason: 'vu en séance',
      });
      expect(made).toMatchObject({
        suggestion: suggestion.id,
        on: ON,
        author: 'Claire',
        aName: suggestion.a.name,
      });
      expect(made.steps).toHaveLength(1);
      expect(made.steps[0]?.basis).toMatchObject({
        on: ON,
        rank: suggestion.rank,
        solidity: suggestion.solidity,
      });
      const [line] = await call('journal.history', { limit: 1 });
      expect(line?.summary).toBe(
        `${wordsOf('fr').decisions.history[made.state]}\u00A0: ${suggestion.a.name} ↔ ${suggestion.b.name}`,
      );
      const makes = answer === 'exists' || answer === 'done';
      const links = await linksBetween(test, suggestion.a.id, suggestion.b.id);
      expect(links).toHaveLength(before.length + (makes ? 1 : 0));
      expect(links.some(({ id }) => id === made.relationId)).toBe(makes);
      if (makes)
        expect(links.find(({ id }) => id === made.relationId)).toMatchObject({
          type: suggestion.relation,
          status: 'existing',
          startsOn: answer === 'done' ? ON : null,
        });
      await call('journal.undo', {});
      expect(await decisionOn(test, suggestion.id)).toBeUndefined();
      expect(await linksBetween(test, suggestion.a.id, suggestion.b.id)).toEqual(before);
      await call('journal.redo', {});
      const { operation: _, ...kept } = made;
      expect(await decisionOn(test, suggestion.id)).toEqual(kept);
      await call('journal.undo', {});
    }
    expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  });

  it('moves the chain, keeps its steps, and refuses what cannot follow or does not go with it', async () => {
    const test = await aSmallProject();
    const { call } = test;
    const { id: suggestion, a } = await firstOf(test);
    const make = (answer: Answer, more: object = {}) =>
      call('decision.make', { ...JOB, suggestion, answer, ...more });
    await make('retain', { owner: 'Le Lien', dueOn: '2026-12', note: 'entre nous' });
    const committed = await make('commit');
    expect(committed).toMatchObject({
      state: 'committed',
      owner: 'Le Lien',
      dueOn: '2026-12',
      note: 'entre nous',
    });
    expect(committed.steps.map(({ state }) => state)).toEqual(['proposed', 'committed']);
    expect(await codeOf(make('dismiss'))).toBe('E-INPUT');
    expect(await codeOf(make('commit', { until: '2027' }))).toBe('E-INPUT');
    expect(await codeOf(make('later', { until: '2025' }))).toBe('E-INPUT');
    expect(await codeOf(make('commit', { type: 'funds' }))).toBe('E-INPUT');
    expect(await codeOf(make('done', { type: 'located-in' }))).toBe('E-RELATION');
    expect(await codeOf(call('decision.make', { ...JOB, suggestion: 'f00', answer: 'retain' }))).toBe(
      'E-NOT-FOUND',
    );
    const done = await make('done', { startsOn: '2026-03' });
    expect(await codeOf(make('retain'))).toBe('E-INPUT');
    await call('relation.remove', { relation: done.relationId ?? '' });
    expect((await make('retain')).steps).toHaveLength(4);
    await call('decision.set', { decision: done.id, owner: null, audience: 'internal' });
    expect(await decisionOn(test, suggestion)).toMatchObject({
      owner: null,
      audience: 'internal',
      dueOn: '2026-12',
    });
    expect((await call('decision.set', { decision: done.id, owner: null })).operation).toBeNull();
    expect((await call('journal.history', { limit: 20, entity: a.id })).length).toBeGreaterThanOrEqual(5);
  });

  it('keeps what was tried or conflicts internal unless told otherwise', async () => {
    const test = await aSmallProject();
    const { id: suggestion } = await firstOf(test);
    const dismiss = (more: object) =>
      test.call('decision.make', { ...JOB, suggestion, answer: 'dismiss', ...more });
    expect((await dismiss({ reason: 'Hors compétence' })).audience).toBe('committee');
    expect((await dismiss({ reason: 'Déjà essayé en 2023' })).audience).toBe('internal');
    expect((await dismiss({ reason: 'concurrence', audience: 'public' })).audience).toBe('public');
  });

  it('is no obstacle to a removal, and stays in the record with the names as they were', async () => {
    const test = await aSmallProject();
    const { call } = test;
    const { id: suggestion, a } = await firstOf(test);
    await call('decision.make', { ...JOB, suggestion, answer: 'retain' });
    await call('entity.remove', { entity: a.id });
    expect(await decisionOn(test, suggestion)).toMatchObject({ aName: a.name, isLive: false });
    expect(await codeOf(call('decision.make', { ...JOB, suggestion, answer: 'commit' }))).toBe('E-NOT-FOUND');
    await call('journal.undo', {});
    expect(await decisionOn(test, suggestion)).toMatchObject({ isLive: true });
    expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  });

  it('follows an entity that is merged into another, and comes back with it', async () => {
    const test = await aSmallProject();
    const { call } = test;
    const { id: suggestion, a, b } = await firstOf(test);
    const { id } = await call('decision.make', { ...JOB, suggestion, answer: 'retain' });
    const twin = await call('entity.add', { kind: a.kind, name: 'Le jumeau', set: {} });
    await call('entity.merge', { keep: twin.id, drop: a.id, take: [] });
    const moved = (await call('decision.list', {})).find((one) => one.id === id);
    expect([moved?.a, moved?.b].sort()).toEqual([twin.id, b.id].sort());
    expect([moved?.aName, moved?.bName]).toContain('Le jumeau');
    await call('journal.undo', {});
    expect((await call('decision.list', {})).find((one) => one.id === id)?.suggestion).toBe(suggestion);
  });
});

describe('a dismissed suggestion', () => {
  it('stays out of the list until its evidence changes (M09)', async () => {
    const test = await aSmallProject();
    const { call } = test;
    const first = await firstOf(test);
    await call('decision.make', { ...JOB, suggestion: first.id, answer: 'dismiss', reason: 'autre' });
    const isListed = async () => (await listed(test, 500)).suggestions.find(({ id }) => id === first.id);
    expect(await isListed()).toBeUndefined();
    await call('entity.set', { entity: 'Autre', set: { description: 'Sans rapport' } });
    expect(await isListed()).toBeUndefined();
    await call('entity.set', { entity: 'Demandeur', set: { needs: 'locaux;formation' } });
    await call('entity.set', { entity: 'Offreur', set: { offers: 'locaux;formation' } });
    expect(await isListed()).toMatchObject({ isBack: true });
  });
});

describe('how the project uses the method', () => {
  it('is changed in one operation, read again, undone, and put back as shipped', async () => {
    const { call } = await anOpenProject('trois-rivieres');
    const shipped = await call('method.read', {});
    expect(shipped.rules).toHaveLength(25);
    const [key] = shipped.rules.flatMap(({ thresholds }) => thresholds.map((one) => one.key));
    if (key === undefined) throw new Error('rules have thresholds');
    await call('method.set', { rules: { R02: true }, weights: { value: 2 }, thresholds: { [key]: 3 } });
    const changed = await call('method.read', {});
    expect(changed.settings).toMatchObject({ weights: { value: 2 }, thresholds: { [key]: 3 } });
    expect(changed.rules.find(({ id }) => id === 'R02')?.enabled).toBe(true);
    expect((await call('method.set', { rules: { R02: true } })).operation).toBeNull();
    expect(await codeOf(call('method.set', { thresholds: { 'R01.moons': 1 } }))).toBe('E-INPUT');
    expect((await call('method.set', { reset: true })).settings).toEqual(shipped.settings);
    await call('journal.undo', {});
    expect(await call('method.read', {})).toEqual(changed);
    await call('journal.undo', {});
    expect(await call('method.read', {})).toEqual(shipped);
  });

  it('is not readjusted from a few answers', async () => {
    const { call } = await anOpenProject('trois-rivieres');
    expect(await codeOf(call('method.readjust', { ...JOB }))).toBe('E-INPUT');
  });
});

it('« À faire » reminds of what is to be studied for over a year and counts what is late', async () => {
  const { call } = await anOpenProject('trois-rivieres');
  const todo = await call('todo.list', { on: ON });
  expect(todo.lateDecisionCount).toBe(2);
  expect(todo.reminders.filter(({ rule }) => rule === 'R24')).toHaveLength(1);
  expect(todo.reminderCount).toBe(todo.reminders.length);
});
