import { DEFAULT_METHOD, MethodSettings, type SIGNAL_WEIGHTS, type Weights } from './method.ts';
import type { RuleId } from './reasons.ts';

/** One setting that the project changed: `rules.R02`, `thresholds.R01.km`, `weights.value`, `signals.l3`; its value as JSON. */
export interface KeptSetting {
  readonly id: string;
  readonly value: string;
}

const GROUPS = ['rules', 'thresholds', 'weights', 'signals'] as const;
type Group = (typeof GROUPS)[number];
const isGroup = (text: string): text is Group => (GROUPS as readonly string[]).includes(text);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const keyOf = (id: string): string => id.slice(id.indexOf('.') + 1);
/** Where a setting is; null when this version does not know it. */
const groupOf = (id: string): Group | null => {
  const group = id.slice(0, Math.max(id.indexOf('.'), 0));
  if (!isGroup(group)) return null;
  return group === 'thresholds' || Object.hasOwn(DEFAULT_METHOD[group], keyOf(id)) ? group : null;
};

/** The settings with this one in place; null when this version does not know it, or its value is none that it takes. */
const withSetting = (settings: MethodSettings, { id, value }: KeptSetting): MethodSettings | null => {
  const group = groupOf(id);
  if (!group) return null;
  const tried = { ...settings, [group]: { ...settings[group], [keyOf(id)]: parseJson(value) } };
  return MethodSettings.safeParse(tried).success ? (tried as MethodSettings) : null;
};

/** As shipped, with what the project changed: what this version does not know, or cannot be, is as shipped. */
export const readSettings = (kept: readonly KeptSetting[]): MethodSettings => {
  let settings = DEFAULT_METHOD;
  for (const setting of kept) settings = withSetting(settings, setting) ?? settings;
  return settings;
};

/** Settings of this version whose value is none that they take; those of a later one are no damage. */
export const unreadSettings = (kept: readonly KeptSetting[]): KeptSetting[] =>
  kept.filter((setting) => groupOf(setting.id) !== null && withSetting(DEFAULT_METHOD, setting) === null);

/** What differs from what is shipped, in the order of their keys: the opposite of readSettings. */
export const toKeptSettings = (settings: MethodSettings): KeptSetting[] =>
  GROUPS.flatMap((group) => {
    const shipped = DEFAULT_METHOD[group] as Readonly<Record<string, unknown>>;
    return Object.entries(settings[group])
      .filter(([key, value]) => shipped[key] !== value)
      .map(([key, value]) => ({ id: `${group}.${key}`, value: JSON.stringify(value) }));
  }).sort((a, b) => (a.id < b.id ? -1 : 1));

/** What is to be changed; what is absent stays as it is, a null threshold is as shipped. */
export interface MethodPatch {
  readonly rules?: Partial<Record<RuleId, boolean>>;
  readonly thresholds?: Readonly<Record<string, number | null>>;
  readonly weights?: Partial<Weights>;
  readonly signals?: Partial<Record<(typeof SIGNAL_WEIGHTS)[number], number>>;
}

export const applyPatch = (settings: MethodSettings, patch: MethodPatch): MethodSettings => ({
  rules: { ...settings.rules, ...patch.rules },
  thresholds: Object.fromEntries(
    Object.entries({ ...settings.thresholds, ...patch.thresholds }).filter(([, value]) => value !== null),
  ) as MethodSettings['thresholds'],
  weights: { ...settings.weights, ...patch.weights },
  signals: { ...settings.signals, ...patch.signals },
});
