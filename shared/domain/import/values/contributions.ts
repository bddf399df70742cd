import { foldText } from '../../text.ts';
import type { CONTRIBUTIONS } from '../../vocabulary.ts';

type Contribution = (typeof CONTRIBUTIONS)[number];

/** In this order: « mécénat de compétences » before the rest. */
const WORDS: readonly (readonly [RegExp, Contribution])[] = [
  [/\bcompetences?\b|\bskills?\b/, 'skills'],
  [/\bmise a disposition\b|\bprovision\b/, 'provision'],
  [/\bnumeraire\b|\bcash\b|\bfinancier/, 'cash'],
  [/\ben nature\b|\bin kind\b/, 'in-kind'],
  [/\bmise en reseau\b|\bnetworking\b/, 'networking'],
];

/** « aide en numéraire » → cash; null for what is no contribution. */
export const readContribution = (text: string): Contribution | null => {
  const folded = foldText(text.slice(0, 200));
  return WORDS.find(([shape]) => shape.test(folded))?.[1] ?? null;
};
