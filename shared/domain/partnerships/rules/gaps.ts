import type { EntityId } from '../../entity.ts';
import type { RelationId } from '../../relation.ts';
import type { DOCUMENTED } from '../../vocabulary.ts';
import type { Evidence, MissingField } from '../reasons.ts';
import type { Terrain } from '../terrain.ts';
import type { Gap } from './rule.ts';

/** Convention of Alliage: what is to be checked counts half of what is known to lack. */
const TO_CHECK_CERTAINTY = 0.5;

type Found = Omit<Gap, 'state' | 'certainty'> & { readonly certainty?: number };

/** A gap where nothing is missing to be sure of it, else something to check. */
export const toGap = ({ certainty = 1, ...found }: Found): Gap => {
  const isSure = found.missing.length === 0;
  return {
    ...found,
    state: isSure ? 'gap' : 'to-check',
    certainty: isSure ? certainty : certainty * TO_CHECK_CERTAINTY,
  };
};

type Mark = (typeof DOCUMENTED)[number];
export const missingField = (entity: EntityId, field: string): MissingField => ({
  entity,
  relation: null,
  field,
});

/** Nothing when one of these marks is there; else the first of them, on the first of the holders. */
export const missingMark = (
  { isDocumented }: Terrain,
  holders: readonly EntityId[],
  marks: readonly Mark[],
): readonly MissingField[] => {
  const [holder] = holders;
  const [mark] = marks;
  if (holder === undefined || mark === undefined) return [];
  return holders.some((id) => marks.some((what) => isDocumented(id, what)))
    ? []
    : [missingField(holder, mark)];
};

/** A territory, and the EPCI, PETR or pays that it is part of: whoever documents these documents it. */
export const withGroupings = ({ places, entityOf }: Terrain, territory: EntityId): readonly EntityId[] => [
  territory,
  ...['epci', 'ept', 'petr', 'pays']
    .flatMap((level) => places.atLevel(territory, level))
    .filter((key) => key !== territory && entityOf(key as EntityId) !== undefined)
    .sort()
    .map((key) => key as EntityId),
];

/** Pieces of evidence that count the same. */
export const shareEvidence = (
  entities: readonly EntityId[],
  relations: readonly RelationId[] = [],
): readonly Evidence[] => {
  const share = 1 / (entities.length + relations.length);
  return [
    ...entities.map((id): Evidence => ({ kind: 'entity', id, share })),
    ...relations.map((id): Evidence => ({ kind: 'relation', id, share })),
  ];
};
