import type { EntityId } from '../entity.ts';
import { isSymmetric } from '../relation.ts';
import type { Axis, RelationType } from '../vocabulary.ts';
import { hashText } from './hash.ts';
import type { Caution, MissingField, Reason } from './reasons.ts';

/** Version of the method: another one may give another list of the same data. */
export const METHOD_VERSION = '1.0';

/** Words instead of percentages (partnerships.md 3.7.6). */
export const SOLIDITIES = ['strong', 'medium', 'explore'] as const;
export type Solidity = (typeof SOLIDITIES)[number];

/** A pair and the relation that would join it, in its direction; of a symmetric one the smaller id is `a`. */
export interface Pair {
  readonly a: EntityId;
  readonly b: EntityId;
  readonly relation: RelationType;
}

export const toPair = (from: EntityId, to: EntityId, relation: RelationType): Pair =>
  isSymmetric(relation) && to < from ? { a: to, b: from, relation } : { a: from, b: to, relation };

/** Of the pair and its relation only, never of the data: the same suggestion keeps its id. 16 hexadecimal digits. */
export const suggestionId = ({ a, b, relation }: Pair): string => hashText(`${a} ${b} ${relation}`);

/** A missing partnership, as computed: never a fact of the graph. */
export interface Suggestion extends Pair {
  readonly id: string;
  /** From 1. */
  readonly rank: number;
  readonly solidity: Solidity;
  /** 0–1: how likely the link is by itself; how much it would bring; how well its data are known. */
  readonly likelihood: number;
  readonly value: number;
  readonly quality: number;
  /** likelihood^α · (0.2 + value)^β · quality^γ: what the list is sorted by. */
  readonly priority: number;
  readonly axes: readonly Axis[];
  readonly why: readonly Reason[];
  readonly whyNot: readonly Reason<Caution>[];
  readonly missing: readonly MissingField[];
  /** One of the two has at most one link: « nouvel acteur ». */
  readonly isNewcomer: boolean;
  /** What it rests on (reasons and the ids of their evidence): a dismissed pair stays out while this is the same. */
  readonly evidenceKey: string;
  /** It was dismissed or put off, and its evidence has changed since. */
  readonly isBack: boolean;
}
