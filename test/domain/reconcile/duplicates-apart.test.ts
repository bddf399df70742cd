import { describe, expect, test } from 'vitest';
import type { ReconcileInput } from '../../../shared/domain/reconcile/merging.ts';
import { reconcile } from '../../../shared/domain/reconcile/reconcile.ts';
import type { Fields, Side } from '../../../shared/domain/reconcile/records.ts';
import { tellConflict } from '../../../shared/domain/reconcile/tell-conflict.ts';
import { aDecision, aStep, idOf } from '../../helpers/decisions.ts';
import { entity, link, merged, state } from '../../helpers/merging.ts';

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
