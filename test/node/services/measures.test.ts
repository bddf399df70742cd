import { ulid } from 'ulid';
import { describe, expect, test } from 'vitest';
import type { Measure } from '../../../shared/contract/measure-operations.ts';
import { METRIC_IDS, type MetricId } from '../../../shared/domain/analysis/metric-ids.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { createProjectFile } from '../../../shared/node/store/write-project.ts';
import { anOpenProject, codeOf } from '../../helpers/application.ts';
import { measureAll } from '../../helpers/measure-all.ts';
import { seededNetwork } from '../../helpers/seeded-network.ts';

type Opened = Awaited<ReturnType<typeof anOpenProject>>;

const measure = async ({ call }: Opened, ...metrics: MetricId[]): Promise<Measure[]> =>
  (await call('graph.measure', { job: ulid(), metrics })).measures;
const valueIn = (measures: readonly Measure[], id: MetricId, entity: EntityId) =>
  measures.find((one) => one.id === id)?.values.find(([of]) => of === entity)?.[1];

/** A project of a seeded network, large enough for betweenness to take a while. */
const aLargeProject = async (entities: number): Promise<Opened> => {
  const opened = await anOpenProject();
  const now = new Date('2026-11-24T08:00:00.000Z');
  const network = seededNetwork(entities, entities * 4, 5);
  const project = {
    projectId: ulid(),
    createdAt: now.toISOString(),
    name: 'Grand réseau',
    territoryId: null,
    fictional: true,
    sample: null,
  };
  const path = `${opened.folder}/grand.alliage`;
  createProjectFile(path, { project, ...network, positions: [] }, { overwrite: false, now });
  await opened.call('project.open', { file: opened.file('grand.alliage') });
  return opened;
};
describe('measures', () => {
  test('are those of the domain, whichever threads computed them', async () => {
    const opened = await anOpenProject('trois-rivieres');
    const { ecosystem } = await opened.call('graph.load', {});
    const expected = measureAll(ecosystem);
    for (const { id, values, sampling } of await measure(opened, ...METRIC_IDS)) {
      expect(sampling).toBeNull();
      expect(values.length, id).toBe(expected.get(id)?.size);
      for (const [entity, value] of values)
        expect(value, id).toBeCloseTo(expected.get(id)?.get(entity) ?? Number.NaN, 10);
    }
  });

  test('follow the links and the amounts', async () => {
    const opened = await anOpenProject('rameau');
    const { id: fund } = await opened.call('entity.add', { kind: 'funder', name: 'Fonds', set: {} });
    const { id: club } = await opened.call('entity.add', { kind: 'actor', name: 'Club', set: {} });
    const before = await measure(opened, 'degree', 'amount-given');
    expect(valueIn(before, 'degree', fund)).toBe(0);
    expect(valueIn(before, 'amount-given', fund)).toBeUndefined();
    const { id } = await opened.call('relation.add', {
      from: fund,
      type: 'funds',
      to: club,
      set: { amount: '12 k€' },
    });
    const after = await measure(opened, 'degree', 'amount-given');
    expect(valueIn(after, 'degree', fund)).toBe(1);
    expect(valueIn(after, 'amount-given', fund)).toBe(1_200_000);
    await opened.call('relation.set', { relation: id, set: { amount: '15 k€' } });
    expect(valueIn(await measure(opened, 'amount-given'), 'amount-given', fund)).toBe(1_500_000);
    await opened.call('journal.undo', { count: 2 });
    expect(await measure(opened, 'degree', 'amount-given')).toEqual(before);
  });

  test('are not computed again for a new name, and say of which data they are', async () => {
    const opened = await aLargeProject(800);
    const first = await opened.call('graph.measure', { job: ulid(), metrics: ['betweenness'] });
    const { ecosystem } = await opened.call('graph.load', {});
    await opened.call('entity.set', { entity: ecosystem.entities[0]?.id ?? '', set: { name: 'Autre nom' } });
    const job = ulid();
    const again = opened.call('graph.measure', { job, metrics: ['betweenness'] });
    // Nothing runs that could be stopped.
    expect(await opened.call('job.cancel', { job })).toEqual({ cancelled: false });
    const second = await again;
    expect(second.measures).toEqual(first.measures);
    expect(second.revision).toBe(first.revision + 1);
    expect((await opened.call('graph.load', {})).revision).toBe(second.revision);
  });

  test('asked twice at once are computed once; a link added meanwhile is in both answers', async () => {
    const opened = await aLargeProject(1200);
    const both = [measure(opened, 'betweenness'), measure(opened, 'betweenness')];
    const [a, b] = (await opened.call('graph.load', {})).ecosystem.entities;
    const { id } = await opened.call('entity.add', { kind: 'actor', name: 'Nouveau', set: {} });
    for (const end of [a, b])
      await opened.call('relation.add', { from: end?.id ?? '', type: 'concerns', to: id, set: {} });
    // What is asked now makes the others begin again on what there is.
    const latest = await measure(opened, 'betweenness');
    const [first, second] = await Promise.all(both);
    expect(valueIn(latest, 'betweenness', id)).toBeDefined();
    expect(first).toEqual(second);
    expect(first).toEqual(latest);
  });

  test('stop when they are told to, and begin again when they are asked again', async () => {
    const opened = await aLargeProject(1200);
    const job = ulid();
    const asked = codeOf(opened.call('graph.measure', { job, metrics: ['betweenness'] }));
    expect(await opened.call('job.cancel', { job })).toEqual({ cancelled: true });
    expect(await asked).toBe('E-CANCELLED');
    expect(await measure(opened, 'betweenness')).toHaveLength(1);
  });

  test('tell how far they are, from their start to their end, when they are long', async () => {
    const opened = await aLargeProject(4000);
    const heard: { done: number; label: string }[] = [];
    opened.application.subscribe((event) => {
      if (event.event === 'job.progress') heard.push(event);
    });
    await measure(opened, 'betweenness');
    expect(heard.length).toBeGreaterThan(1);
    expect(heard.at(-1)).toMatchObject({ done: 1, label: 'Calcul des mesures' });
    expect(heard.map(({ done }) => done)).toEqual(heard.map(({ done }) => done).toSorted((a, b) => a - b));
  });

  test('need a project', async () => {
    const opened = await anOpenProject();
    await opened.call('project.close', {});
    expect(await codeOf(measure(opened, 'degree'))).toBe('E-NO-PROJECT');
  });
});
