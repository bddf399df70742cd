import type { MetricId } from '../analysis/metric-ids.ts';
import type { EntityId } from '../entity.ts';
import { type Lang, wordsOf } from '../words/words.ts';

interface Said {
  readonly id: EntityId;
  readonly name: string;
  readonly metric: MetricId;
  readonly values: readonly (readonly [EntityId, number])[];
}
interface Speech {
  readonly nameOf: (id: EntityId) => string;
  /** Partners of an entity. */
  readonly degreeOf: (id: EntityId) => number;
  readonly lang: Lang;
  /** What is said of an entity that has no value of a measure of links. */
  readonly unmeasured: string;
}

/** The members of the entity's group, and the most linked of them. */
const describeGroup = ({ id, values }: Said, value: number, { nameOf, degreeOf, lang }: Speech): string => {
  const words = wordsOf(lang).measures.values;
  const members = values.filter(([, group]) => group === value).map(([member]) => member);
  if (members.length < 2) return words.alone;
  const hub = members.reduce((best, other) => (degreeOf(other) > degreeOf(best) ? other : best), id);
  return words.group(members.length, nameOf(hub));
};

/** What a measure says of one entity, in words. */
export const describeMeasure = (said: Said, speech: Speech): string => {
  const words = wordsOf(speech.lang).measures.values;
  const value = said.values.find(([id]) => id === said.id)?.[1];
  const isAmount = said.metric === 'amount-received' || said.metric === 'amount-given';
  if (value === undefined) return isAmount ? words.unknown : speech.unmeasured;
  switch (said.metric) {
    case 'degree':
      return words.degree(value);
    case 'betweenness':
      return words.betweenness(value);
    case 'constraint':
      return words.constraint(value);
    case 'articulation-points':
      return words.articulationPoints(value, said.name);
    case 'communities':
    case 'components':
      return describeGroup(said, value, speech);
    case 'amount-received':
    case 'amount-given':
      return words.amount(value);
  }
};
