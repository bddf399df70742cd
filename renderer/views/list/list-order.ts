import type { Ecosystem, EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { RelationType } from '../../../shared/domain/vocabulary.ts';

export const LIST_COLUMNS = ['name', 'kind', 'place', 'links'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export interface ListOrder {
  readonly column: ListColumn;
  readonly isDescending: boolean;
}

/** The same column again turns the order round; the most linked come first. */
export const orderBy = (now: ListOrder, column: ListColumn): ListOrder => ({
  column,
  isDescending: now.column === column ? !now.isDescending : column === 'links',
});

/** From what says it best to what says it least. */
const PLACING: readonly RelationType[] = ['located-in', 'part-of', 'covers', 'acts-in'];

/** The territory of each entity, as far as links say it. */
export const placeNames = ({ entities, relations }: Ecosystem): ReadonlyMap<EntityId, string> => {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const found = new Map<EntityId, { readonly rank: number; readonly name: string }>();
  for (const { type, from, to } of relations) {
    const rank = PLACING.indexOf(type);
    const name = names.get(to);
    if (rank === -1 || name === undefined) continue;
    const known = found.get(from);
    if (!known || rank < known.rank) found.set(from, { rank, name });
  }
  return new Map([...found].map(([id, { name }]) => [id, name]));
};

export interface OrderedBy {
  readonly order: ListOrder;
  readonly kindOf: (entity: EntitySummary) => string;
  readonly placeOf: (id: EntityId) => string | undefined;
  readonly linksOf: (id: EntityId) => number;
  readonly compare: (a: string, b: string) => number;
}

/** By the column asked for, then by name; what is not known comes last either way. */
export const orderEntities = (
  entities: readonly EntitySummary[],
  { order, kindOf, placeOf, linksOf, compare }: OrderedBy,
): readonly EntitySummary[] => {
  const sign = order.isDescending ? -1 : 1;
  const byName = (a: EntitySummary, b: EntitySummary) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  const byText = (a: string | undefined, b: string | undefined): number => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * compare(a, b);
  };
  const columns: Readonly<Record<ListColumn, (a: EntitySummary, b: EntitySummary) => number>> = {
    name: (a, b) => sign * byName(a, b),
    kind: (a, b) => byText(kindOf(a), kindOf(b)),
    place: (a, b) => byText(placeOf(a.id), placeOf(b.id)),
    links: (a, b) => sign * (linksOf(a.id) - linksOf(b.id)),
  };
  return [...entities].sort((a, b) => columns[order.column](a, b) || byName(a, b));
};
