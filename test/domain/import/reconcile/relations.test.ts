import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../../../shared/domain/entity.ts';
import type { RelationDraft } from '../../../../shared/domain/import/draft.ts';
import { strongComponents } from '../../../../shared/domain/import/reconcile/strong-components.ts';
import { draftOf, importProject, linkOf, rowOf } from '../../../helpers/reconciling.ts';

const SIRENS = ['552081317', '542051180'];
const ends = () => [
  draftOf('funder', 'Département', { as: 'from', fields: { identifiers: { siren: ['552081317'] } } }),
  draftOf('actor', 'Asso', { as: 'to', fields: { identifiers: { siren: ['542051180'] } } }),
];
const grants = (list: readonly RelationDraft['fields'][]) =>
  list.map((fields, index) => rowOf(index + 2, ends(), [linkOf('funds', 'from', 'to', fields, true)]));
const codes = (groups: readonly { readonly code: string; readonly count: number }[]) =>
  Object.fromEntries(groups.map(({ code, count }) => [code, count]));
const total = (relations: readonly { readonly amountCents: number | null }[]) =>
  relations.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);

describe('rows with an amount', () => {
  const rows = grants([
    { amountCents: 100_00, year: 2014, note: 'Fête' },
    { amountCents: 100_00, year: 2014, note: 'Fête' },
    { amountCents: 100_00, year: 2014, note: 'Bal' },
    { amountCents: 250_00, year: 2015, note: 'Fête' },
  ]);

  test('are never merged; equal ones are kept and said', () => {
    const project = importProject();
    const first = project.run(rows);
    expect(first.byKind.relations).toEqual({ created: 4, updated: 0, unchanged: 0, skipped: 0 });
    expect(total(project.relations())).toBe(550_00);
    expect(codes(first.groups)).toEqual({ 'E-IMP-EQUAL': 1 });
    const second = project.run(rows);
    expect(second.byKind.relations).toEqual({ created: 0, updated: 0, unchanged: 4, skipped: 0 });
    expect(second.changes_).toEqual([]);
  });

  test('one more equal row in the next edition is one more grant', () => {
    const project = importProject();
    project.run(rows);
    const next = project.run([...rows, ...rows.slice(0, 1)]);
    expect(next.byKind.relations).toEqual({ created: 1, updated: 0, unchanged: 4, skipped: 0 });
    expect(total(project.relations())).toBe(650_00);
  });

  test('of two files given together are counted as if one came after the other', () => {
    const files = ['a', 'b'].map((name) => ({ name, sha256: name, namespace: 'list', publisher: null }));
    for (const batch of [1, 3, 100]) {
      const project = importProject();
      const together = [...rows, ...rows.map((row) => ({ ...row, file: 1 }))];
      const summary = project.run(together, { files }, batch);
      expect(summary.byKind.relations).toEqual({ created: 4, updated: 0, unchanged: 0, skipped: 0 });
      expect(total(project.relations())).toBe(550_00);
      expect(project.run(together, { files }, batch)).toMatchObject({ created: 0, updated: 0, unchanged: 6 });
    }
  });

  test('are known again when accents were lost, and the sound text is what stays', () => {
    const damaged = grants([
      { amountCents: 100_00, year: 2014, note: 'F\uFFFDte' },
      { amountCents: 100_00, year: 2014, note: 'Bal' },
    ]);
    const sound = grants([
      { amountCents: 100_00, year: 2014, note: 'Bal' },
      { amountCents: 100_00, year: 2014, note: 'Fête' },
    ]);
    const project = importProject();
    project.run(damaged);
    expect(project.run(sound).byKind.relations).toEqual({ created: 0, updated: 1, unchanged: 1, skipped: 0 });
    expect(
      project
        .relations()
        .map(({ note }) => note)
        .sort(),
    ).toEqual(['Bal', 'Fête']);
    expect(project.run(damaged).byKind.relations).toEqual({
      created: 0,
      updated: 0,
      unchanged: 2,
      skipped: 0,
    });
    expect(
      project
        .relations()
        .map(({ note }) => note)
        .sort(),
    ).toEqual(['Bal', 'Fête']);
  });

  test('an amount corrected by hand stays, and is no second grant', () => {
    const project = importProject();
    project.run(rows.slice(3));
    const [relation] = project.relations();
    if (!relation) throw new Error('made');
    project.edit(
      [
        {
          record: 'relation',
          id: relation.id,
          before: { amountCents: 250_00 },
          after: { amountCents: 300_00 },
        },
      ],
      'relation.set',
    );
    const again = project.run(rows.slice(3));
    expect(again.byKind.relations).toEqual({ created: 0, updated: 0, unchanged: 1, skipped: 0 });
    expect(codes(again.groups)).toEqual({ 'E-IMP-HAND': 1 });
    expect(total(project.relations())).toBe(300_00);
    const taken = project.run(rows.slice(3), { decisions: { 'E-IMP-HAND': 'take' } });
    expect(taken.byKind.relations).toEqual({ created: 0, updated: 1, unchanged: 0, skipped: 0 });
    expect(total(project.relations())).toBe(250_00);
  });
});

describe('rows without an amount', () => {
  const link = (
    row: number,
    fields: RelationDraft['fields'],
    type: RelationDraft['type'] = 'partners-with',
  ) => rowOf(row, ends(), [linkOf(type, 'from', 'to', fields)]);

  test('are merged when equal, and said; they stay parallel when they differ', () => {
    const project = importProject();
    const rows = [
      link(2, { role: 'chef' }),
      link(3, { role: 'chef' }),
      link(4, { role: 'membre' }),
      link(5, {}),
    ];
    const first = project.run(rows);
    expect(first.byKind.relations).toEqual({ created: 3, updated: 0, unchanged: 0, skipped: 1 });
    expect(codes(first.groups)).toEqual({ 'E-IMP-REPEATED': 1 });
    expect(project.run(rows).byKind.relations).toEqual({ created: 0, updated: 0, unchanged: 3, skipped: 1 });
  });

  test('a symmetric link told both ways is one', () => {
    const project = importProject();
    const rows = [link(2, {}), rowOf(3, ends(), [linkOf('partners-with', 'to', 'from')])];
    expect(project.run(rows).byKind.relations).toMatchObject({ created: 1, skipped: 1 });
    expect(project.run(rows.slice(1)).byKind.relations).toMatchObject({ created: 0, unchanged: 1 });
  });

  test('what the next edition adds completes the relation', () => {
    const project = importProject();
    project.run([link(2, { role: 'chef' })]);
    const next = project.run([link(2, { role: 'chef', startsOn: '2020', note: 'Convention' })]);
    expect(next.byKind.relations).toMatchObject({ created: 0, updated: 1 });
    expect(project.relations()).toMatchObject([{ role: 'chef', startsOn: '2020', note: 'Convention' }]);
  });

  test('a link to itself is refused; one that the schema has not concerns, or is left out where so decided', () => {
    const self = rowOf(2, [ends()[0] as never], [linkOf('partners-with', 'from', 'from')]);
    const wrong = link(3, {}, 'covers');
    const project = importProject();
    const refused = project.run([self, wrong], { decisions: { 'E-IMP-LINK': 'skip' } });
    expect(refused.byKind.relations).toEqual({ created: 0, updated: 0, unchanged: 0, skipped: 2 });
    expect(codes(refused.groups)).toEqual({ 'E-IMP-SELF': 1, 'E-IMP-LINK': 1 });
    const kept = project.run([wrong]);
    expect(kept.byKind.relations).toMatchObject({ created: 1 });
    expect(codes(kept.groups)).toEqual({ 'E-IMP-LINK': 1 });
    expect(project.relations()[0]?.type).toBe('concerns');
  });

  test('whoever funds is a funder too', () => {
    const project = importProject();
    const [from, to] = SIRENS.map((siren, index) =>
      draftOf('actor', siren, {
        as: index === 0 ? 'from' : 'to',
        fields: { identifiers: { siren: [siren] } },
      }),
    );
    if (!from || !to) throw new Error('two');
    project.run([rowOf(2, [from, to], [linkOf('funds', 'from', 'to')])]);
    expect(project.entities().map(({ kind, roles }) => [kind, roles])).toContainEqual(['actor', ['funder']]);
  });

  test('an end before its start is left out', () => {
    const project = importProject();
    const summary = project.run([link(2, { startsOn: '2024-05', endsOn: '2024-04' })]);
    expect(codes(summary.groups)).toEqual({ 'E-IMP-PERIOD': 1 });
    expect(project.relations()).toMatchObject([{ startsOn: '2024-05', endsOn: null }]);
  });
});

describe('what is part of what', () => {
  const place = (as: string, name: string) => draftOf('territory', name, { as });
  const inside = (row: number, a: string, b: string) =>
    rowOf(row, [place('a', a), place('b', b)], [linkOf('part-of', 'a', 'b')]);

  test('a loop is named with its rows, which are left out; the others are taken', () => {
    const project = importProject();
    const rows = [inside(3, 'A', 'B'), inside(8, 'B', 'C'), inside(11, 'C', 'A'), inside(12, 'D', 'A')];
    const summary = project.run(rows);
    expect(summary.byKind.relations).toEqual({ created: 1, updated: 0, unchanged: 0, skipped: 3 });
    expect(summary.problems.map(({ code, row, details }) => [code, row, details])).toEqual(
      [3, 8, 11].map((row) => ['E-IMP-CYCLE', row, { names: 'A › B › C › A', rows: '3, 8, 11' }]),
    );
  });

  test('a loop with what the project has already is one too', () => {
    const project = importProject();
    project.run([inside(2, 'A', 'B'), inside(3, 'B', 'C')]);
    expect(project.run([inside(2, 'C', 'A')]).byKind.relations).toMatchObject({ created: 0, skipped: 1 });
  });

  test('two parents are allowed; more than 64 levels are said', () => {
    const project = importProject();
    const parents = [inside(2, 'A', 'B'), inside(3, 'A', 'C')];
    expect(project.run(parents).byKind.relations).toMatchObject({ created: 2 });
    const deep = Array.from({ length: 70 }, (_, at) => inside(at + 2, `N${at}`, `N${at + 1}`));
    const summary = project.run(deep);
    expect(summary.byKind.relations).toMatchObject({ created: 70 });
    expect(codes(summary.groups)).toEqual({ 'E-IMP-DEPTH': 1 });
    expect(codes(importProject().run(deep.slice(0, 64)).groups)).toEqual({});
  });

  test('100,000 levels exhaust nothing', () => {
    const next = (node: string) => (Number(node) < 100_000 ? [String(Number(node) + 1)] : []);
    expect(strongComponents(['0'], next).size).toBe(100_001);
    expect(new Set(strongComponents(['0'], next).values()).size).toBe(100_001);
    const round = (node: string) => [String((Number(node) + 1) % 100_000)];
    expect(new Set(strongComponents(['0'], round).values()).size).toBe(1);
  });
});

test('a hub of thousands of links is read link by link', () => {
  const rows = Array.from({ length: 1_000 }, (_, at) =>
    rowOf(
      at + 2,
      [draftOf('funder', 'Hub', { as: 'from' }), draftOf('actor', `A${at}`, { as: 'to' })],
      [linkOf('funds', 'from', 'to', { amountCents: at }, true)],
    ),
  );
  const project = importProject();
  expect(project.run(rows, {}, 300)).toMatchObject({ created: 2_001, updated: 0 });
  expect(project.run(rows, {}, 300)).toMatchObject({ created: 0, updated: 0, unchanged: 2_001 });
});

test('relations that cite what is nowhere are left out on demand, and taken when a later row describes it', () => {
  const cite = (as: string, name: string) => draftOf('actor', name, { as, mode: 'mention' });
  const rows = [
    rowOf(2, [cite('from', 'A'), cite('to', 'B')], [linkOf('partners-with', 'from', 'to')]),
    rowOf(3, [cite('from', 'A'), cite('to', 'C')], [linkOf('partners-with', 'from', 'to')]),
    rowOf(4, [draftOf('actor', 'A')]),
    rowOf(5, [draftOf('actor', 'B')]),
  ];
  const skipped = importProject();
  const summary = skipped.run(rows, { decisions: { 'E-IMP-REF': 'skip' } });
  expect(summary.byKind).toMatchObject({ actor: { created: 2 }, relations: { created: 1, skipped: 1 } });
  expect(codes(summary.groups)).toEqual({ 'E-IMP-REF': 1 });
  const created = importProject();
  const all = created.run(rows);
  expect(all.byKind).toMatchObject({ actor: { created: 3 }, relations: { created: 2 } });
  expect(all.problems.map(({ code, value, row }) => [code, value, row])).toEqual([['E-IMP-REF', 'C', 3]]);
});

test('a link that a person moved to another end is still the row’s', () => {
  const project = importProject();
  const row = rowOf(2, ends(), [linkOf('funds', 'from', 'to', { amountCents: 5 }, true)]);
  project.run([row, rowOf(3, [draftOf('actor', 'Autre')])]);
  const [relation] = project.relations();
  const other = project.entities().find(({ name }) => name === 'Autre');
  if (!relation || !other) throw new Error('made');
  const before = { to: relation.to as EntityId };
  project.edit([{ record: 'relation', id: relation.id, before, after: { to: other.id } }], 'relation.set');
  expect(project.run([row]).byKind.relations).toMatchObject({ created: 0, unchanged: 1 });
  expect(project.relations()).toHaveLength(1);
});
