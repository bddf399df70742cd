import { RELATION_TYPES, type RelationType } from '../vocabulary.ts';

/** The label of a type of link, as a sentence names it. */
export const labelOfLink = (labels: Readonly<Record<RelationType, string>>, type: string): string => {
  const known = RELATION_TYPES.find((one) => one === type);
  return known ? labels[known] : type;
};
