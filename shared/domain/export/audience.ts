import type { StoredDecision } from '../decision.ts';
import type { ProjectDocument } from '../document.ts';
import type { StoredEntity } from '../entity.ts';
import type { StoredRelation } from '../relation.ts';
import { keepKnown, readViewValue } from '../saved-view.ts';
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

/** What is said when a view is presented is internal, like the notes of links. */
const viewsFor = (document: ProjectDocument, ids: ReadonlySet<string>, reader: Audience) => {
  if (document.views === undefined) return {};
  if (reader === 'internal') return { views: document.views };
  // Nor does a view name anybody that its reader may not see.
  const views = document.views.map((saved) => ({
    ...saved,
    note: null,
    view: keepKnown(readViewValue(saved.view).view, (id) => ids.has(id)),
  }));
  return { views };
};

/**
 * What a committee decided, for another reader: without what is not for them or names whom they may not see. Notes, earlier
 * answers' reasons, what was on the table then and who wrote it down are internal.
 */
const decisionFor = (decision: StoredDecision, relations: ReadonlySet<string>): StoredDecision => ({
  ...decision,
  author: '',
  note: null,
  relationId: decision.relationId !== null && relations.has(decision.relationId) ? decision.relationId : null,
  steps: decision.steps.map((step, at) => ({
    ...step,
    author: '',
    reason: at === decision.steps.length - 1 ? step.reason : null,
    basis: null,
  })),
});

const committeeFor = (
  { decisions, overrides }: ProjectDocument,
  known: { readonly ids: ReadonlySet<string>; readonly relations: ReadonlySet<string> },
  reader: Audience,
): Pick<ProjectDocument, 'decisions' | 'overrides'> => {
  if (reader === 'internal') return {};
  return {
    ...(decisions && {
      decisions: decisions
        .filter((one) => mayRead(reader, one) && known.ids.has(one.a) && known.ids.has(one.b))
        .map((one) => decisionFor(one, known.relations)),
    }),
    ...(overrides && {
      overrides: overrides
        .filter((one) => mayRead(reader, one) && known.ids.has(one.subject))
        .map((one) => ({ ...one, author: '' })),
    }),
  };
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
    ...committeeFor(document, { ids, relations: new Set(relations.map(({ id }) => id)) }, reader),
  };
};
