import { expect, test } from 'vitest';
import { wordsOfColumn } from '../../../renderer/views/table/cell-text.ts';
import type { TableFacts, TableRow } from '../../../renderer/views/table/columns/column.ts';
import { ENTITY_TABLE_COLUMNS, NAME } from '../../../renderer/views/table/columns/entity-columns.ts';
import { RELATION_TABLE_COLUMNS } from '../../../renderer/views/table/columns/relation-columns.ts';
import { TAB_CONTENT } from '../../../renderer/views/table/columns/tabs.ts';
import {
  changesOf,
  planEmptying,
  planFilling,
  planPaste,
  type Target,
} from '../../../renderer/views/table/edit/cell-edits.ts';
import { checkCell } from '../../../renderer/views/table/edit/check-cell.ts';
import { wasOf } from '../../../renderer/views/table/edit/was-of.ts';
import { summariseEntity } from '../../../shared/domain/ecosystem.ts';
import { EntityId, emptyEntity } from '../../../shared/domain/entity.ts';
import type { Kind } from '../../../shared/domain/vocabulary.ts';

const facts: TableFacts = {
  nameOf: (id) => id,
  entities: new Map(),
  anchored: new Map(),
  acts: new Map(),
  links: new Map(),
  received: new Map(),
  given: new Map(),
  asked: new Map(),
  fullness: new Map(),
};
const rowOf = (at: number, kind: Kind = 'actor'): TableRow =>
  summariseEntity({
    ...emptyEntity(kind, `Acteur ${at}`, ''),
    id: EntityId.parse(`0000000000000000000000000${at}`),
    themes: [`thème ${at}`],
    budgetCents: at * 100_050,
  });
const columnOf = (id: string) => {
  const column = [NAME, ...ENTITY_TABLE_COLUMNS].find((one) => one.id === id);
  if (!column) throw new Error(id);
  return {
    column,
    label: id,
    words: wordsOfColumn(column, 'fr', facts.nameOf),
    read: (row: TableRow) => column.read(row, facts),
  };
};
const rows = [0, 1, 2, 3].map((at) => rowOf(at));
const columns = ['name', 'themes', 'budget', 'links'].map(columnOf);
/** The third line is the heading of a group. */
const lines = [rows[0], rows[1], null, rows[2], rows[3]];
const target = (line: number, column: number, lastLine = line, lastColumn = column): Target => ({
  range: { firstLine: line, lastLine, firstColumn: column, lastColumn },
  lines: lines.length,
  rowAt: (at) => lines[at] ?? null,
  columns,
  valueOf: ({ read }, row) => read(row),
  wasOf: (bound, row) => wasOf({ bound, row }, facts, new Map()),
  adds: 'actor',
});
const written = ({ edits }: ReturnType<typeof planPaste>) =>
  edits.map(({ row, bound, value }) => `${'name' in row ? row.name : ''} ${bound.column.id}=${value}`);

test('a block goes over the rows that follow, headings of groups passed over', () => {
  const plan = planPaste(
    [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ],
    target(1, 2),
    facts,
  );
  expect(written(plan)).toEqual([
    'Acteur 1 themes=a',
    'Acteur 1 budget=1',
    'Acteur 2 themes=b',
    'Acteur 2 budget=2',
    'Acteur 3 themes=c',
    'Acteur 3 budget=3',
  ]);
  expect(plan).toMatchObject({ locked: [], additions: [], ignoredRows: 0, ignoredColumns: 0 });
});

test('one cell fills the range; what goes past the table is counted, and made where it has a name', () => {
  expect(written(planPaste([['x']], target(0, 2, 1, 3), facts))).toHaveLength(4);
  const under = planPaste(
    [
      ['A', 't', '1', '9', 'z'],
      ['B', '', '2'],
      [' ', 'u'],
    ],
    target(4, 1),
    facts,
  );
  expect(under.additions).toEqual([{ kind: 'actor', name: 'B', set: { budget: '2' } }]);
  expect(under).toMatchObject({ ignoredRows: 1, ignoredColumns: 1 });
  expect(under.locked.map(({ bound, why }) => [bound.column.id, why])).toEqual([
    ['links', 'table.edit.computed'],
  ]);
  const beside = planPaste([['t'], ['u']], target(4, 2), facts);
  expect(beside).toMatchObject({ additions: [], ignoredRows: 1 });
});

test('fill down takes the first row of the range, or the row above', () => {
  expect(written(planFilling(target(0, 2, 3, 2), facts))).toEqual([
    'Acteur 1 themes=thème 0',
    'Acteur 2 themes=thème 0',
  ]);
  expect(written(planFilling(target(1, 3), facts))).toEqual(['Acteur 1 budget=0']);
  expect(written(planFilling(target(0, 3), facts))).toEqual([]);
});

test('emptying writes nothing where nothing can be written; changes are one a record', () => {
  const plan = planEmptying(target(0, 2, 1, 4), facts);
  expect(plan.edits).toHaveLength(4);
  expect(plan.locked).toHaveLength(2);
  expect(changesOf(plan.edits)).toEqual(
    [rows[0], rows[1]].map((row, at) => ({
      record: 'entity',
      id: row?.id,
      set: { themes: '', budget: '' },
      was: { themes: [`thème ${at}`], budget: at * 100_050 },
    })),
  );
});

test('what a cell writes, the host reads as the same value', () => {
  const row = { ...rowOf(3), sdgs: [8, 17], hosting: true, kind: 'funder', type: 'bank' } as TableRow;
  for (const id of ['themes', 'budget', 'sdgs', 'hosting', 'type', 'audience']) {
    const { column, words, read } = columnOf(id);
    const value = read(row);
    const checked = checkCell({ column, row, lang: 'fr' }, words.write(value), facts);
    expect({ id, checked }).toEqual({ id, checked: { ok: true, shown: value } });
  }
});

test('a value is refused in a sentence before the host is asked', () => {
  const { column } = columnOf('budget');
  const check = (text: string) => checkCell({ column, row: rowOf(1), lang: 'fr' }, text, facts);
  expect(check('1 234,5 €')).toEqual({ ok: true, shown: 123_450 });
  expect(check('')).toEqual({ ok: true, shown: null });
  expect(check('beaucoup')).toMatchObject({ ok: false, message: expect.stringContaining('beaucoup') });
  const date = checkCell(
    { column: columnOf('startsOn').column, row: rowOf(1), lang: 'fr' },
    '12/03/2024',
    facts,
  );
  expect(date).toEqual({ ok: true, shown: '2024-03-12' });
});

test('each column of a table is there once, and the usual ones of each tab are among them', () => {
  for (const list of [ENTITY_TABLE_COLUMNS, RELATION_TABLE_COLUMNS])
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
  for (const { record, usual } of Object.values(TAB_CONTENT)) {
    const ids = (record === 'entity' ? ENTITY_TABLE_COLUMNS : RELATION_TABLE_COLUMNS).map(({ id }) => id);
    expect(usual.filter((id) => !ids.includes(id))).toEqual([]);
  }
});
