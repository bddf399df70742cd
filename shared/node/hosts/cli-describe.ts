import type { EntityRecord } from '../../domain/entity.ts';
import { formatDate, formatMoney, formatNumber, formatShare } from '../../domain/format.ts';
import type { RelationRecord } from '../../domain/relation.ts';
import type { Lang, Words } from '../../domain/words/words.ts';
import { recordJson } from './cli-record.ts';

type Vocabulary = Words['vocabulary'];
type LabelsName = Exclude<keyof Vocabulary, 'sdgs' | 'unknown'>;
interface Speech {
  readonly lang: Lang;
  readonly words: Words;
}
type Describe = (value: unknown, speech: Speech) => string;

const coded =
  (name: LabelsName): Describe =>
  (value, { words }) =>
    (words.vocabulary[name] as Readonly<Record<string, string>>)[String(value)] ?? String(value);
const money: Describe = (value, { lang }) => formatMoney(Number(value), lang);
const date: Describe = (value, { lang }) => formatDate(String(value), lang);
const dated = (text: string, on: unknown, speech: Speech): string =>
  typeof on === 'string' ? `${text} (${date(on, speech)})` : text;
type Part = Readonly<Record<string, unknown>>;
const titleOf = (source: unknown): string => (source ? ` — ${String((source as Part).title)}` : '');

/** How the fields that are no plain text are told. */
const DESCRIBE: Readonly<Record<string, Describe>> = {
  kind: coded('kinds'),
  roles: coded('roles'),
  missions: coded('missions'),
  axes: coded('axes'),
  levels: coded('maturityLevels'),
  form: coded('forms'),
  audience: coded('audiences'),
  stage: coded('stages'),
  contribution: coded('contributions'),
  confidence: coded('confidences'),
  outcome: coded('outcomes'),
  ess: (value, { words }) => (value === 'yes' ? words.commands.yes : words.commands.no),
  budgetCents: money,
  needCents: money,
  amountCents: money,
  startsOn: date,
  endsOn: date,
  dueOn: date,
  population: (value, { lang }) => formatNumber(Number(value), lang),
  visibility: (value, { lang }) => formatShare(Number(value), lang),
  completeness: (value) => `${(value as Part).filled}/${(value as Part).of}`,
  sdgs: (value, { words }) => `${value} ${words.vocabulary.sdgs[Number(value) - 1] ?? ''}`,
  territories: (value, { words }) =>
    `${(value as Part).name} (${words.fields[String((value as Part).as)] ?? ''})`,
  ptceStatus: (value, speech) =>
    dated(
      coded('ptceStatuses')((value as Part).status, speech),
      (value as Part).year ? String((value as Part).year) : null,
      speech,
    ),
  documented: (value, speech) =>
    dated(coded('documented')((value as Part).what, speech), (value as Part).on, speech),
  maturity: (value, speech) =>
    dated(coded('maturityLevels')((value as Part).level, speech), (value as Part).on, speech),
  impact: (value, speech) =>
    [coded('impactDimensions')((value as Part).dimension, speech), (value as Part).evidence]
      .filter(Boolean)
      .join(' — '),
  statements: (value, speech) => {
    const { field, value: stated, on, source } = value as Part;
    const label = speech.words.fields[String(field)] ?? String(field);
    return `${dated(`${label} = ${stated}`, on, speech)}${titleOf(source)}`;
  },
  sources: (value) => {
    const { title, publisher, url } = value as Part;
    return [title, publisher, url].filter(Boolean).join(', ');
  },
};

const describeOne = (field: string, value: unknown, speech: Speech): string => {
  const describe = Object.hasOwn(DESCRIBE, field) ? DESCRIBE[field] : undefined;
  if (describe) return describe(value, speech);
  if (typeof value === 'boolean') return value ? speech.words.commands.yes : speech.words.commands.no;
  return String(value);
};

const identifierLines = (value: object, { words }: Speech): [string, string][] =>
  Object.entries(value).map(([scheme, values]) => [
    words.fields[scheme] ?? scheme,
    (values as string[]).join(', '),
  ]);

/** Fields that a person reads elsewhere in the answer, or that say nothing to them. */
const LEFT_OUT = new Set(['needsOn', 'offersOn', 'updatedAt', 'from', 'to', 'fromName', 'toName', 'generic']);

const describeField = (field: string, value: unknown, record: Part, speech: Speech): [string, string][] => {
  if (LEFT_OUT.has(field)) return [];
  if (field === 'identifiers') return identifierLines(value as object, speech);
  const label = speech.words.fields[field] ?? field;
  const name = {
    type: 'name' in record ? 'types' : 'relations',
    status: 'name' in record ? 'entityStatuses' : 'relationStatuses',
  } as const;
  if (field === 'type' || field === 'status') return [[label, coded(name[field])(value, speech)]];
  const dates = record[`${field}On`] as Part | undefined;
  const values = Array.isArray(value) ? value : [value];
  return values.map((one, at) => [
    at === 0 ? label : '',
    dated(describeOne(field, one, speech), dates?.[String(one)], speech),
  ]);
};

/** A record as `label  value` lines, in the order of its fields. */
export const describeRecord = (record: EntityRecord | RelationRecord, speech: Speech): [string, string][] =>
  Object.entries(recordJson(record)).flatMap(([field, value]) =>
    describeField(field, value, record as unknown as Part, speech),
  );

/** `A —(finance)→ B` as seen from one of its ends. */
export const describeLink = (relation: RelationRecord, { words }: Speech): string =>
  words.sentences.path([
    {
      from: { name: relation.fromName },
      relation: { type: relation.type, forward: true },
      to: { name: relation.toName },
    },
  ]);
