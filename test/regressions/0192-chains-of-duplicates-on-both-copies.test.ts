import { expect, test } from 'vitest';
import { reconcile } from '../../shared/domain/reconcile/reconcile.ts';
import type { Fields } from '../../shared/domain/reconcile/records.ts';
import { aDecision, aStep, idOf } from '../helpers/decisions.ts';
import { entity, link, merged, state } from '../helpers/merging.ts';

const D = idOf('D');
const named = (...names: string[]) => Object.fromEntries(names.map((name) => [idOf(name), entity(name)]));
const joined = (name: string, alias: string) => ({ [idOf(name)]: entity(name, { aliases: [alias] }) });
const about = (a: string, b: string): Fields => {
  const pair = { a: idOf(a), b: idOf(b), aName: a, bName: b };
  const { id: _, ...fields } = aDecision([aStep('retain')], pair);
  return fields;
};
const merges = (...pairs: [string, string][]) =>
  new Map(pairs.map(([drop, keep]): [string, string] => [idOf(drop), idOf(keep)]));
const after = (record: string, id: string, { changes }: ReturnType<typeof merged>) =>
  changes.find((change) => change.record === record && change.id === id)?.after as Fields | undefined;

// The way from one duplicate to the next came back to where it was, and was given up: the new link went.
test('duplicates made one in a ring by both are followed to the one that is there', () => {
  const N = idOf('N');
  const base = { entity: named('F', 'S', 'T', 'Q', 'Z'), decision: { [D]: about('F', 'S') } };
  const ours = {
    entity: { ...named('F', 'Z'), ...joined('T', 'S') },
    decision: { [D]: about('F', 'T') },
  };
  const theirs = {
    ...base,
    entity: { ...named('F', 'S'), ...joined('Z', 'Q') },
    relation: { [N]: link('partners-with', 'F', 'S') },
  };
  const both = { ours: merges(['S', 'T'], ['Q', 'S']), theirs: merges(['T', 'Q'], ['Q', 'Z']) };
  const result = merged(base, ours, theirs, { take: 'theirs', merges: both });
  expect(result.conflicts).toEqual([['entity', idOf('T'), 'record']]);
  expect(after('relation', N, result)).toMatchObject({ from: idOf('F'), to: idOf('Z') });
  expect(after('decision', D, result)).toMatchObject({ b: idOf('Z') });
});

test.each(['ours', 'theirs'] as const)(
  'a decision that each moved, once to an entity that goes, is told, taking %s',
  (take) => {
    const base = { entity: named('X', 'C', 'P', 'Q'), decision: { [D]: about('X', 'C') } };
    const ours = { entity: { ...named('C'), ...joined('P', 'X') }, decision: { [D]: about('P', 'C') } };
    const theirs = {
      entity: { ...named('C', 'P'), ...joined('Q', 'X') },
      decision: { [D]: about('Q', 'C') },
    };
    const both = { ours: merges(['X', 'P']), theirs: merges(['X', 'Q']) };
    const result = merged(base, ours, theirs, { take, merges: both });
    expect(result.conflicts).toContainEqual(['decision', D, 'suggestion']);
    expect(after('decision', D, result)?.b).toBe(take === 'ours' ? undefined : idOf('Q'));
  },
);

// It named the pairs that each side had said, and not what duplicates of the other side made of them.
test.each(['ours', 'theirs'] as const)(
  'the conflict of a decision names the pair that it ends on, taking %s',
  (take) => {
    const base = { entity: named('X', 'C', 'P', 'Q', 'Z'), decision: { [D]: about('X', 'C') } };
    const ours = {
      entity: { ...named('C', 'Q', 'Z'), ...joined('P', 'X') },
      decision: { [D]: about('P', 'C') },
    };
    // P goes to Z there, where the result follows it.
    const theirs = {
      entity: { ...named('C'), ...joined('Q', 'X'), ...joined('Z', 'P') },
      decision: { [D]: about('Q', 'C') },
    };
    const { changes, conflicts } = reconcile({
      base: state(base),
      ours: state({ ...ours, entity: { ...ours.entity, [idOf('P')]: entity('P') } }),
      theirs: state(theirs),
      contacts: new Map(),
      merges: { ours: merges(['X', 'P']), theirs: merges(['X', 'Q'], ['P', 'Z']) },
      takeOf: () => take,
    });
    const ended = { ...ours.decision[D], ...changes.find(({ id }) => id === D)?.after } as Fields;
    const told = conflicts.find(({ id }) => id === D);
    expect(told).toMatchObject({ field: 'suggestion' });
    expect(told?.[take]).toMatchObject({ a: ended.a, b: ended.b });
    expect([ended.a, ended.b]).toContain(idOf(take === 'ours' ? 'Z' : 'Q'));
  },
);

// The territory that ours had taken away took the project's with it, although the other one was still there.
test('the territory of the project that both made something else of is one that is there, and told', () => {
  const place = (name: string, aliases: string[] = []) => ({
    [idOf(name)]: entity(name, { aliases }, 'territory'),
  });
  const project = (name: string) => ({
    project: { name: 'P', territoryId: idOf(name), fictional: false, sample: null },
  });
  const base = { entity: { ...place('X'), ...place('Y') }, project: project('X') };
  const ours = { entity: place('X'), project: project('X') };
  const theirs = { entity: place('Y', ['X']), project: project('Y') };
  const result = merged(base, ours, theirs, { merges: { theirs: merges(['X', 'Y']) } });
  expect(result.conflicts).toContainEqual(['project', 'project', 'territoryId']);
  expect(result.changes).toEqual([]);
});
