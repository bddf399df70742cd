import { describe, expect, test } from 'vitest';
import { wordsOfColumn } from '../../renderer/views/table/cell-text.ts';
import type { Column, TableFacts, TableRow } from '../../renderer/views/table/columns/column.ts';
import { ENTITY_TABLE_COLUMNS, NAME } from '../../renderer/views/table/columns/entity-columns.ts';
import { RELATION_TABLE_COLUMNS } from '../../renderer/views/table/columns/relation-columns.ts';
import { gatherLinkFacts } from '../../renderer/views/table/data/facts.ts';
import { wasOf } from '../../renderer/views/table/edit/was-of.ts';
import type { CellValue } from '../../shared/domain/table/cell-value.ts';
import { anOpenProject, codeOf, type TestApplication } from '../helpers/application.ts';

// The card said that a field had been changed elsewhere; a cell of the table was written over without a word.

/** Two values of each cell that can be written. */
const VALUES: Readonly<Record<string, readonly [string, string]>> = {
  name: ['Un nom', 'Un autre'],
  type: ['foundation', 'other'],
  roles: ['funder;catalyst', 'catalyst'],
  shortName: ['UN', 'DEUX'],
  aliases: ['a;b', 'b;a'],
  description: ['Un texte.', 'Un autre texte.'],
  url: ['https://un.exemple.fr', 'https://deux.exemple.fr'],
  anchored: ['Nord', 'Sud;Nord'],
  acts: ['Sud;Nord', 'Sud'],
  needs: ['ingénierie@2026-03', 'locaux'],
  offers: ['locaux', 'ingénierie;locaux'],
  sdgs: ['1;11', '7'],
  axes: ['competences', 'funding;competences'],
  themes: ['eau', 'bois;eau'],
  priorities: ['eau', 'bois'],
  missions: ['dialogue', 'support;place'],
  levels: ['active', 'pioneer'],
  status: ['active', 'closed'],
  form: ['recognised', 'hosted'],
  startsOn: ['2022', '2022-03'],
  endsOn: ['2030', '2031-03-14'],
  followUp: ['Une suite.', 'Une autre.'],
  dueOn: ['2026-03-12', '2027'],
  budget: ['1 234,50 €', '12 k€'],
  need: ['100', '200'],
  population: ['1200', '1300'],
  ess: ['oui', 'non'],
  ptceStatus: ['awarded@2022', 'awarded'],
  hosting: ['oui', 'non'],
  territorial: ['non', 'oui'],
  insee: ['01004', '01005'],
  dep: ['01', '02'],
  reg: ['84', '11;84'],
  siren: ['552081317', '443061841'],
  siret: ['55208131766522', '44306184100047'],
  rna: ['W751000001', 'W751000002'],
  crte: ['crte-11-75-1', 'crte-11-75-2'],
  qpv: ['QP001001', 'QP001002'],
  reference: ['A1', 'A2;A1'],
  source: ['Un rapport|Insee', 'Un autre'],
  audience: ['public', 'internal'],
  lat: ['46,5', '47'],
  lon: ['2,5', '3'],
};
const OF_LINKS: typeof VALUES = {
  type: ['supports', 'funds'],
  status: ['ended', 'proposed'],
  role: ['chef de file', 'membre'],
  startsOn: ['2022', '2022-03'],
  endsOn: ['2030', '2031-03-14'],
  amount: ['100 €', '200 €'],
  year: ['2022', '2023'],
  stage: ['paid', 'granted'],
  contribution: ['cash', 'skills'],
  axes: ['competences', 'funding;competences'],
  strength: ['2', '3'],
  note: ['Une note.', 'Une autre.'],
  confidence: ['confirmed', 'probable'],
  outcome: ['good', 'bad'],
  audience: ['public', 'internal'],
};

const cellsOf = async (call: TestApplication['call'], column: Column, row: TableRow) => {
  const { ecosystem } = await call('graph.load', {});
  const record = 'from' in row ? 'relation' : 'entity';
  const { values } = column.asked
    ? await call('record.column', { record, field: column.asked } as never)
    : { values: [] };
  const cells = values.map(([id, value]): [string, CellValue] => [
    id,
    Array.isArray(value) ? value.map(String) : (value as CellValue),
  ]);
  const facts: TableFacts = {
    nameOf: (id) => id,
    entities: new Map(ecosystem.entities.map((one) => [one.id, one])),
    ...gatherLinkFacts(ecosystem),
    asked: new Map([[column.id, new Map(cells)]]),
    fullness: new Map(),
  };
  const now = [...ecosystem.entities, ...ecosystem.relations].find(({ id }) => id === row.id) ?? row;
  const bound = {
    column,
    label: column.id,
    words: wordsOfColumn(column, 'fr', facts.nameOf),
    read: (one: TableRow) => column.read(one, facts),
  };
  return { was: wasOf({ row: now, bound }, facts), bound, facts, row: now };
};

const writable = (columns: readonly Column[]) =>
  columns.flatMap((column) => (column.write ? [[column.write.field, column] as const] : []));

describe('C05 a cell says what it replaces: what was changed elsewhere meanwhile is refused, nothing else is', () => {
  test.each([
    ...writable([NAME, ...ENTITY_TABLE_COLUMNS]).map(([field, column]) => ['entity', field, column] as const),
    ...writable(RELATION_TABLE_COLUMNS).map(([field, column]) => ['relation', field, column] as const),
  ])('%s %s', async (record, field, column) => {
    const { call } = await anOpenProject();
    for (const name of ['Nord', 'Sud']) await call('entity.add', { kind: 'territory', name, set: {} });
    const one = await call('entity.add', { kind: 'funder', name: 'Fondation', set: {} });
    const other = await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
    const link = await call('relation.add', { from: one.id, type: 'partners-with', to: other.id, set: {} });
    const { ecosystem } = await call('graph.load', {});
    const id = record === 'entity' ? one.id : link.id;
    const row = [...ecosystem.entities, ...ecosystem.relations].find((each) => each.id === id) as TableRow;
    const [first, second] = (record === 'entity' ? VALUES : OF_LINKS)[field] ?? ['', ''];
    const set = (value: string, was: object) =>
      record === 'entity'
        ? call('entity.set', { entity: id, set: { [field]: value }, was: { ...was } })
        : call('relation.set', { relation: id, set: { [field]: value }, was: { ...was } });

    const unset = await cellsOf(call, column, row);
    expect(Object.keys(unset.was)).toEqual([field]);
    expect((await set(first, unset.was)).operation).not.toBe(null);
    const seen = await cellsOf(call, column, row);
    expect(seen.was).not.toEqual(unset.was);
    expect((await set(second, seen.was)).operation).not.toBe(null);

    const { was } = await cellsOf(call, column, row);
    expect(await codeOf(set(first, seen.was))).toBe('E-STALE');
    const change = { record, id, set: { [field]: first }, was: seen.was } as never;
    const many = await call('record.setMany', { changes: [change], dryRun: false });
    expect(many).toMatchObject({ changed: 0, operation: null });
    expect(many.refused).toMatchObject([{ id, field, reason: 'E-STALE' }]);
    expect((await cellsOf(call, column, row)).was).toEqual(was);
    // What is there already is no conflict, whatever one had seen.
    expect((await set(second, unset.was)).operation).toBe(null);
  });
});

test('C05 of many cells at once, those that were changed elsewhere are named and the others can be written', async () => {
  const { call } = await anOpenProject();
  const one = await call('entity.add', { kind: 'actor', name: 'Club', set: { shortName: 'CL' } });
  const was = { shortName: null, url: null, themes: [] };
  const set = { shortName: 'CLB', url: 'https://exemple.fr', themes: ['eau'] };
  const change = { record: 'entity', id: one.id, set, was } as const;
  const answer = await call('record.setMany', { changes: [change], dryRun: true });
  expect(answer).toMatchObject({ changed: 2, unchanged: 0 });
  expect(answer.refused.map(({ field, reason }) => [field, reason])).toEqual([['shortName', 'E-STALE']]);
  // The same of a value that is not taken.
  const bad = { ...change, set: { ...set, url: 'nulle part' }, was: {} };
  expect(await call('record.setMany', { changes: [bad], dryRun: true })).toMatchObject({
    changed: 2,
    refused: [{ field: 'url' }],
  });
});
