import { z } from 'zod';
import { Position, ProjectFields } from './change.ts';
import { StoredDecision } from './decision.ts';
import { isValidChain } from './decision-chain.ts';
import { CheckOverride } from './diagnosis/override.ts';
import { EntityId, emptyEntity, StoredEntity } from './entity.ts';
import type { KeptSetting } from './partnerships/method-keys.ts';
import { emptyRelation, StoredRelation } from './relation.ts';
import { StoredView } from './saved-view.ts';

/** A saved view: in the order of the list, its value as an object that is read when the view is. */
export const DocumentView = StoredView.omit({ rank: true, value: true }).extend({ view: z.unknown() });
export type DocumentView = z.infer<typeof DocumentView>;

/** A whole project as JSON: samples, the JSON export and its importer. Fields without a value are left out of the text. */
export const ProjectDocument = z.object({
  format: z.literal('alliage'),
  version: z.literal(1),
  project: ProjectFields,
  entities: z.array(StoredEntity),
  relations: z.array(StoredRelation),
  positions: z.array(Position.extend({ id: EntityId })),
  /** Of a whole project: an export of a part of it has none. */
  views: z.array(DocumentView).optional(),
  /** The same, of what its committee decided, of checks corrected by hand, and of the settings of the method by their key. */
  decisions: z.array(StoredDecision.refine(isValidChain)).optional(),
  overrides: z.array(CheckOverride).optional(),
  method: z.record(z.string().min(1).max(200), z.unknown()).optional(),
});
export type ProjectDocument = z.infer<typeof ProjectDocument>;

type Loose = Record<string, unknown>;
const list = (value: unknown): Loose[] => (Array.isArray(value) ? value : []);

/** Fills in what a compact document leaves out, then parses it; throws a ZodError. */
export const parseDocument = (raw: unknown): ProjectDocument => {
  const document = raw as Loose;
  const entities = list(document.entities).map((entity) => ({ ...emptyEntity('actor', '', ''), ...entity }));
  const relations = list(document.relations).map((relation) => ({
    ...emptyRelation('concerns', '' as EntityId, '' as EntityId, ''),
    ...relation,
  }));
  return ProjectDocument.parse({ ...document, entities, relations, positions: document.positions ?? [] });
};

const isEmpty = (value: unknown): boolean =>
  value === null ||
  (Array.isArray(value)
    ? value.length === 0
    : typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** A record without the fields that have no value. */
export const compactRecord = <Given extends object>(record: Given): Partial<Given> => {
  const compact: Record<string, unknown> = {};
  // Entry by entry: an import does it a million times.
  for (const [field, value] of Object.entries(record)) if (!isEmpty(value)) compact[field] = value;
  return compact as Partial<Given>;
};

/** The opposite of parseDocument. */
export const compactDocument = (document: ProjectDocument): Loose => ({
  ...document,
  entities: document.entities.map(compactRecord),
  relations: document.relations.map(compactRecord),
});

export const toDocumentView = ({ rank: _, value, ...fields }: StoredView): DocumentView => ({
  ...fields,
  view: JSON.parse(value),
});

/** The opposite, in the order of the document; at most one opens with the project. */
export const fromDocumentViews = (views: readonly DocumentView[]): StoredView[] =>
  views.map(({ view, ...fields }, rank) => ({
    ...fields,
    isStart: fields.isStart && views.findIndex(({ isStart }) => isStart) === rank,
    rank,
    value: JSON.stringify(view ?? null),
  }));

export const toDocumentMethod = (settings: readonly KeptSetting[]): Record<string, unknown> =>
  Object.fromEntries(settings.map(({ id, value }) => [id, JSON.parse(value)]));

/** The opposite. */
export const fromDocumentMethod = (method: Readonly<Record<string, unknown>>): KeptSetting[] =>
  Object.entries(method).map(([id, value]) => ({ id, value: JSON.stringify(value ?? null) }));
