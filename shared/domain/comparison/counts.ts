import type { ProjectDocument } from '../document.ts';
import { summariseEntity, summariseRelation } from '../ecosystem.ts';
import { isGeneric } from '../entity.ts';
import { gatherFunding } from '../funding/gather-funding.ts';
import { KINDS, type Kind, RELATION_TYPES, type RelationType } from '../vocabulary.ts';
import type { ComparisonWords } from '../words/comparison-words.ts';

export interface ComparedCount {
  /** A kind, a type of relation, or `given`. */
  readonly id: string;
  readonly label: string;
  readonly unit: 'count' | 'cents';
  readonly before: number;
  readonly after: number;
}
type Counted = Pick<ProjectDocument, 'entities' | 'relations'>;

/** Classes of actors are never counted. */
const countKinds = ({ entities }: Counted): ReadonlyMap<string, number> => {
  const counts = new Map<Kind, number>();
  for (const entity of entities)
    if (!isGeneric(entity)) counts.set(entity.kind, (counts.get(entity.kind) ?? 0) + 1);
  return counts;
};
const countTypes = ({ relations }: Counted): ReadonlyMap<string, number> => {
  const counts = new Map<RelationType, number>();
  for (const { type } of relations) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
};
/** Types that money passes through. */
const PAID: ReadonlySet<RelationType> = new Set(['funds', 'benefits-from', 'carries']);
const givenCents = ({ entities, relations }: Counted): number => {
  const paid = relations.filter(({ type }) => PAID.has(type));
  const ends = new Set(paid.flatMap(({ from, to }) => [from, to]));
  const known = entities.filter(({ id }) => ends.has(id));
  return gatherFunding(known.map(summariseEntity), paid.map(summariseRelation)).given.amountCents;
};

/** Kinds, types of relations, then what funders give; without the lines that are zero on both sides. */
export const compareCounts = (
  a: Counted,
  b: Counted,
  { counted }: Pick<ComparisonWords, 'counted'>,
): readonly ComparedCount[] => {
  const [kindsBefore, kindsAfter] = [countKinds(a), countKinds(b)];
  const [typesBefore, typesAfter] = [countTypes(a), countTypes(b)];
  const lines = [
    ...KINDS.map(
      (kind): ComparedCount => ({
        id: kind,
        label: counted.kinds[kind],
        unit: 'count',
        before: kindsBefore.get(kind) ?? 0,
        after: kindsAfter.get(kind) ?? 0,
      }),
    ),
    ...RELATION_TYPES.map(
      (type): ComparedCount => ({
        id: type,
        label: counted.relations[type],
        unit: 'count',
        before: typesBefore.get(type) ?? 0,
        after: typesAfter.get(type) ?? 0,
      }),
    ),
    {
      id: 'given',
      label: counted.given,
      unit: 'cents' as const,
      before: givenCents(a),
      after: givenCents(b),
    },
  ];
  return lines.filter(({ before, after }) => before !== 0 || after !== 0);
};
