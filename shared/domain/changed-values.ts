import { z } from 'zod';
import type { Change } from './change.ts';
import { formatDate, formatMoney, formatNumber } from './format.ts';
import { NEEDS_EN, type Need } from './needs.ts';
import { isPartialDate } from './partial-date.ts';
import { fieldLabel } from './words/error-words.ts';
import { type Lang, type Words, wordsOf } from './words/words.ts';

/** A field that changed, as it was and as it is; null: not known. */
export const ChangedValue = z.object({
  label: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type ChangedValue = z.infer<typeof ChangedValue>;

/** Longer values are not shown beside each other: they would hide what happened. */
const SHORT = 60;
const VALUES_MAX = 4;
/** The record's own accounts, which no person changes. */
const OWN: ReadonlySet<string> = new Set(['updatedAt', 'createdAt', 'territoryId', 'sample']);

type Labels = Readonly<Record<string, string>>;

const sdgLabels = ({ vocabulary }: Words): Labels =>
  Object.fromEntries(vocabulary.sdgs.map((name, index) => [index + 1, `${index + 1} ${name}`]));

const labelsOf = (field: string, isRelation: boolean, words: Words, lang: Lang): Labels | null => {
  const { vocabulary } = words;
  const tables: Readonly<Record<string, Labels>> = {
    kind: vocabulary.kinds,
    type: isRelation ? vocabulary.relations : vocabulary.types,
    status: isRelation ? vocabulary.relationStatuses : vocabulary.entityStatuses,
    audience: vocabulary.audiences,
    axes: vocabulary.axes,
    roles: vocabulary.roles,
    missions: vocabulary.missions,
    levels: vocabulary.maturityLevels,
    sdgs: sdgLabels(words),
    form: vocabulary.forms,
    ptceStatus: vocabulary.ptceStatuses,
    confidence: vocabulary.confidences,
    stage: vocabulary.stages,
    contribution: vocabulary.contributions,
    outcome: vocabulary.outcomes,
    ess: { yes: words.sheet.yes, no: words.sheet.no },
    ...(lang === 'en' ? { needs: NEEDS_EN, offers: NEEDS_EN } : {}),
  };
  return Object.hasOwn(tables, field) ? (tables[field] ?? null) : null;
};

interface Reading {
  readonly field: string;
  readonly labels: Labels | null;
  readonly words: Words;
  readonly lang: Lang;
}

/** A value in words; null: not known; undefined: it cannot be told in a word. */
const tell = (value: unknown, reading: Reading): string | null | undefined => {
  const { field, labels, words, lang } = reading;
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) {
    const told = value.map((one) => tell(one, reading));
    if (told.length === 0) return null;
    return told.every((one) => typeof one === 'string') ? told.join(', ') : undefined;
  }
  if (typeof value === 'object') return undefined;
  if (typeof value === 'boolean') return value ? words.sheet.yes : words.sheet.no;
  const known = labels?.[String(value) as Need];
  if (known !== undefined) return known;
  if (typeof value === 'number')
    return field.endsWith('Cents')
      ? formatMoney(value, lang)
      : field === 'year'
        ? String(value)
        : formatNumber(value, lang);
  const text = String(value);
  return field.endsWith('On') && isPartialDate(text) ? formatDate(text, lang) : text;
};

/** A stored value of a field in words; null: not known; undefined: no short words tell it. */
export const tellValue = (
  field: string,
  value: unknown,
  { isRelation, lang }: { readonly isRelation: boolean; readonly lang: Lang },
): string | null | undefined => {
  const words = wordsOf(lang);
  return tell(value, { field, labels: labelsOf(field, isRelation, words, lang), words, lang });
};

const isShort = (text: string | null | undefined): text is string | null =>
  text === null || (text !== undefined && text.length <= SHORT);

const readChange = (change: Change, words: Words, lang: Lang): ChangedValue[] => {
  if (change.before === null || change.after === null) return [];
  if (!['entity', 'relation', 'project'].includes(change.record)) return [];
  const before = change.before as Readonly<Record<string, unknown>>;
  const after = change.after as Readonly<Record<string, unknown>>;
  return Object.keys(after).flatMap((field) => {
    if (OWN.has(field)) return [];
    const labels = labelsOf(field, change.record === 'relation', words, lang);
    const sides = [before[field], after[field]].map((value) => tell(value, { field, labels, words, lang }));
    const [was, is] = sides;
    if (!isShort(was) || !isShort(is) || was === is) return [];
    return [{ label: fieldLabel(words.fields, field), before: was, after: is }];
  });
};

/** What changed in one record, value by value, where values are short; [] for what touches several. */
export const describeChanges = (changes: readonly Change[], lang: Lang): ChangedValue[] => {
  const words = wordsOf(lang);
  const told = changes.flatMap((change) => readChange(change, words, lang));
  return new Set(changes.map(({ id }) => id)).size > 1 ? [] : told.slice(0, VALUES_MAX);
};
