import type { EntityId, Source, Statement, StoredEntity } from '../entity.ts';
import { NEEDS_EN, type Need } from '../needs.ts';
import type { StoredRelation } from '../relation.ts';
import { IDENTIFIER_SCHEMES } from '../vocabulary.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import type { CsvStyle } from './csv-cell.ts';

type Cell = string | number | null;
export interface Column<Record> {
  readonly heading: string;
  readonly value: (record: Record) => Cell;
}
export interface TableContext {
  readonly lang: Lang;
  readonly style: CsvStyle;
  readonly names: ReadonlyMap<EntityId, string>;
  readonly relations: readonly StoredRelation[];
}

const LIST_SEPARATOR = '; ';
const list = (values: readonly (string | number)[]): Cell =>
  values.length === 0 ? null : values.join(LIST_SEPARATOR);
const euros = (cents: number | null): Cell => (cents === null ? null : cents / 100);
const bars = (parts: readonly (string | null)[]): string =>
  parts
    .map((part) => part ?? '')
    .join('|')
    .replace(/\|+$/, '');

/** What both tables say the same way. */
const createSpeech = ({ lang, style }: TableContext) => {
  const { vocabulary, fields, sheet } = wordsOf(lang);
  const word = (words: Readonly<Record<string, string>>) => (value: string) => words[value] ?? value;
  const date = (value: string | null): Cell => (value === null ? null : style.date(value));
  const dated = (what: string, on: string | null) => (on === null ? what : `${what} (${style.date(on)})`);
  const heading = (field: string): string => {
    const label = fields[field] ?? field;
    return label.charAt(0).toLocaleUpperCase(lang) + label.slice(1);
  };
  const source = ({ title, publisher, url, consultedOn }: Source) =>
    bars([title, publisher, url, consultedOn && style.date(consultedOn)]);
  const yesNo = (value: boolean | null): Cell => (value === null ? null : value ? sheet.yes : sheet.no);
  return { vocabulary, fields, sheet, word, date, dated, heading, source, yesNo };
};

const createNeedWords = (lang: Lang) => (need: string) =>
  lang === 'en' && Object.hasOwn(NEEDS_EN, need) ? NEEDS_EN[need as Need] : need;

const territoryNames = ({ relations, names }: TableContext) => {
  const byEntity = new Map<string, string[]>();
  for (const { type, from, to } of relations) {
    const key = `${type} ${from}`;
    byEntity.set(key, [...(byEntity.get(key) ?? []), names.get(to) ?? to]);
  }
  return (type: 'located-in' | 'acts-in', id: EntityId): Cell => list(byEntity.get(`${type} ${id}`) ?? []);
};

/** `FIELD@DATE|SOURCE=VALUE`, as the command line takes it. */
const createStatementWords =
  ({ style }: TableContext) =>
  ({ field, value, on, source }: Statement): string =>
    `${field}${on ? `@${style.date(on)}` : ''}${source ? `|${source.title}` : ''}=${value}`;

type EntityColumn = Column<StoredEntity>;
type Speech = ReturnType<typeof createSpeech>;
const entityColumn =
  ({ heading }: Speech) =>
  (field: string, value: EntityColumn['value']): EntityColumn => ({ heading: heading(field), value });

/** Who it is and where. */
const identityColumns = (speech: Speech, context: TableContext): EntityColumn[] => {
  const { vocabulary, sheet, word } = speech;
  const column = entityColumn(speech);
  const territories = territoryNames(context);
  return [
    { heading: sheet.csvId, value: ({ id }) => id },
    column('name', ({ name }) => name),
    column('shortName', ({ shortName }) => shortName),
    column('aliases', ({ aliases }) => list(aliases)),
    column('kind', ({ kind }) => vocabulary.kinds[kind]),
    column('type', ({ type }) => type && word(vocabulary.types)(type)),
    column('roles', ({ roles }) => list(roles.map(word(vocabulary.roles)))),
    column('anchored', ({ id }) => territories('located-in', id)),
    column('acts', ({ id }) => territories('acts-in', id)),
    column('description', ({ description }) => description),
    column('url', ({ url }) => url),
    ...IDENTIFIER_SCHEMES.map((scheme) =>
      column(scheme, ({ identifiers }) => list(identifiers[scheme] ?? [])),
    ),
  ];
};

/** What it is in law and in practice. */
const statusColumns = (speech: Speech): EntityColumn[] => {
  const { vocabulary, word, date, dated, yesNo } = speech;
  const column = entityColumn(speech);
  const yearOf = (year: number | null) => (year === null ? null : String(year));
  return [
    column('missions', ({ missions }) => list(missions.map(word(vocabulary.missions)))),
    column('ess', ({ ess }) => yesNo(ess === null ? null : ess === 'yes')),
    column('ptceStatus', ({ ptceStatus: ptce }) =>
      ptce === null ? null : dated(vocabulary.ptceStatuses[ptce.status], yearOf(ptce.year)),
    ),
    column('form', ({ form }) => form && vocabulary.forms[form]),
    column('hosting', ({ hosting }) => yesNo(hosting)),
    column('territorial', ({ territorial }) => yesNo(territorial)),
    column('followUp', ({ followUp }) => followUp),
    column('dueOn', ({ dueOn }) => date(dueOn)),
    column('documented', ({ documented }) =>
      list(documented.map(({ what, on }) => dated(vocabulary.documented[what], on))),
    ),
  ];
};

/** What it cares for, needs and offers. */
const purposeColumns = (speech: Speech, { lang }: TableContext): EntityColumn[] => {
  const { vocabulary, word, dated } = speech;
  const column = entityColumn(speech);
  const needWord = createNeedWords(lang);
  const needs = (values: readonly string[], on: Readonly<Record<string, string>>) =>
    list(values.map((value) => dated(needWord(value), on[value] ?? null)));
  return [
    column('sdgs', ({ sdgs }) => list(sdgs)),
    column('axes', ({ axes }) => list(axes.map(word(vocabulary.axes)))),
    column('themes', ({ themes }) => list(themes)),
    column('priorities', ({ priorities }) => list(priorities)),
    column('needs', ({ needs: values, needsOn }) => needs(values, needsOn)),
    column('offers', ({ offers, offersOn }) => needs(offers, offersOn)),
    column('levels', ({ levels }) => list(levels.map(word(vocabulary.maturityLevels)))),
    column('maturity', ({ maturity }) =>
      list(maturity.map(({ level, on }) => dated(vocabulary.maturityLevels[level], on))),
    ),
    column('impact', ({ impact }) =>
      list(impact.map(({ dimension, evidence }) => bars([vocabulary.impactDimensions[dimension], evidence]))),
    ),
  ];
};

/** Figures, dates, provenance. */
const factColumns = (speech: Speech, context: TableContext): EntityColumn[] => {
  const { vocabulary, date, source } = speech;
  const column = entityColumn(speech);
  const statement = createStatementWords(context);
  return [
    column('population', ({ population }) => population),
    column('budget', ({ budgetCents }) => euros(budgetCents)),
    column('need', ({ needCents }) => euros(needCents)),
    column('startsOn', ({ startsOn }) => date(startsOn)),
    column('endsOn', ({ endsOn }) => date(endsOn)),
    column('status', ({ status }) => status && vocabulary.entityStatuses[status]),
    column('audience', ({ audience }) => vocabulary.audiences[audience]),
    column('statements', ({ statements }) => list(statements.map(statement))),
    column('sources', ({ sources }) => list(sources.map(source))),
    column('lon', ({ lon }) => lon),
    column('lat', ({ lat }) => lat),
    column('updatedAt', ({ updatedAt }) => updatedAt),
  ];
};

/** Every field of an entity, in the order of its card; lists in one cell. */
export const entityColumns = (context: TableContext): EntityColumn[] => {
  const speech = createSpeech(context);
  return [
    ...identityColumns(speech, context),
    ...statusColumns(speech),
    ...purposeColumns(speech, context),
    ...factColumns(speech, context),
  ];
};

type RelationColumn = Column<StoredRelation>;

/** Every field of a relation, its ends by id and by name. */
export const relationColumns = (context: TableContext): RelationColumn[] => {
  const { vocabulary, sheet, word, date, heading, source } = createSpeech(context);
  const column = (field: string, value: RelationColumn['value']): RelationColumn => ({
    heading: heading(field),
    value,
  });
  const nameOf = (id: EntityId) => context.names.get(id) ?? null;
  return [
    { heading: sheet.csvId, value: ({ id }) => id },
    { heading: sheet.csvIdOf(heading('from')), value: ({ from }) => from },
    column('from', ({ from }) => nameOf(from)),
    column('type', ({ type }) => vocabulary.relations[type]),
    { heading: sheet.csvIdOf(heading('to')), value: ({ to }) => to },
    column('to', ({ to }) => nameOf(to)),
    column('status', ({ status }) => vocabulary.relationStatuses[status]),
    column('role', ({ role }) => role),
    column('axes', ({ axes }) => list(axes.map(word(vocabulary.axes)))),
    column('startsOn', ({ startsOn }) => date(startsOn)),
    column('endsOn', ({ endsOn }) => date(endsOn)),
    column('amount', ({ amountCents }) => euros(amountCents)),
    column('year', ({ year }) => year),
    column('stage', ({ stage }) => stage && vocabulary.stages[stage]),
    column('contribution', ({ contribution }) => contribution && vocabulary.contributions[contribution]),
    column('strength', ({ strength }) => strength),
    column('note', ({ note }) => note),
    column('confidence', ({ confidence }) => confidence && vocabulary.confidences[confidence]),
    column('outcome', ({ outcome }) => outcome && vocabulary.outcomes[outcome]),
    column('audience', ({ audience }) => vocabulary.audiences[audience]),
    column('sources', ({ sources }) => list(sources.map(source))),
    column('updatedAt', ({ updatedAt }) => updatedAt),
  ];
};
