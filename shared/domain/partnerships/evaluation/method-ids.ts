/** Methods that can be compared, in the order in which they are told (command-line.md). */
export const EVALUATION_METHOD_IDS = [
  'random',
  'preferential-attachment',
  'same-territory',
  'common-neighbours',
  'adamic-adar',
  'resource-allocation',
  'l3',
  'katz',
  'rrf',
  'attributes-only',
  'topology-only',
  'learned',
] as const;

export type EvaluationMethodId = (typeof EVALUATION_METHOD_IDS)[number];
