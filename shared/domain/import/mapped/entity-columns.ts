import { ENTITY_SETTERS } from '../../entity-setters.ts';
import { findSetter } from '../../set-field.ts';
import { parseSdg } from '../../set-vocabulary.ts';
import { foldText } from '../../text.ts';
import { IDENTIFIER_SCHEMES, type IdentifierScheme } from '../../vocabulary.ts';
import { yearOfTitle } from '../recognise/header-year.ts';
import { readAddress } from '../values/addresses.ts';
import { readAmount } from '../values/amounts.ts';
import { readFlag } from '../values/flags.ts';
import { readIdentifier } from '../values/identifiers.ts';
import { splitList } from '../values/lists.ts';
import { type Building, recordSoFar } from './building.ts';
import type { Column, Writer } from './column.ts';
import { contactWriter } from './contact-columns.ts';
import { dateWriter, readSpan } from './date-columns.ts';
import { activityWriter, kindWriter, legalCategoryWriter, typeWriter } from './kind-columns.ts';
import { placeWriter, pointWriter } from './place-columns.ts';
import { readLabel, readLongText, readSource } from './text-values.ts';

type EntityWriter = Writer<Building>;

const label =
  (field: 'name' | 'shortName'): EntityWriter =>
  ({ draft }, text, report) => {
    const read = readLabel(text, report);
    if (read !== null) draft.fields[field] = read;
  };

const longText =
  (field: 'description' | 'followUp'): EntityWriter =>
  ({ draft }, text, report) => {
    const read = readLongText(text, report);
    if (read === null) return;
    const before = draft.fields[field];
    draft.fields[field] = before ? `${before}\n${read}`.slice(0, 20_000) : read;
  };

const labels =
  (field: 'aliases' | 'themes' | 'priorities' | 'needs' | 'offers', { mapped }: Column): EntityWriter =>
  ({ draft }, text, report) => {
    const items = splitList(text, mapped.split ?? (field === 'aliases' ? null : ';'));
    const read = items.flatMap((item) => readLabel(item, report) ?? []);
    if (read.length > 0) draft.fields[field] = [...new Set([...(draft.fields[field] ?? []), ...read])];
  };

const identifier =
  (scheme: IdentifierScheme): EntityWriter =>
  ({ draft }, text, report) => {
    const read = readIdentifier(scheme, text);
    const choice = read.problem ? report(read.problem, text, { value: text, read: read.value }) : 'keep';
    if (read.value === null || choice === 'clear') return;
    const known = draft.fields.identifiers ?? {};
    draft.fields.identifiers = { ...known, [read.scheme]: [...(known[read.scheme] ?? []), read.value] };
  };

const sdgs: EntityWriter = ({ draft }, text, report) => {
  const items = splitList(text, ';|,/').flatMap((item) => {
    // « 1 Pas de pauvreté », « ODD 8 : Travail décent »: the number is enough.
    const parsed = parseSdg(/^\D{0,6}(\d{1,2})(?!\d)/.exec(item)?.[1] ?? item);
    if (parsed.ok) return [parsed.value];
    report('E-IMP-VALUE', item, { value: item });
    return [];
  });
  if (items.length > 0) draft.fields.sdgs = [...new Set([...(draft.fields.sdgs ?? []), ...items])];
};

const url: EntityWriter = ({ draft }, text, report) => {
  const address = readAddress(splitList(text, ';|')[0] ?? '');
  if (address === null) report('E-IMP-VALUE', text, { value: text });
  else draft.fields.url = address;
};

const amount =
  (field: 'budgetCents' | 'needCents', { amounts }: Column): EntityWriter =>
  ({ draft }, text, report) => {
    const parsed = readAmount(text, amounts);
    if (parsed.ok) draft.fields[field] = parsed.cents;
    else report('E-IMP-AMOUNT', text, { value: text, reason: parsed.reason });
  };

const flag =
  (field: 'hosting' | 'territorial' | 'ess'): EntityWriter =>
  ({ draft }, text, report) => {
    const read = readFlag(text);
    if (read === null) report('E-IMP-VALUE', text, { value: text });
    else if (field === 'ess') draft.fields.ess = read ? 'yes' : 'no';
    else draft.fields[field] = read;
  };

/** A title of a column and its value: what no field holds. */
const statement =
  (field: string): EntityWriter =>
  ({ draft }, text, report) => {
    const value = readLongText(text, report);
    if (value === null) return;
    const stated = {
      field: field.slice(0, 300),
      value,
      // « Subvention 2024 »: of when the figure is.
      on: /\d/.test(value) ? (yearOfTitle(field)?.toString() ?? null) : null,
      source: null,
      audience: 'committee' as const,
    };
    draft.fields.statements = [...(draft.fields.statements ?? []), stated];
  };

const source: EntityWriter = ({ draft }, text, report) => {
  const read = readSource(text, report);
  if (read) draft.fields.sources = [...(draft.fields.sources ?? []), read];
};

const key: EntityWriter = ({ draft }, text) => {
  draft.key = text.slice(0, 300);
};

/** A field of the record as `--set` writes it. */
const setterWriter = (name: string, { mapped }: Column): EntityWriter | null => {
  const setter = findSetter(ENTITY_SETTERS, name);
  if (!setter) return null;
  return (made, text, report) => {
    const value = mapped.split ? splitList(text, mapped.split) : text;
    const parsed = setter.parse(value, recordSoFar(made));
    if (parsed.ok) Object.assign(made.draft.fields, parsed.value);
    else report('E-IMP-VALUE', parsed.value ?? text, { value: parsed.value ?? text });
  };
};

const onFields =
  (field: 'startsOn' | 'endsOn' | 'period', column: Column): EntityWriter =>
  ({ draft }, text, report) =>
    dateWriter(field, column)(draft.fields, text, report);

const OWN: Readonly<Record<string, (column: Column) => EntityWriter>> = {
  name: () => label('name'),
  shortName: () => label('shortName'),
  description: () => longText('description'),
  followUp: () => longText('followUp'),
  url: () => url,
  aliases: (column) => labels('aliases', column),
  themes: (column) => labels('themes', column),
  priorities: (column) => labels('priorities', column),
  kind: kindWriter,
  type: typeWriter,
  legalCategory: () => legalCategoryWriter,
  activity: () => activityWriter,
  sdgs: () => sdgs,
  budget: (column) => amount('budgetCents', column),
  need: (column) => amount('needCents', column),
  ess: () => flag('ess'),
  hosting: () => flag('hosting'),
  territorial: () => flag('territorial'),
  startsOn: (column) => onFields('startsOn', column),
  endsOn: (column) => onFields('endsOn', column),
  date: (column) => onFields('period', column),
  period: (column) => onFields('period', column),
  statedOn: (column) => (made, text, report) => {
    made.statedOn = readSpan(text, column, report)?.from ?? null;
  },
  source: () => source,
  key: () => key,
  context:
    () =>
    ({ draft }, text) => {
      draft.context = foldText(text);
    },
};

/** How a cell of a field of an entity is read; null when there is no such field. */
export const entityWriter = (field: string, column: Column): EntityWriter | null => {
  const own = Object.hasOwn(OWN, field) ? OWN[field] : undefined;
  if (own) return own(column);
  const scheme = IDENTIFIER_SCHEMES.find((one) => one === field);
  if (scheme) return identifier(scheme);
  if (field.startsWith('statements.') && field.length > 'statements.'.length) {
    return statement(field.slice('statements.'.length));
  }
  return (
    placeWriter(field, column) ??
    pointWriter(field, column) ??
    contactWriter(field, column) ??
    setterWriter(field, column)
  );
};
