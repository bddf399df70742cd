import { formatDate, formatMoney, formatNumber } from '../../../shared/domain/format.ts';
import { isPartialDate } from '../../../shared/domain/partial-date.ts';
import { type Lang, type Words, wordsOf } from '../../../shared/domain/words/words.ts';

type Labels = Readonly<Record<string, string>>;

/** Words for the codes of a field. */
const LABELS: Readonly<Record<string, (words: Words['vocabulary']) => Labels>> = {
  kind: ({ kinds }) => kinds,
  type: ({ types, relations }) => ({ ...types, ...relations }),
  roles: ({ roles }) => roles,
  missions: ({ missions }) => missions,
  axes: ({ axes }) => axes,
  form: ({ forms }) => forms,
  stage: ({ stages }) => stages,
  contribution: ({ contributions }) => contributions,
  confidence: ({ confidences }) => confidences,
  outcome: ({ outcomes }) => outcomes,
  audience: ({ audiences }) => audiences,
  levels: ({ maturityLevels }) => maturityLevels,
  status: ({ entityStatuses, relationStatuses }) => ({ ...entityStatuses, ...relationStatuses }),
};
/** Names that say what an object is, the first that it has. */
const NAMES = ['title', 'value', 'name', 'level', 'status', 'dimension', 'what'] as const;
const DATES = /On$/;

const showObject = (value: object, lang: Lang): string => {
  const record = value as Readonly<Record<string, unknown>>;
  const name = NAMES.find((key) => typeof record[key] === 'string');
  if (name === 'value' && typeof record.field === 'string')
    return `${record.field}${lang === 'fr' ? '\u00A0' : ''}: ${record.value}`;
  if (name === 'title') return [record.title, record.place].filter((part) => part).join(', ');
  if (name !== undefined) return String(record[name]);
  const { identifiers } = wordsOf(lang).vocabulary;
  return Object.entries(record)
    .filter(([, part]) => part !== null)
    .map(([key, part]) => `${(identifiers as Labels)[key] ?? key} ${[part].flat().join(', ')}`)
    .join(' · ');
};

/** A stored value of a field in words; empty when unknown. */
export const showValue = (field: string, value: unknown, lang: Lang): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((one) => showValue(field, one, lang)).join(', ');
  if (typeof value === 'object') return showObject(value, lang);
  if (typeof value === 'number')
    return field.endsWith('Cents')
      ? formatMoney(value, lang)
      : field === 'year'
        ? String(value)
        : formatNumber(value, lang, 6);
  if (typeof value === 'boolean') return value ? '✓' : '✗';
  const text = String(value);
  if (DATES.test(field) && isPartialDate(text)) return formatDate(text, lang);
  return LABELS[field]?.(wordsOf(lang).vocabulary)[text] ?? text;
};

/** What is kept with every record and says nothing of it. */
const QUIET: ReadonlySet<string> = new Set(['updatedAt', 'audience', 'kind', 'name', 'from', 'to']);

export interface ShownField {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Fields of a record that differ, in words; those that say nothing are left out. */
export const shownFields = (
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>>,
  lang: Lang,
): readonly ShownField[] =>
  Object.keys(after)
    .filter((field) => !QUIET.has(field) || (before !== null && field === 'name'))
    .map((field) => ({
      field,
      before: showValue(field, before?.[field], lang),
      after: showValue(field, after[field], lang),
    }))
    .filter((one) => one.before !== one.after);
