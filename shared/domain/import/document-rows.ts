import { type DocumentView, fromDocumentMethod, type ProjectDocument } from '../document.ts';
import type { StoredEntity } from '../entity.ts';
import type { StoredRelation } from '../relation.ts';
import { type EntityDraft, emptyDraft, emptyRow, type RowDraft } from './draft.ts';

type Place = ProjectDocument['positions'][number];

const entityRow = (entity: StoredEntity, place: Place | undefined): Partial<RowDraft> => {
  const { id, kind, updatedAt: _, ...fields } = entity;
  const position = place ? { x: place.x, y: place.y, pinned: place.pinned } : null;
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
  source: StoredEntity,
  target: StoredEntity,
): Partial<RowDraft> => ({
  entities: [endDraft('from', source), endDraft('to', target)],
  relations: [{ type, from: 'from', to: 'to', fields, isCounted: fields.amountCents !== null }],
});

const IDS = /[0-9A-HJKMNP-TV-Z]{26}/g;

/** A saved view with everything that it names. */
const viewRow = (view: DocumentView, entities: ReadonlyMap<string, StoredEntity>): Partial<RowDraft> => {
  const ids = new Set(JSON.stringify(view.view ?? null).match(IDS));
  const named = [...ids].flatMap((id) => entities.get(id) ?? []);
  return { entities: named.map((entity) => endDraft(entity.id, entity)), views: [view] };
};

type Entities = ReadonlyMap<string, StoredEntity>;
const endsOf = (ids: readonly string[], entities: Entities): EntityDraft[] =>
  ids.flatMap((id) => entities.get(id) ?? []).map((entity) => endDraft(entity.id, entity));

/** What its committee decided, with those that it names; of one that was removed, only its name is left. */
const committeeRows = (document: ProjectDocument, entities: Entities): Partial<RowDraft>[] => {
  const relations = new Map(document.relations.map((relation) => [relation.id, relation]));
  const decisions = (document.decisions ?? []).map((decision): Partial<RowDraft> => {
    const relation = decision.relationId === null ? undefined : relations.get(decision.relationId);
    const { type, from, to, startsOn } = relation ?? {};
    const made = type && from && to ? { type, from, to, startsOn: startsOn ?? null } : null;
    return {
      entities: endsOf([decision.a, decision.b], entities),
      decisions: [{ decision, made }],
    };
  });
  const overrides = (document.overrides ?? []).map(
    (override): Partial<RowDraft> => ({
      entities: endsOf([override.subject], entities),
      overrides: [override],
    }),
  );
  const method = fromDocumentMethod(document.method ?? {});
  return [...decisions, ...overrides, ...(method.length > 0 ? [{ method }] : [])];
};

/**
 * Rows of one of our own documents: one per entity, one per relation (those of territories with the rest), one per saved
 * view, decision and corrected check, and one for the settings of the method, numbered from 1. An entity's `key` is its id. Relations whose ends are not in the document are no rows: the format refuses it.
 */
export const documentRows = function* (document: ProjectDocument, file: number): Generator<RowDraft> {
  const entities = new Map<string, StoredEntity>(document.entities.map((entity) => [entity.id, entity]));
  const places = new Map<string, Place>(document.positions.map((place) => [place.id, place]));
  let row = 0;
  for (const entity of document.entities)
    yield { ...emptyRow(file, null, ++row), ...entityRow(entity, places.get(entity.id)) };
  for (const relation of document.relations) {
    const [source, target] = [entities.get(relation.from), entities.get(relation.to)];
    if (source && target) yield { ...emptyRow(file, null, ++row), ...relationRow(relation, source, target) };
  }
  for (const view of document.views ?? [])
    yield { ...emptyRow(file, null, ++row), ...viewRow(view, entities) };
  for (const committee of committeeRows(document, entities))
    yield { ...emptyRow(file, null, ++row), ...committee };
};
