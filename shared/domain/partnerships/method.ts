import { z } from 'zod';
import { RULE_IDS, RuleId } from './reasons.ts';
import { isThresholdValue } from './thresholds.ts';

/** How much each of the three numbers counts in the order (partnerships.md 3.7.4), 0–3. */
export const Weights = z.object({
  likelihood: z.number().min(0).max(3),
  value: z.number().min(0).max(3),
  quality: z.number().min(0).max(3),
});
export type Weights = z.infer<typeof Weights>;
export const DEFAULT_WEIGHTS: Weights = { likelihood: 1, value: 1, quality: 0.5 };

/** Families of signals, each with how much it counts in the likelihood of the cold mode, 0–3; 1 as shipped. */
export const SIGNAL_WEIGHTS = ['structure', 'l3', 'themes', 'needs', 'territory'] as const;
export type SignalWeight = (typeof SIGNAL_WEIGHTS)[number];

/** On by default (partnerships.md, corrections); the others are switched on in Réglages. */
export const DEFAULT_RULES: ReadonlySet<RuleId> = new Set([
  'R01',
  'R03',
  'R08',
  'R10',
  'R13',
  'R15',
  'R17',
  'R18',
  'R21',
  'R24',
  'R25',
]);

/** How this project uses the method: journalled, undoable, the same for everybody who opens it. */
export const MethodSettings = z.object({
  rules: z.record(RuleId, z.boolean()),
  /** `R01.km`: a threshold of a rule; those that are absent are as shipped. */
  thresholds: z
    .record(z.string(), z.number())
    .refine((given) => Object.entries(given).every(([key, value]) => isThresholdValue(key, value))),
  weights: Weights,
  signals: z.record(z.enum(SIGNAL_WEIGHTS), z.number().min(0).max(3)),
});
export type MethodSettings = z.infer<typeof MethodSettings>;

export const DEFAULT_METHOD: MethodSettings = {
  rules: Object.fromEntries(
    RULE_IDS.map((rule) => [rule, DEFAULT_RULES.has(rule)]),
  ) as MethodSettings['rules'],
  thresholds: {},
  weights: DEFAULT_WEIGHTS,
  signals: { structure: 1, l3: 1, themes: 1, needs: 1, territory: 1 },
};
