import type { DocumentView, ProjectDocument } from '../document.ts';
import { EntityId, type StoredEntity } from '../entity.ts';
import type { StoredRelation } from '../relation.ts';
import { readViewValue } from '../saved-view.ts';
import type { Audience } from '../vocabulary.ts';

/** Who may read what: an export for a reader takes what is for them, and what is for more than them. */
const READS: Readonly<Record<Audience, readonly Audience[]>> = {
  internal: ['internal', 'committee', 'public'],
  committee: ['committee', 'public'],
  public: ['public'],
};

export const mayRead = (reader: Audience, { audience }: { readonly audience: Audience }): boolean =>
  READS[reader].includes(audience);

/** What is to follow, and by when, is internal, whoever it is of, and so is what was said in an exchange (domain.md). */
const withholdFromEntity = (entity: StoredEntity, reader: Audience): StoredEntity => ({
  ...entity,
  statements: entity.statements.filter((statement) => mayRead(reader, statement)),
  ...(reader === 'internal' ? {} : { followUp: null, dueOn: null }),
  ...(entity.type === 'exchange' && reader !== 'internal' ? { description: null } : {}),
});

/** Notes and how a partnership went are internal (domain.md). */
const withholdFromRelation = (relation: StoredRelation, reader: Audience): StoredRelation =>
  reader === 'internal' ? relation : { ...relation, note: null, outcome: null };

export interface Readable<Entity, Relation> {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
}
type Read = { readonly id: string; readonly audience: Audience };
type ReadRelation = Read & { readonly from: string; readonly to: string };

/** The records that a reader may see; a relation needs both its ends. */
export const readableBy = <Entity extends Read, Relation extends ReadRelation>(
  { entities, relations }: Readable<Entity, Relation>,
  reader: Audience,
): Readable<Entity, Relation> => {
  const kept = entities.filter((entity) => mayRead(reader, entity));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    entities: kept,
    relations: relations.filter(
      (relation) => mayRead(reader, relation) && ids.has(relation.from) && ids.has(relation.to),
    ),
  };
};

/** A view names nobody that its reader may not see: neither by what stands out nor by a chip. */
const withholdFromView = (saved: DocumentView, ids: ReadonlySet<string>) => {
  const isHidden = (value: string) => EntityId.safeParse(value).success && !ids.has(value);
  const { view } = readViewValue(saved.view);
  const filters = view.filters.map((chip) => ({
    ...chip,
    values: chip.values.filter((value) => !isHidden(value)),
  }));
  return {
    ...saved,
    view: {
      ...view,
      filters: filters.filter(({ values }) => values.length > 0),
      focus: view.focus && ids.has(view.focus.id) ? view.focus : null,
      highlight: view.highlight.filter((id) => ids.has(id)),
    },
  };
};

/** What is said when a view is presented is internal, like the notes of links. */
const viewsFor = (document: ProjectDocument, ids: ReadonlySet<string>, reader: Audience) => {
  if (document.views === undefined) return {};
  if (reader === 'internal') return { views: document.views };
  return { views: document.views.map((saved) => ({ ...withholdFromView(saved, ids), note: null })) };
};

/** A document as its reader may see it, within the records too. */
export const documentFor = (document: ProjectDocument, reader: Audience): ProjectDocument => {
  const { entities, relations } = readableBy(document, reader);
  const ids = new Set(entities.map(({ id }) => id));
  const { territoryId } = document.project;
  return {
    ...document,
    project: {
      ...document.project,
      territoryId: territoryId !== null && ids.has(territoryId) ? territoryId : null,
    },
    entities: entities.map((entity) => withholdFromEntity(entity, reader)),
    relations: relations.map((relation) => withholdFromRelation(relation, reader)),
    positions: document.positions.filter(({ id }) => ids.has(id)),
    ...viewsFor(document, ids, reader),
  };
};
