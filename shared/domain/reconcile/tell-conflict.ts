import { tellValue } from '../changed-values.ts';
import { describeEntityFields, describeRelationFields } from '../comparison/field-changes.ts';
import type { DecisionState } from '../decision.ts';
import type { EntityId, StoredEntity } from '../entity.ts';
import { formatDate, formatNumber } from '../format.ts';
import { isPartialDate } from '../partial-date.ts';
import type { StoredRelation } from '../relation.ts';
import { fieldLabel } from '../words/error-words.ts';
import { arrowOf } from '../words/sentence-words.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import { type Conflict, type ReconcileInput, sideOf, WHOLE_RECORD } from './merging.ts';
import type { Fields, Side } from './records.ts';

/** A conflict in words: whose, of what, and what each side says. */
export interface ToldConflict {
  readonly id: string;
  readonly record: string;
  readonly name: string;
  readonly field: string;
  readonly label: string;
  readonly ours: string;
  readonly theirs: string;
}
interface Telling {
  readonly input: ReconcileInput;
  readonly lang: Lang;
}

const SIDES = ['ours', 'theirs'] as const;
const LONGEST = 200;
const shorten = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);

/** The name of an entity, ours first; what it was called, or its id, where neither has it. */
const entityName = (
  { input }: Telling,
  id: unknown,
  { first = 'ours', called = String(id) }: { readonly first?: Side; readonly called?: string } = {},
): string => {
  const order = first === 'ours' ? SIDES : ([...SIDES].reverse() as Side[]);
  for (const side of order) {
    const name = sideOf(input, side, 'entity', String(id))?.name;
    if (typeof name === 'string') return name;
  }
  return called;
};

const pairName = (telling: Telling, a: unknown, relation: unknown, b: unknown): string =>
  `${entityName(telling, a)} ${arrowOf(String(relation))} ${entityName(telling, b)}`;
/** A decision says what its ends were called: it outlives them. */
const suggestionName = (telling: Telling, { a, relation, b, aName, bName }: Fields): string => {
  const [from, to] = [
    entityName(telling, a, { called: String(aName) }),
    entityName(telling, b, { called: String(bName) }),
  ];
  return `${from} ${arrowOf(String(relation))} ${to}`;
};

/** Whether it is of a person whom a side hides: neither who it is nor what is known is told. */
const isHidden = (input: ReconcileInput, { record, id }: Conflict): boolean =>
  record === 'contact' && SIDES.some((side) => sideOf(input, side, record, id)?.restricted === true);

const nameOf = (telling: Telling, conflict: Conflict): string => {
  const { record, id, ours, theirs } = conflict;
  const { input, lang } = telling;
  const words = wordsOf(lang).reconcile;
  const fields =
    sideOf(input, 'ours', record, id) ?? sideOf(input, 'theirs', record, id) ?? ours ?? theirs ?? {};
  if (record === 'entity') return entityName(telling, id);
  if (record === 'relation') return pairName(telling, fields.from, fields.type, fields.to);
  if (record === 'decision') return `${fields.aName} ${arrowOf(String(fields.relation))} ${fields.bName}`;
  if (record === 'check-override')
    return words.check(String(fields.check), entityName(telling, fields.subject));
  if (record === 'project') return words.project;
  if (record === 'position') return words.graph;
  if (isHidden(input, conflict)) return words.person(entityName(telling, fields.organisationId));
  return typeof fields.name === 'string' ? fields.name : id;
};

const tellDecision = (fields: Fields, lang: Lang): string => {
  const { states } = wordsOf(lang).decisions;
  const parts = [states[fields.state as DecisionState], fields.on, fields.author, fields.reason];
  return parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => (isPartialDate(String(part)) ? formatDate(String(part), lang) : String(part)))
    .join(' · ');
};

const tellPlain = (field: string, fields: Fields, { lang }: Telling): string => {
  const { vocabulary, reconcile } = wordsOf(lang);
  const value = fields[field];
  if (typeof value === 'number') return formatNumber(value, lang);
  const told = tellValue(field, value, { isRelation: false, lang });
  return told === undefined ? reconcile.other : (told ?? vocabulary.unknown);
};

/** Fields of entities and links are told as a comparison tells them. */
const describeFields = (telling: Telling, conflict: Conflict): readonly [string, string] | null => {
  const { input, lang } = telling;
  const [ours, theirs] = SIDES.map((side) => sideOf(input, side, conflict.record, conflict.id));
  if (!ours || !theirs) return null;
  const fields = [conflict.field];
  const before = { ...ours, ...conflict.ours, id: conflict.id };
  const after = { ...theirs, ...conflict.theirs, id: conflict.id };
  const sides = { before, after, fields };
  const names = {
    before: (id: EntityId) => entityName(telling, id),
    after: (id: EntityId) => entityName(telling, id, { first: 'theirs' }),
  };
  const [told] =
    conflict.record === 'entity'
      ? describeEntityFields(
          sides as unknown as { before: StoredEntity; after: StoredEntity; fields: string[] },
          lang,
        )
      : describeRelationFields(
          sides as unknown as { before: StoredRelation; after: StoredRelation; fields: string[] },
          names,
          lang,
        );
  return told ? [told.before, told.after] : null;
};

const tellFields = (telling: Telling, conflict: Conflict, fields: Fields | null): string => {
  const { record, field } = conflict;
  const { vocabulary, reconcile } = wordsOf(telling.lang);
  if (field === WHOLE_RECORD) return fields ? reconcile.present : reconcile.removed;
  if (fields === null) return reconcile.removed;
  if (isHidden(telling.input, conflict)) return reconcile.other;
  if (record === 'position') return reconcile.places(Number(fields.count));
  if (record === 'decision' && field === 'state') return tellDecision(fields, telling.lang);
  if (record === 'decision' && field === 'suggestion') return suggestionName(telling, fields);
  if (field === 'territoryId' || field === 'organisationId')
    return fields[field] === null ? vocabulary.unknown : entityName(telling, fields[field]);
  return tellPlain(field, fields, telling);
};

const labelOf = ({ field }: Conflict, lang: Lang): string => {
  const { reconcile, fields } = wordsOf(lang);
  return Object.hasOwn(reconcile.fields, field)
    ? (reconcile.fields[field] ?? field)
    : fieldLabel(fields, field);
};

/** Of an entity or a link that is gone on one side, what the other says of it is told by its presence alone. */
export const tellConflict = (conflict: Conflict, input: ReconcileInput, lang: Lang): ToldConflict => {
  const telling = { input, lang };
  const { id, record, field } = conflict;
  const isDescribed = field !== WHOLE_RECORD && (record === 'entity' || record === 'relation');
  const described = isDescribed ? describeFields(telling, conflict) : null;
  const [ours, theirs] = described ?? [
    tellFields(telling, conflict, conflict.ours),
    tellFields(telling, conflict, conflict.theirs),
  ];
  return {
    id,
    record,
    field,
    name: nameOf(telling, conflict),
    label: labelOf(conflict, lang),
    ours: shorten(ours),
    theirs: shorten(theirs),
  };
};
