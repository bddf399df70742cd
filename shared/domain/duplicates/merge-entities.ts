import type { EntityFields, Statement } from '../entity.ts';
import { SINGLE_FIELDS as ENTITY_SINGLES, TAG_FIELDS } from '../field-shapes.ts';
import { IDENTIFIER_SCHEMES, ROLES, type Role } from '../vocabulary.ts';

type Fields = EntityFields;
/** Fields of which one value is kept: the kept entity's, or the other's where the person chose so. */
export const SINGLE_FIELDS = ['name', ...ENTITY_SINGLES.filter((field) => field !== 'audience')] as const;
type SingleField = (typeof SINGLE_FIELDS)[number];

const LIST_FIELDS = [
  ...TAG_FIELDS.filter((field) => field !== 'roles'),
  'documented',
  'maturity',
  'impact',
  'statements',
  'sources',
] as const;

/** In order, without what is there already. */
const union = <Item>(kept: readonly Item[], added: readonly Item[]): Item[] => {
  const known = new Set(kept.map((item) => JSON.stringify(item)));
  return [...kept, ...added.filter((item) => !known.has(JSON.stringify(item)))];
};

const mergeLists = (keep: Fields, drop: Fields): Partial<Fields> =>
  Object.fromEntries(
    LIST_FIELDS.map((field) => [field, union<unknown>(keep[field], drop[field])]),
  ) as Partial<Fields>;

/** Every other name by which one of them was known, each spelling once. */
const mergeAliases = (name: string, keep: Fields, drop: Fields): string[] => {
  const names = [...keep.aliases, keep.name, drop.name, ...drop.aliases];
  return [...new Set(names)].filter((alias) => alias !== name);
};

const mergeIdentifiers = (keep: Fields, drop: Fields): Fields['identifiers'] =>
  Object.fromEntries(
    IDENTIFIER_SCHEMES.map(
      (scheme) => [scheme, union(keep.identifiers[scheme] ?? [], drop.identifiers[scheme] ?? [])] as const,
    ).filter(([, values]) => values.length > 0),
  );

/** The kind of the one dropped becomes a role, so that its relations stay allowed. */
const mergeRoles = (keep: Fields, drop: Fields): Role[] => {
  const added = ROLES.find((role) => role === drop.kind && drop.kind !== keep.kind);
  return union(union(keep.roles, drop.roles), added ? [added] : []);
};

const textOf = (value: Fields[SingleField]): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);

/** A value that is not kept is no less a fact: it stays as a statement, with its source. */
const asStatement = (field: SingleField, from: Fields): Statement => ({
  field,
  value: textOf(from[field]),
  on: null,
  source: from.sources[0] ?? null,
  audience: from.audience,
});
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** Its other value is an alias, or a role and a type of another kind. */
const NO_STATEMENT: ReadonlySet<SingleField> = new Set(['name', 'type', 'lon', 'lat']);

/** The reader of the fewer: what one of them keeps internal is not shown by the other. */
const AUDIENCE_ORDER = ['internal', 'committee', 'public'] as const;
const narrower = (a: Fields['audience'], b: Fields['audience']): Fields['audience'] =>
  AUDIENCE_ORDER.find((audience) => audience === a || audience === b) ?? a;

/**
 * What the kept entity becomes: lists are joined, an unknown value is filled, and where both have one, `take` names the
 * fields for which the dropped one's is kept. The value left is kept as a statement; the name left, as an alias.
 */
export const mergeFields = (keep: Fields, drop: Fields, take: ReadonlySet<string>): Partial<Fields> => {
  const single: Partial<Record<SingleField, unknown>> = {};
  const statements: Statement[] = [];
  for (const field of SINGLE_FIELDS) {
    if (field === 'type' && keep.kind !== drop.kind) continue;
    const takesOther = keep[field] === null || (take.has(field) && drop[field] !== null);
    const [kept, left] = takesOther ? [drop, keep] : [keep, drop];
    single[field] = kept[field];
    const isLost = left[field] !== null && !isSame(left[field], kept[field]);
    if (isLost && !NO_STATEMENT.has(field)) statements.push(asStatement(field, left));
  }
  const lists = mergeLists(keep, drop);
  const name = String(single.name);
  return {
    ...(single as Partial<Fields>),
    ...lists,
    statements: union(lists.statements ?? [], statements),
    roles: mergeRoles(keep, drop),
    aliases: mergeAliases(name, keep, drop),
    identifiers: mergeIdentifiers(keep, drop),
    needsOn: { ...drop.needsOn, ...keep.needsOn },
    offersOn: { ...drop.offersOn, ...keep.offersOn },
    audience: narrower(keep.audience, drop.audience),
  };
};
