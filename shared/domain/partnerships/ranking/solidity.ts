import type { Reason, WhyReason } from '../reasons.ts';
import { RULE_IDS } from '../reasons.ts';
import type { Solidity } from '../suggestion.ts';

/** Families of signals that do not depend on each other: the network, rules, what is stated, brokerage. */
type SignalFamily = 'structure' | 'rule' | 'stated' | 'brokerage';
const familyOf = (reason: WhyReason): SignalFamily | null => {
  if ((RULE_IDS as readonly string[]).includes(reason)) return 'rule';
  if (reason === 'need-offer' || reason === 'themes') return 'stated';
  if (reason === 'brokerage') return 'brokerage';
  return reason === 'territory' ? null : 'structure';
};

/** What counts as a clear signal of each family (conventions of Alliage, docs/decisions/partnerships.md). */
const CLEAR: Readonly<Record<SignalFamily, number>> = {
  structure: 0.6,
  rule: 0.4,
  stated: 0.5,
  brokerage: 0.595,
};
const KNOWN_WELL = 0.6;

/** A rule that only asks to check something is no clear signal. */
const isClear = (family: SignalFamily, reasons: readonly Reason[]): boolean => {
  const own = reasons.filter(({ reason }) => familyOf(reason) === family);
  if (family === 'rule') return own.some(({ part, state }) => state === 'gap' && part >= CLEAR.rule);
  return own.reduce((sum, { part }) => sum + part, 0) >= CLEAR[family];
};

/** Strong: two families speak clearly and the data are known; medium: one; else to explore (partnerships.md 3.7.6). */
export const solidityOf = (reasons: readonly Reason[], quality: number): Solidity => {
  const clear = (Object.keys(CLEAR) as SignalFamily[]).filter((family) => isClear(family, reasons)).length;
  if (clear >= 2 && quality >= KNOWN_WELL) return 'strong';
  return clear >= 1 ? 'medium' : 'explore';
};
