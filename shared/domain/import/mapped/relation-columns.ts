import type { RelationFields } from '../../relation.ts';
import { emptyRelation } from '../../relation.ts';
import { RELATION_SETTERS } from '../../relation-setters.ts';
import { findSetter } from '../../set-field.ts';
import { foldText } from '../../text.ts';
import { RELATION_TYPES, type RelationType } from '../../vocabulary.ts';
import type { RelationDraft } from '../draft.ts';
import { readRelation } from '../recognise/relation-words.ts';
import { readAmount } from '../values/amounts.ts';
import { readContribution } from '../values/contributions.ts';
import { readFlag } from '../values/flags.ts';
import { readCoordinate } from '../values/places.ts';
import { answerOf, type Column, remembered, type Writer } from './column.ts';
import { dateWriter } from './date-columns.ts';
import { readLabel, readLongText, readSource } from './text-values.ts';

/** A relation being made of the cells of a row. */
export interface Linking {
  type: RelationType | null;
  isReversed: boolean;
  isDirected: boolean | null;
  readonly fields: RelationDraft['fields'];
}
export const startLinking = (): Linking => ({
  type: null,
  isReversed: false,
  isDirected: null,
  fields: {},
});

type LinkWriter = Writer<Linking>;

/** `funds`, or `funds<` for a link that goes from the second end to the first. */
const parseAnswer = (answer: string | null) => {
  const type = RELATION_TYPES.find((one) => one === answer?.replace(/<$/, ''));
  return type ? { type, isReversed: answer?.endsWith('<') === true } : null;
};

/** The word of a link; one that nothing explains is kept as the role. */
const typeWriter = ({ meanings }: Column): LinkWriter => {
  const read = remembered(
    (text) => parseAnswer(answerOf(meanings, 'type', text) ?? text) ?? readRelation(text),
  );
  return (made, text, report) => {
    const meaning = read(text);
    made.type = meaning?.type ?? 'concerns';
    made.isReversed = meaning?.isReversed ?? false;
    if (meaning) return;
    report('E-IMP-TYPE', text, { value: text });
    made.fields.role ??= readLabel(text, report);
  };
};

const directed: LinkWriter = (made, text) => {
  const word = foldText(text);
  const isKnown = /^(un|non )?(directed|oriente|dirige)|^mutual/.test(word);
  made.isDirected = isKnown ? !/^un|^non|^mutual/.test(word) : readFlag(text);
};

const amount =
  ({ amounts }: Pick<Column, 'amounts'>): LinkWriter =>
  ({ fields }, text, report) => {
    const parsed = readAmount(text, amounts);
    if (parsed.ok) fields.amountCents = parsed.cents;
    else report('E-IMP-AMOUNT', text, { value: text, reason: parsed.reason });
  };
/** An amount that stands beside a name, as French tables write it. */
export const writeAmount = amount({ amounts: { style: 'fr', unit: null } });

const year: LinkWriter = ({ fields }, text, report) => {
  const found = /^(?:(?:année|exercice|year)\s*)?([12]\d{3})(?:[.,]0)?$/i.exec(text.trim());
  if (found) fields.year = Number(found[1]);
  else report('E-IMP-VALUE', text, { value: text });
};

const contribution: LinkWriter = ({ fields }, text, report) => {
  const value = readContribution(text);
  if (value !== null) fields.contribution = value;
  else report('E-IMP-VALUE', text, { value: text });
};

const strength: LinkWriter = ({ fields }, text, report) => {
  const value = readCoordinate(text);
  if (value !== null && value >= 0) fields.strength = value;
  else report('E-IMP-VALUE', text, { value: text });
};

/** Several columns may go to the note: with format `label`, each says its title first. */
const note =
  ({ mapped, header }: Column): LinkWriter =>
  ({ fields }, text, report) => {
    const read = readLongText(mapped.format === 'label' ? `${header} : ${text}` : text, report);
    if (read !== null) fields.note = fields.note ? `${fields.note}\n${read}`.slice(0, 20_000) : read;
  };

const role: LinkWriter = ({ fields }, text, report) => {
  const read = readLabel(text, report);
  if (read !== null) fields.role = read;
};

const source: LinkWriter = ({ fields }, text, report) => {
  const read = readSource(text, report);
  if (read) fields.sources = [...(fields.sources ?? []), read];
};

const onFields =
  (field: 'startsOn' | 'endsOn' | 'period', column: Column): LinkWriter =>
  ({ fields }, text, report) =>
    dateWriter(field, column)(fields, text, report);

const UNKNOWN: RelationFields = emptyRelation('concerns', '' as never, '' as never, '');

const setterWriter = (name: string): LinkWriter | null => {
  const setter = name === 'from' || name === 'to' ? undefined : findSetter(RELATION_SETTERS, name);
  if (!setter) return null;
  return ({ fields }, text, report) => {
    const parsed = setter.parse(text, { ...UNKNOWN, ...fields } as RelationFields);
    if (parsed.ok) Object.assign(fields, parsed.value);
    else report('E-IMP-VALUE', parsed.value ?? text, { value: parsed.value ?? text });
  };
};

const OWN: Readonly<Record<string, (column: Column) => LinkWriter>> = {
  type: typeWriter,
  directed: () => directed,
  amount,
  year: () => year,
  strength: () => strength,
  contribution: () => contribution,
  note,
  role: () => role,
  source: () => source,
  startsOn: (column) => onFields('startsOn', column),
  endsOn: (column) => onFields('endsOn', column),
  date: (column) => onFields('period', column),
  period: (column) => onFields('period', column),
};

/** How a cell of a field of a relation is read; null when there is no such field. */
export const relationWriter = (field: string, column: Column): LinkWriter | null => {
  const own = Object.hasOwn(OWN, field) ? OWN[field] : undefined;
  return own ? own(column) : setterWriter(field);
};
