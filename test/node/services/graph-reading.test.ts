import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LoadedGraph, loadGraph } from '../../../renderer/backend/load-graph.ts';
import type { Call } from '../../../shared/contract/contract.ts';
import { anOpenProject } from '../../helpers/application.ts';
import { edit, tryEdit } from './edits.ts';

/** What the window holds, against the whole graph as it is. */
const expectWhole = async (call: Call, { revision, ecosystem, positions }: LoadedGraph) =>
  expect({ revision, ecosystem, positions }).toEqual(await call('graph.load', {}));

/** Undone and done again too, which change what an earlier operation says. */
const step = fc.oneof(
  { weight: 5, arbitrary: edit },
  fc.nat(3).map((count) => async (call: Call) => void (await call('journal.undo', { count: count + 1 }))),
  fc.constant(async (call: Call) => void (await call('journal.redo', {}))),
);

test('after any edits, what changed makes of the graph that was known the graph that is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 8 }), async (rounds) => {
      const { call, application } = await anOpenProject('rameau');
      let known = await loadGraph(call, undefined);
      await expectWhole(call, known);
      for (const steps of rounds) {
        for (const each of steps) await tryEdit(call, each);
        known = await loadGraph(call, known);
        await expectWhole(call, known);
      }
      await application.close();
    }),
    { numRuns: 25 },
  );
});

test('what an edit leaves alone stays the same value', async () => {
  const { call } = await anOpenProject('rameau');
  const known = await loadGraph(call, undefined);
  const [first] = known.ecosystem.entities;
  await call('entity.set', { entity: first?.id ?? '', set: { description: 'Autre chose' } });
  const next = await loadGraph(call, known);
  const same = new Set(known.ecosystem.entities);
  expect(next.ecosystem.entities.filter((entity) => !same.has(entity)).map(({ id }) => id)).toEqual([
    first?.id,
  ]);
  expect(next.ecosystem.relations).toBe(known.ecosystem.relations);
});

test('places given for the first time are no operation: the graph stays the same value, the places come', async () => {
  const { call } = await anOpenProject('rameau');
  const known = await loadGraph(call, undefined);
  const id = known.ecosystem.entities[0]?.id;
  if (id === undefined) throw new Error('the sample has entities');
  const place = { id, x: 3, y: 4, pinned: false };
  await call('position.save', { positions: [place], initial: true, arrangement: null });
  const placed = await loadGraph(call, known);
  expect(placed.ecosystem).toBe(known.ecosystem);
  expect(placed.positions).toContainEqual(place);
  await call('position.save', { positions: [{ ...place, x: 9 }], initial: false, arrangement: null });
  const moved = await loadGraph(call, placed);
  expect(moved.ecosystem).toBe(known.ecosystem);
  expect(moved.positions).toContainEqual({ ...place, x: 9 });
});

test('a place that was taken back while another was given is no longer known', async () => {
  const { call } = await anOpenProject('rameau');
  const start = await loadGraph(call, undefined);
  const [first, second] = start.ecosystem.entities.map(({ id }) => ({ id, x: 0, y: 1, pinned: false }));
  if (!first || !second) throw new Error('the sample has entities');
  const move = { initial: false, arrangement: null };
  await call('position.save', { positions: [first], ...move });
  const known = await loadGraph(call, start);
  await call('journal.undo', { count: 1 });
  await call('position.save', { positions: [second], ...move });
  expect((await loadGraph(call, known)).positions).toEqual([second]);
});

test('the graph of one project is never taken for that of another', async () => {
  const one = await anOpenProject('rameau');
  const known = await loadGraph(one.call, undefined);
  const other = await anOpenProject();
  const { changes } = await other.call('graph.changes', { since: known.state, positions: 0 });
  expect(changes).toBeNull();
  await expectWhole(other.call, await loadGraph(other.call, known));
});

test('after much was written, all of it is read again', async () => {
  const { call } = await anOpenProject('rameau');
  const known = await loadGraph(call, undefined);
  for (let count = 0; count < 60; count++)
    await call('entity.add', { kind: 'actor', name: `A${count}`, set: { description: 'y'.repeat(19_000) } });
  expect((await call('graph.changes', { since: known.state, positions: 0 })).changes).toBeNull();
  await expectWhole(call, await loadGraph(call, known));
});
