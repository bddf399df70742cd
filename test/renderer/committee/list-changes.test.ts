import { describe, expect, it } from 'vitest';
import {
  changedTerritories,
  listChanges,
} from '../../../renderer/views/committee/comparison/list-changes.ts';
import type { ComparedEntity, ComparedRelation } from '../../../shared/contract/snapshot-operations.ts';
import { EntityId } from '../../../shared/domain/entity.ts';
import { RelationId } from '../../../shared/domain/relation.ts';

const id = (end: string) => EntityId.parse(`01J0000000000000000000000${end}`);
const place = (end: string, name: string) => ({ id: id(end), name });
const [pays, eu] = [place('P', 'Pays 10'), place('E', 'Pays 2')];

const entity = (end: string, territory: ComparedEntity['territory']): ComparedEntity => ({
  id: id(end),
  name: end,
  kind: 'actor',
  type: null,
  territory,
  fields: [],
});
const relation = (end: string, territory: ComparedRelation['territory']): ComparedRelation => ({
  id: RelationId.parse(`01J0000000000000000000000${end}`),
  type: 'partners-with',
  from: place('A', 'A'),
  to: place('B', 'B'),
  territory,
  fields: [],
});
const comparison = {
  added: { entities: [entity('1', pays)], relations: [relation('2', null)] },
  removed: { entities: [entity('3', eu)], relations: [] },
  changed: { entities: [], relations: [relation('4', eu)] },
};
const listed = (filters: Parameters<typeof listChanges>[1]) =>
  listChanges(comparison, filters).map(({ mark, record, is }) => `${mark} ${record} ${is.id.at(-1)}`);

describe('listChanges', () => {
  it('goes from what was added to what was changed, entities first', () => {
    expect(listed({ territory: null, mark: null })).toEqual([
      'added entity 1',
      'added relation 2',
      'removed entity 3',
      'changed relation 4',
    ]);
  });

  it('keeps one kind of change, one territory, or both', () => {
    expect(listed({ territory: null, mark: 'added' })).toEqual(['added entity 1', 'added relation 2']);
    expect(listed({ territory: eu.id, mark: null })).toEqual(['removed entity 3', 'changed relation 4']);
    expect(listed({ territory: eu.id, mark: 'added' })).toEqual([]);
  });
});

describe('changedTerritories', () => {
  it('are those where something differs, each once, numbers in their order', () => {
    expect(changedTerritories(comparison, 'fr')).toEqual([eu, pays]);
  });
});
