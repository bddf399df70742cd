import type { ProjectDocument } from '../document.ts';
import type { StoredEntity } from '../entity.ts';
import type { StoredRelation } from '../relation.ts';
import { type EntityDraft, emptyDraft, emptyRow, type RowDraft } from './draft.ts';

type Place = ProjectDocument['positions'][number];

const entityRow = (entity: StoredEntity, place: Place | undefined): Partial<RowDraft> => {
  const { id, kind, updatedAt: _, ...fields } = entity;
  const position = place ? { x: place.x, y: place.y } : null;
  return { entities: [{ ...emptyDraft('self', 'record', kind), fields, key: id, position }] };
};

/** An end of a relation: the row of the entity, which came before, describes it. */
const endDraft = (as: string, { id, kind, name }: StoredEntity): EntityDraft => ({
  ...emptyDraft(as, 'mention', kind),
  fields: { name },
  key: id,
});

const relationRow = (
  { id: _id, type, from, to, updatedAt: _at, ...fields }: StoredRelation,
  entities: ReadonlyMap<string, StoredEntity>,
): Partial<RowDraft> => {
  const [source, target] = [entities.get(from), entities.get(to)];
  if (!source || !target) return { isSkipped: true };
  const relation = { type, from: 'from', to: 'to', fields, isCounted: fields.amountCents !== null };
  return { entities: [endDraft('from', source), endDraft('to', target)], relations: [relation] };
};

/**
 * Rows of one of our own documents: one per entity, then one per relation (those of territories with the rest), numbered
 * from 1. An entity's `key` is its id. A relation without one of its ends is skipped, with a problem.
 */
export const documentRows = function* (
  document: ProjectDocument,
  file: number,
  fileName: string,
): Generator<RowDraft> {
  const entities = new Map<string, StoredEntity>(document.entities.map((entity) => [entity.id, entity]));
  const places = new Map<string, Place>(document.positions.map((place) => [place.id, place]));
  let row = 0;
  for (const entity of document.entities)
    yield { ...emptyRow(file, null, ++row), ...entityRow(entity, places.get(entity.id)) };
  for (const relation of document.relations) {
    const drafted = { ...emptyRow(file, null, ++row), ...relationRow(relation, entities) };
    const value = entities.has(relation.from) ? relation.to : relation.from;
    const place = { file: fileName, sheet: null, row, column: null };
    if (drafted.isSkipped) drafted.problems = [{ code: 'E-IMP-REF', ...place, value, details: { value } }];
    yield drafted;
  }
};
