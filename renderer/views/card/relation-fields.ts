import { writeEuros } from '../../../shared/domain/money.ts';
import type { RelationRecord } from '../../../shared/domain/relation.ts';
import {
  AUDIENCES,
  CONFIDENCES,
  CONTRIBUTIONS,
  MONEY_STAGES,
  OUTCOMES,
  RELATION_STATUSES,
} from '../../../shared/domain/vocabulary.ts';
import { type Lang, type Words, wordsOf } from '../../../shared/domain/words/words.ts';

type Codes = {
  readonly codes: readonly string[];
  readonly labels: (words: Words['vocabulary']) => Readonly<Record<string, string>>;
};
export interface RelationFieldLine {
  readonly key: string;
  readonly isMoney?: true;
  readonly long?: true;
  readonly half?: true;
  readonly required?: true;
  readonly codes?: Codes;
  readonly read: (relation: RelationRecord, lang: Lang) => string;
}

const text = (value: string | number | null): string => (value === null ? '' : String(value));
/** The fields of a link, in reading order; those of money only where money is meant. */
const RELATION_FIELDS: readonly RelationFieldLine[] = [
  {
    key: 'status',
    half: true,
    required: true,
    codes: { codes: RELATION_STATUSES, labels: ({ relationStatuses }) => relationStatuses },
    read: ({ status }) => status,
  },
  { key: 'startsOn', half: true, read: ({ startsOn }) => text(startsOn) },
  { key: 'endsOn', half: true, read: ({ endsOn }) => text(endsOn) },
  {
    key: 'amount',
    half: true,
    isMoney: true,
    read: ({ amountCents }, lang) => (amountCents === null ? '' : writeEuros(amountCents, lang)),
  },
  { key: 'year', half: true, isMoney: true, read: ({ year }) => text(year) },
  {
    key: 'stage',
    half: true,
    isMoney: true,
    codes: { codes: MONEY_STAGES, labels: ({ stages }) => stages },
    read: ({ stage }) => text(stage),
  },
  {
    key: 'contribution',
    half: true,
    isMoney: true,
    codes: { codes: CONTRIBUTIONS, labels: ({ contributions }) => contributions },
    read: ({ contribution }) => text(contribution),
  },
  { key: 'role', half: true, read: ({ role }) => text(role) },
  { key: 'strength', half: true, read: ({ strength }) => text(strength) },
  { key: 'note', long: true, read: ({ note }) => text(note) },
  {
    key: 'confidence',
    half: true,
    codes: { codes: CONFIDENCES, labels: ({ confidences }) => confidences },
    read: ({ confidence }) => text(confidence),
  },
  {
    key: 'outcome',
    half: true,
    codes: { codes: OUTCOMES, labels: ({ outcomes }) => outcomes },
    read: ({ outcome }) => text(outcome),
  },
  {
    key: 'audience',
    half: true,
    required: true,
    codes: { codes: AUDIENCES, labels: ({ audiences }) => audiences },
    read: ({ audience }) => audience,
  },
];
const MONEY_TYPES: ReadonlySet<string> = new Set(['funds', 'benefits-from', 'supports', 'partners-with']);

export const optionsOf = ({ codes, labels }: Codes, lang: Lang, isRequired: boolean, unknown: string) => [
  ...(isRequired ? [] : [{ value: '', label: unknown }]),
  ...codes.map((value) => ({ value, label: labels(wordsOf(lang).vocabulary)[value] ?? value })),
];

/** The fields that a link of this type has. */
export const relationFieldsOf = (relation: RelationRecord): readonly RelationFieldLine[] => {
  const hasMoney = MONEY_TYPES.has(relation.type) || relation.amountCents !== null;
  return RELATION_FIELDS.filter(({ isMoney }) => !isMoney || hasMoney);
};
