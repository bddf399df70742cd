import type { EntityId, StoredEntity } from '../entity.ts';
import type { StoredRelation } from '../relation.ts';
import { type Piece, textOfPieces } from '../words/told.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import { compareAxes, type MovedAxis } from './axes.ts';
import type { ChangeMark } from './comparison.ts';
import { type ComparedCount, compareCounts } from './counts.ts';
import { compareCuts } from './cuts.ts';
import { type DocumentDifference, differenceOfDocuments } from './document-difference.ts';
import {
  describeEntityFields,
  describeRelationFields,
  type FieldChange,
  type NameOf,
} from './field-changes.ts';
import { createPlaces } from './places.ts';
import type { ComparedState } from './state.ts';
import { type FollowedSuggestion, followSuggestions } from './suggestions.ts';
import { tally } from './tallies.ts';
import { tellComparison } from './tell-comparison.ts';

type NamedId = { readonly id: EntityId; readonly name: string };
export interface ComparedEntity extends NamedId {
  readonly kind: StoredEntity['kind'];
  readonly type: string | null;
  /** Where it is on the later side, or was when it is there no more. */
  readonly territory: NamedId | null;
  /** Only of what changed. */
  readonly fields: readonly FieldChange[];
}
export interface ComparedRelation {
  readonly id: StoredRelation['id'];
  readonly type: StoredRelation['type'];
  readonly from: NamedId;
  readonly to: NamedId;
  readonly territory: NamedId | null;
  readonly fields: readonly FieldChange[];
}
export interface ChangedSet {
  readonly entities: readonly ComparedEntity[];
  readonly relations: readonly ComparedRelation[];
}
export interface ComparedSuggestion {
  readonly suggestion: string;
  readonly a: NamedId;
  readonly b: NamedId;
  /** States in words. */
  readonly before: string;
  readonly after: string;
  readonly isRealised: boolean;
}
/** Two states of a project, record by record, counted and told. */
export interface DocumentComparison {
  readonly added: ChangedSet;
  readonly removed: ChangedSet;
  readonly changed: ChangedSet;
  readonly counts: readonly ComparedCount[];
  readonly groups: readonly {
    readonly territory: NamedId | null;
    readonly sentences: readonly { readonly text: string; readonly segments: readonly Piece[] }[];
  }[];
  readonly suggestions: readonly ComparedSuggestion[];
  readonly axes: readonly MovedAxis[];
  readonly marks: readonly { readonly id: string; readonly mark: ChangeMark }[];
}

/** Articulation points that are told, at most. */
const CUTS_MAX = 20;

/** A name on the side given, else on the other: a relation or a decision may outlive the one it is about. */
const createNames = (first: ComparedState, second: ComparedState): NameOf => {
  const names = new Map<string, string>();
  for (const { document } of [second, first])
    for (const { id, name } of document.entities) names.set(id, name);
  return (id) => names.get(id) ?? '';
};

interface Reading {
  readonly lang: Lang;
  readonly names: { readonly before: NameOf; readonly after: NameOf };
  readonly places: Readonly<Record<'before' | 'after', ReturnType<typeof createPlaces>>>;
}

const createDescriber = ({ lang, names, places }: Reading) => {
  const named = (id: EntityId): NamedId => ({ id, name: names.after(id) });
  const placed = (id: EntityId | null): NamedId | null => (id === null ? null : named(id));
  type Side = 'before' | 'after';
  return {
    named,
    entity: ({ id, name, kind, type }: StoredEntity, side: Side, fields: readonly FieldChange[] = []) => ({
      id,
      name,
      kind,
      type,
      territory: placed(places[side].ofEntity(id)),
      fields,
    }),
    relation: (relation: StoredRelation, side: Side, fields: readonly FieldChange[] = []) => ({
      id: relation.id,
      type: relation.type,
      from: named(relation.from),
      to: named(relation.to),
      territory: placed(places[side].ofRelation(relation)),
      fields,
    }),
    entityFields: (change: DocumentDifference['entities']['changed'][number]) =>
      describeEntityFields(change, lang),
    relationFields: (change: DocumentDifference['relations']['changed'][number]) =>
      describeRelationFields(change, names, lang),
  };
};
type Describer = ReturnType<typeof createDescriber>;

const describeSets = ({ entities, relations }: DocumentDifference, describer: Describer) => ({
  added: {
    entities: entities.added.map((entity) => describer.entity(entity, 'after')),
    relations: relations.added.map((relation) => describer.relation(relation, 'after')),
  },
  removed: {
    entities: entities.removed.map((entity) => describer.entity(entity, 'before')),
    relations: relations.removed.map((relation) => describer.relation(relation, 'before')),
  },
  changed: {
    entities: entities.changed.map((change) =>
      describer.entity(change.after, 'after', describer.entityFields(change)),
    ),
    relations: relations.changed.map((change) =>
      describer.relation(change.after, 'after', describer.relationFields(change)),
    ),
  },
});

/** How each record of the union is marked; what is not named did not change. */
const marksOf = (sets: ReturnType<typeof describeSets>): DocumentComparison['marks'] =>
  (['added', 'removed', 'changed'] as const).flatMap((mark) =>
    [...sets[mark].entities, ...sets[mark].relations].map(({ id }) => ({ id, mark })),
  );

const describeSuggestion = (
  { decision, after, isRealised }: FollowedSuggestion,
  nameOf: NameOf,
  lang: Lang,
): ComparedSuggestion => {
  const { decisions, comparison } = wordsOf(lang);
  const { a, b, aName, bName, suggestion } = after ?? decision;
  return {
    suggestion,
    a: { id: a, name: nameOf(a) || aName },
    b: { id: b, name: nameOf(b) || bName },
    before: decisions.states[decision.state],
    after: after === null ? comparison.unknownState : decisions.states[after.state],
    isRealised,
  };
};

const toSentence = (pieces: readonly Piece[]) => ({ text: textOfPieces(pieces), segments: pieces });

/** From the one state to the other, in words of the language; both as the same reader may see them. */
export const compareDocuments = (a: ComparedState, b: ComparedState, lang: Lang): DocumentComparison => {
  const difference = differenceOfDocuments(a.document, b.document);
  const places = { before: createPlaces(a.document), after: createPlaces(b.document) };
  const names = { before: createNames(a, b), after: createNames(b, a) };
  const describer = createDescriber({ lang, names, places });
  const suggestions = followSuggestions(a.document, b.document);
  const axes = compareAxes(a.diagnoses, b.diagnoses);
  const cuts = compareCuts(a.document, b.document, CUTS_MAX);
  const actors = new Set<string>();
  for (const { document } of [a, b])
    for (const { id, kind } of document.entities) if (kind === 'actor') actors.add(id);
  const groups = tellComparison(
    { tallies: tally(difference, places), cuts, suggestions, axes },
    { a, b },
    {
      lang,
      nameOf: names.after,
      isActor: (id) => actors.has(id),
      placeOf: places.after.ofEntity,
      ownTerritory: b.document.project.territoryId,
    },
  );
  const sets = describeSets(difference, describer);
  return {
    ...sets,
    counts: compareCounts(a.document, b.document, wordsOf(lang).comparison),
    groups: groups.map(({ territory, sentences }) => ({ territory, sentences: sentences.map(toSentence) })),
    suggestions: suggestions.map((one) => describeSuggestion(one, names.after, lang)),
    axes,
    marks: marksOf(sets),
  };
};
