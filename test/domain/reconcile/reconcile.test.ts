import { describe, expect, test } from 'vitest';
import { isValidChain } from '../../../shared/domain/decision-chain.ts';
import { emptyEntity } from '../../../shared/domain/entity.ts';
import type { ReconcileInput } from '../../../shared/domain/reconcile/merging.ts';
import { reconcile } from '../../../shared/domain/reconcile/reconcile.ts';
import type { Fields, RecordKind, Records, Side } from '../../../shared/domain/reconcile/records.ts';
import { tellConflict } from '../../../shared/domain/reconcile/tell-conflict.ts';
import { emptyRelation } from '../../../shared/domain/relation.ts';
import type { Kind, RelationType } from '../../../shared/domain/vocabulary.ts';
import { aDecision, aStep, idOf } from '../../helpers/decisions.ts';

const AT = '2026-03-12T09:00:00.000Z';
type Told = Partial<Record<RecordKind, Readonly<Record<string, Fields>>>>;

const state = (told: Told): Records =>
  new Map(
    Object.entries(told).map(([kind, byId]) => [kind as RecordKind, new Map(Object.entries(byId ?? {}))]),
  );
const entity = (name: string, more: Fields = {}, kind: Kind = 'actor'): Fields => ({
  ...emptyEntity(kind, name, AT),
  ...more,
});
const link = (type: RelationType, from: string, to: string, more: Fields = {}): Fields => ({
  ...emptyRelation(type, idOf(from), idOf(to), AT),
  ...more,
});

const merged = (
  base: Told | null,
  ours: Told,
  theirs: Told,
  { take = 'ours', merges = {} }: { take?: Side; merges?: Partial<ReconcileInput['merges']> } = {},
) => {
  const { changes, conflicts } = reconcile({
    base: base && state(base),
    ours: state(ours),
    theirs: state(theirs),
    contacts: new Map(),
    merges: { ours: new Map(), theirs: new Map(), ...merges },
    takeOf: () => take,
  });
  return {
    changes: changes.map(({ record, id, after }) => ({ record, id, after })),
    conflicts: conflicts.map(({ record, id, field }) => [record, id, field]),
  };
};

const [A, B] = [idOf('A'), idOf('B')];
const both = { [A]: entity('A'), [B]: entity('B') };

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
});

describe('duplicates made one on both sides', () => {
  const [P, Q, X, C] = [idOf('P'), idOf('Q'), idOf('X'), idOf('C')];
  const [R, D] = [idOf('R'), idOf('D')];
  const named = (...names: string[]) => Object.fromEntries(names.map((name) => [idOf(name), entity(name)]));
  const decided = (a: string, b: string): Fields => {
    const { id: _, ...fields } = aDecision([aStep('retain')], { a: idOf(a), b: idOf(b), aName: a, bName: b });
    return fields;
  };
  const about = (names: string[], a: string, b: string) => ({
    entity: named(...names),
    relation: { [R]: link('partners-with', a, b) },
    decision: { [D]: decided(a, b) },
  });
  const pairIn = (side: ReturnType<typeof about>, changes: ReturnType<typeof merged>['changes']) => {
    const after: Fields = { ...side.decision[D], ...changes.find(({ id }) => id === D)?.after };
    const relation: Fields = { ...side.relation[R], ...changes.find(({ id }) => id === R)?.after };
    return [after.a, after.b, after.suggestion, relation.from, relation.to];
  };

  const base = about(['P', 'Q', 'X', 'C'], 'X', 'C');
  const ours = about(['P', 'Q', 'C'], 'P', 'C');
  const theirs = about(['P', 'Q', 'C'], 'Q', 'C');
  const merges = { ours: new Map([[X, P]]), theirs: new Map([[X, Q]]) };

  test.each(['ours', 'theirs'] as const)(
    'one with two others: its decision and its link are told, taking %s',
    (take) => {
      const { changes, conflicts } = merged(base, ours, theirs, { take, merges });
      expect(conflicts).toHaveLength(2);
      expect(conflicts).toEqual(
        expect.arrayContaining([
          ['decision', D, 'suggestion'],
          ['relation', R, 'from'],
        ]),
      );
      expect(pairIn(ours, changes)).toEqual(pairIn(take === 'ours' ? ours : theirs, []));
    },
  );

  test('the two pairs are told by their names', () => {
    const input = { base: state(base), ours: state(ours), theirs: state(theirs), merges };
    const whole: ReconcileInput = { ...input, contacts: new Map(), takeOf: () => 'ours' };
    const told = reconcile(whole).conflicts.map((one) => tellConflict(one, whole, 'en'));
    expect(told.find(({ record }) => record === 'decision')).toMatchObject({
      ours: 'C ↔ P',
      theirs: 'C ↔ Q',
    });
  });

  test('each another end: the decision and the link are about both the entities kept, and no conflict', () => {
    const here = about(['P', 'Q', 'C'], 'P', 'C');
    const there = about(['P', 'Q', 'X'], 'X', 'Q');
    const each = { ours: new Map([[X, P]]), theirs: new Map([[C, Q]]) };
    const { changes, conflicts } = merged(base, here, there, { merges: each });
    expect(conflicts).toEqual([]);
    expect(pairIn(here, changes)).toEqual(pairIn(about([], 'P', 'Q'), []));
  });

  test.each(['ours', 'theirs'] as const)(
    'the other way round: one of the two stays, told, taking %s',
    (take) => {
      const start = { entity: named('P', 'X', 'C'), relation: { [R]: link('partners-with', 'X', 'C') } };
      const here = { entity: named('P', 'C'), relation: { [R]: link('partners-with', 'P', 'C') } };
      const there = { entity: named('X', 'C'), relation: start.relation };
      const round = { ours: new Map([[X, P]]), theirs: new Map([[P, X]]) };
      const { changes, conflicts } = merged(start, here, there, { take, merges: round });
      expect(conflicts).toContainEqual(['entity', X, 'record']);
      const gone = changes.filter(({ after }) => after === null).map(({ id }) => id);
      expect(gone).toEqual(take === 'ours' ? [] : [P]);
      expect(changes.some(({ id, after }) => id === X && after !== null)).toBe(take === 'theirs');
      const moved = changes.find(({ id }) => id === R)?.after;
      expect(moved).toEqual(take === 'ours' ? undefined : { from: X });
    },
  );

  test('one that the other side kept stays where the one that it was made one with was taken away', () => {
    const start = { entity: named('P', 'X') };
    const round = { ours: new Map([[X, P]]) };
    const told = (take: Side) =>
      merged(start, { entity: named('P') }, { entity: named('X') }, { take, merges: round });
    expect(told('ours')).toEqual({ changes: [], conflicts: [['entity', P, 'record']] });
    const taken = told('theirs');
    expect(taken.conflicts).toEqual([
      ['entity', P, 'record'],
      ['entity', X, 'record'],
    ]);
    expect(taken.changes.map(({ id, after }) => [id, after === null])).toEqual([
      [P, true],
      [X, false],
    ]);
  });

  test('one decision comes to be about what another one was about: that one is moved first', () => {
    const E = idOf('E');
    const of = (first: Fields, second: Fields) => ({ decision: { [D]: first, [E]: second } });
    const [xc, pc, qc] = [decided('X', 'C'), decided('P', 'C'), decided('Q', 'C')];
    const moved = merged(of(xc, pc), of(xc, pc), of(pc, qc));
    expect(moved.changes.map(({ id }) => id)).toEqual([E, D]);
    const { changes } = merged(of(xc, pc), of(xc, pc), of(pc, xc));
    expect(changes.map(({ id, after }) => [id, after === null])).toEqual([
      [D, true],
      [E, false],
      [D, false],
    ]);
  });

  test('two decisions that came to be about one pair: both stay, one about its own, told', () => {
    const E = idOf('E');
    const entities = named('P', 'Q', 'X', 'C');
    const start = { entity: entities, decision: { [D]: decided('X', 'C'), [E]: decided('Q', 'C') } };
    const here = {
      entity: named('P', 'Q', 'C'),
      decision: { [D]: decided('P', 'C'), [E]: decided('Q', 'C') },
    };
    const there = {
      entity: named('P', 'X', 'C'),
      decision: { [D]: decided('X', 'C'), [E]: decided('P', 'C') },
    };
    const each = { ours: new Map([[X, P]]), theirs: new Map([[Q, P]]) };
    const { changes, conflicts } = merged(start, here, there, { merges: each });
    expect(conflicts).toEqual([['decision', E, 'suggestion']]);
    expect(changes.filter(({ record }) => record === 'decision')).toEqual([]);
  });
});
