import { describe, expect, test } from 'vitest';
import { isValidChain } from '../../../shared/domain/decision-chain.ts';
import type { Fields } from '../../../shared/domain/reconcile/records.ts';
import { aDecision, aStep, idOf } from '../../helpers/decisions.ts';
import { A, B, both, entity, link, merged } from '../../helpers/merging.ts';

describe('fields', () => {
  test('what each side changed is taken; both to one value is no conflict; both to two values is one', () => {
    const base = { entity: { [A]: entity('A', { url: null, status: 'active' }) } };
    const ours = { entity: { [A]: entity('A', { url: 'https://a.org', shortName: 'X', status: 'ended' }) } };
    const theirs = { entity: { [A]: entity('A', { population: 3, shortName: 'X', status: 'planned' }) } };
    expect(merged(base, ours, theirs)).toEqual({
      changes: [{ record: 'entity', id: A, after: { population: 3 } }],
      conflicts: [['entity', A, 'status']],
    });
    expect(merged(base, ours, theirs, { take: 'theirs' }).changes).toEqual([
      { record: 'entity', id: A, after: { population: 3, status: 'planned' } },
    ]);
  });

  test('lists keep what either side added, without what either took away', () => {
    const of = (themes: string[], siren: string[]) => ({
      entity: { [A]: entity('A', { themes, identifiers: siren.length > 0 ? { siren } : {} }) },
    });
    const { changes, conflicts } = merged(
      of(['a', 'b'], []),
      of(['b', 'c'], ['1']),
      of(['a', 'b', 'd'], ['2']),
    );
    expect(conflicts).toEqual([]);
    expect(changes[0]?.after).toMatchObject({ themes: ['b', 'c', 'd'], identifiers: { siren: ['1', '2'] } });
  });

  test('without a common ancestor every difference is a conflict, and nothing of ours changes', () => {
    const ours = { entity: { [A]: entity('A', { themes: ['a'] }) } };
    const theirs = { entity: { [A]: entity('A', { themes: ['b'] }), [B]: entity('B') } };
    expect(merged(null, ours, theirs)).toEqual({
      changes: [],
      conflicts: [
        ['entity', A, 'themes'],
        ['entity', B, 'record'],
      ],
    });
  });
});

describe('what was taken away on one side', () => {
  const R = idOf('R');
  const base = { entity: both, relation: {} };
  const removed = { entity: { [A]: entity('A') }, relation: {} };

  test('goes, where the other side did nothing to it', () => {
    expect(merged(base, base, removed)).toEqual({
      changes: [{ record: 'entity', id: B, after: null }],
      conflicts: [],
    });
  });

  test.each(['ours', 'theirs'] as const)(
    'is a conflict where the other side edited or linked it, taking %s',
    (take) => {
      const edited = { entity: { ...both, [B]: entity('B', { shortName: 'b' }) }, relation: {} };
      const linked = { entity: both, relation: { [R]: link('partners-with', 'A', 'B') } };
      for (const side of [edited, linked]) {
        const { conflicts, changes } = merged(base, side, removed, { take });
        expect(conflicts).toContainEqual(['entity', B, 'record']);
        expect(changes.some(({ id, after }) => id === B && after === null)).toBe(take === 'theirs');
        expect(changes.some(({ id, after }) => id === R && after === null)).toBe(
          take === 'theirs' && side === linked,
        );
      }
    },
  );

  test('a new link to a duplicate that was made one with another goes to the one kept, once', () => {
    const C = idOf('C');
    const three = { ...both, [C]: entity('C') };
    const theirs = { entity: three, relation: { [R]: link('partners-with', 'B', 'C') } };
    const ours = { entity: { [A]: entity('A'), [C]: entity('C') }, relation: {} };
    const merges = { ours: new Map([[B, A]]) };
    expect(merged({ entity: three, relation: {} }, ours, theirs, { merges })).toMatchObject({
      changes: [{ record: 'relation', id: R, after: { from: A, to: C } }],
      conflicts: [],
    });
    const same = { ...ours, relation: { [idOf('S')]: link('partners-with', 'A', 'C') } };
    expect(merged({ entity: three, relation: {} }, same, theirs, { merges })).toEqual({
      changes: [],
      conflicts: [],
    });
  });
});

describe('rules that neither side could break alone', () => {
  const R = idOf('R');
  test('a link that a change of kind forbids is told, and the kept side has its way', () => {
    const entities = { [A]: entity('A', {}, 'funder'), [B]: entity('B') };
    const ours = { entity: { ...entities, [A]: entity('A', {}, 'resource') }, relation: {} };
    const theirs = { entity: entities, relation: { [R]: link('funds', 'A', 'B') } };
    const base = { entity: entities, relation: {} };
    expect(merged(base, ours, theirs)).toEqual({ changes: [], conflicts: [['relation', R, 'record']] });
    const taken = merged(base, ours, theirs, { take: 'theirs' });
    expect(taken.conflicts).toEqual([['entity', A, 'kind']]);
    expect(taken.changes).toContainEqual({ record: 'entity', id: A, after: { kind: 'funder' } });
  });

  test('nothing becomes part of itself', () => {
    const entities = { [A]: entity('A', {}, 'territory'), [B]: entity('B', {}, 'territory') };
    const base = { entity: entities, relation: {} };
    const ours = { entity: entities, relation: { [idOf('R')]: link('part-of', 'A', 'B') } };
    const theirs = { entity: entities, relation: { [idOf('S')]: link('part-of', 'B', 'A') } };
    expect(merged(base, ours, theirs)).toEqual({
      changes: [],
      conflicts: [['relation', idOf('S'), 'record']],
    });
  });
});

describe('decisions', () => {
  const fieldsOf = ({ id: _, ...fields }: ReturnType<typeof aDecision>): Fields => fields;
  const D = idOf('D');
  const of = (...steps: Parameters<typeof aDecision>[0]) => ({
    decision: { [D]: fieldsOf(aDecision(steps)) },
  });
  const [retained, committed] = [aStep('retain'), aStep('commit', { at: '2026-04-01T09:00:00.000Z' })];
  const dismissed = aStep('dismiss', { at: '2026-05-01T09:00:00.000Z' });

  test('a chain that continues the other is taken whole', () => {
    const { changes, conflicts } = merged(of(retained), of(retained), of(retained, committed));
    expect(conflicts).toEqual([]);
    expect(changes[0]?.after).toMatchObject({ state: 'committed', steps: [retained, committed] });
  });

  test('two answers are a conflict, and the chain that stays is a chain', () => {
    const theirs = of(retained, dismissed);
    const { changes, conflicts } = merged(of(retained), of(retained, committed), theirs, { take: 'theirs' });
    expect(conflicts).toEqual([['decision', D, 'state']]);
    const decision = { ...theirs.decision[D], ...changes[0]?.after } as Parameters<typeof isValidChain>[0];
    expect(isValidChain(decision)).toBe(true);
    expect(decision.steps).toEqual([retained, dismissed]);
  });

  test('one suggestion answered on both sides is one decision', () => {
    const theirs = { decision: { [idOf('E')]: of(dismissed).decision[D] as Fields } };
    const { changes, conflicts } = merged({}, of(retained), theirs);
    expect(changes).toEqual([]);
    expect(conflicts).toEqual([['decision', D, 'state']]);
  });

  test('and is asked once: theirs, merged back before, is that decision', () => {
    const theirs = { decision: { [idOf('E')]: of(dismissed).decision[D] as Fields } };
    expect(merged(theirs, of(retained), theirs)).toEqual({ changes: [], conflicts: [] });
  });
});
