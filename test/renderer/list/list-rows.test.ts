import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderBy, orderEntities, placeNames } from '../../../renderer/views/list/list-order.ts';
import {
  findTyped,
  type ListRow,
  linkRows,
  moveIn,
  rootRows,
} from '../../../renderer/views/list/list-rows.ts';
import type { GroupId } from '../../../shared/domain/drawing/drawing.ts';
import { type EntitySummary, neighboursOf, type RelationSummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { Group } from '../../../shared/domain/grouping/groups-of.ts';
import { foldText } from '../../../shared/domain/text.ts';
import type { RelationType } from '../../../shared/domain/vocabulary.ts';

const { compare } = new Intl.Collator('fr', { numeric: true });
const entity = (name: string): EntitySummary =>
  ({ id: name, name, kind: 'actor', type: null, aliases: [] }) as unknown as EntitySummary;
const link = (from: string, type: RelationType, to: string): RelationSummary =>
  ({ id: `${from} ${type} ${to}`, type, from, to }) as unknown as RelationSummary;
const group = (name: string, members: string[]): Group => ({
  id: `group:${name}` as GroupId,
  name,
  members: members as EntityId[],
  look: 'other',
  unknown: false,
});
const textOf = (row: ListRow): string => {
  const indent = '  '.repeat(row.level - 1);
  if (row.sort === 'group') return `${indent}${row.isExpanded ? '-' : '+'} ${row.group.name} (${row.count})`;
  if (row.sort === 'kind') return `${indent}${row.heading} (${row.count})`;
  return `${indent}${row.entity.name}`;
};
const texts = (rows: readonly ListRow[]): string[] => rows.map(textOf);

const entities = ['Ami', 'Brie', 'Club', 'Doué'].map(entity);
const byId = new Map(entities.map((one) => [one.id, one]));

describe('rootRows', () => {
  it('are the entities in their order, each placed among all', () => {
    const rows = rootRows(entities, null);
    expect(texts(rows)).toEqual(['Ami', 'Brie', 'Club', 'Doué']);
    expect(rows[2]).toMatchObject({ level: 1, position: 3, size: 4 });
  });

  it('are groups first when there are, with the members of those that are open', () => {
    const groups = [group('Un', ['Club', 'Ami']), group('Deux', ['Brie']), group('Vide', ['Zoé'])];
    const rows = rootRows(entities, { groups, isExpanded: ({ name }) => name === 'Un' });
    expect(texts(rows)).toEqual(['- Un (2)', '  Ami', '  Club', '+ Deux (1)']);
    expect(rows[0]).toMatchObject({ position: 1, size: 2 });
    expect(rows[2]).toMatchObject({ level: 2, position: 2, size: 2 });
  });
});

describe('linkRows', () => {
  const relations = [
    link('Ami', 'funds', 'Doué'),
    link('Ami', 'funds', 'Brie'),
    link('Club', 'funds', 'Ami'),
    link('Ami', 'partners-with', 'Club'),
    link('Brie', 'partners-with', 'Ami'),
    link('Ami', 'funds', 'Hidden'),
  ];
  const rows = linkRows({
    neighbours: neighboursOf(relations).get('Ami' as EntityId) ?? [],
    entities: byId,
    headingOf: (type, outgoing) => (type === 'partners-with' || outgoing ? type : `${type} by`),
    compare,
  });

  it('stand under the kind of link, in the order of the vocabulary, by name; both ways of a partnership are one', () => {
    expect(texts(rows)).toEqual([
      'partners-with (2)',
      '  Brie',
      '  Club',
      'funds (2)',
      '  Brie',
      '  Doué',
      'funds by (1)',
      '  Club',
    ]);
  });

  it('have one key each, the same neighbour twice included', () => {
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });
});

describe('findTyped', () => {
  const rows = rootRows(['Amitié', 'École', 'Écluse', 'Zone'].map(entity), null);
  const go = (from: number, typed: string, isLonger = false) =>
    findTyped(rows, from, (name) => foldText(name).startsWith(foldText(typed)), isLonger);

  it('goes to the next name that begins so, accents and case aside, round and round', () => {
    expect(go(0, 'e')).toBe(1);
    expect(go(1, 'e')).toBe(2);
    expect(go(2, 'E')).toBe(1);
    expect(go(3, 'a')).toBe(0);
    expect(go(0, 'x')).toBeNull();
  });

  it('stays where it is while what is typed only gets longer', () => {
    expect(go(1, 'ec', true)).toBe(1);
    expect(go(1, 'ecl', true)).toBe(2);
  });

  it('finds nothing in nothing', () => {
    expect(findTyped([], 0, () => true, false)).toBeNull();
  });
});

describe('moveIn', () => {
  it('never leaves the list', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp');
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 30 }), fc.nat(29), (key, count, at) => {
        const next = moveIn(key, Math.min(at, count - 1), count) ?? -1;
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThan(count);
      }),
    );
    expect(moveIn('a', 0, 3)).toBeNull();
  });
});

describe('the order', () => {
  const ordered = (column: 'name' | 'kind' | 'place' | 'links', isDescending = false) =>
    orderEntities(entities, {
      order: { column, isDescending },
      kindOf: ({ name }) => (name === 'Ami' ? 'ville' : 'club'),
      placeOf: (id) => (id === 'Doué' ? 'Angers' : id === 'Brie' ? 'Zuydcoote' : undefined),
      linksOf: (id) => (id === 'Club' ? 9 : 1),
      compare,
    }).map(({ name }) => name);

  it('is of the column asked for, then of names; what is not known comes last either way', () => {
    expect(ordered('name', true)).toEqual(['Doué', 'Club', 'Brie', 'Ami']);
    expect(ordered('kind')).toEqual(['Brie', 'Club', 'Doué', 'Ami']);
    expect(ordered('place')).toEqual(['Doué', 'Brie', 'Ami', 'Club']);
    expect(ordered('place', true)).toEqual(['Brie', 'Doué', 'Ami', 'Club']);
    expect(ordered('links', true)).toEqual(['Club', 'Ami', 'Brie', 'Doué']);
  });

  it('turns round when asked again', () => {
    const first = orderBy({ column: 'name', isDescending: false }, 'links');
    expect(first).toEqual({ column: 'links', isDescending: true });
    expect(orderBy(first, 'links').isDescending).toBe(false);
  });

  it('knows the territory by what says it best', () => {
    const relations = [
      link('Ami', 'acts-in', 'Doué'),
      link('Ami', 'located-in', 'Brie'),
      link('Club', 'funds', 'Brie'),
    ];
    expect([...placeNames({ entities, relations })]).toEqual([['Ami', 'Brie']]);
  });
});
