import type { EntityFields, Source, Statement } from '../../entity.ts';
import type { PartialDate } from '../../partial-date.ts';
import { AUDIENCES, IMPACT_DIMENSIONS, MATURITY_LEVELS } from '../../vocabulary.ts';
import {
  cutAt,
  itemsOf,
  joinBars,
  joinItems,
  markText,
  readDated,
  splitAt,
  splitBars,
  unmarkText,
  writeDated,
} from './marks.ts';
import { codeOf, labelOf, readAll, readDate, type Tongue, UNREAD, type Unread } from './tongue.ts';

type Part = string | null;

const dateOf = (text: Part | undefined): PartialDate | null | Unread => (text ? readDate(text) : null);

const sourceParts = (source: Source | null, { date }: Tongue): Part[] =>
  source === null
    ? []
    : [
        source.title,
        source.publisher,
        source.url,
        source.consultedOn && date(source.consultedOn),
        source.place ?? null,
      ];
const SOURCE_PARTS = 5;

/** `title|publisher|url|date|place`; null where it has no title. */
const sourceOf = (parts: readonly Part[]): Source | null | Unread => {
  const [title = null, publisher = null, url = null, consulted, place = null] = parts;
  const consultedOn = dateOf(consulted);
  if (consultedOn === UNREAD) return UNREAD;
  if (title === null) return null;
  return { title, publisher, url, consultedOn, ...(place === null ? {} : { place }) };
};

export const writeSources = (tongue: Tongue, sources: readonly Source[]): string | null =>
  joinItems(sources.map((source) => joinBars(sourceParts(source, tongue))));
export const readSources = (text: string): Source[] | Unread =>
  readAll(itemsOf(text), (item) => sourceOf(splitBars(item)) ?? UNREAD);

/** `level (date)|assessor|framework|source`. */
export const writeMaturity = (tongue: Tongue, maturity: EntityFields['maturity']): string | null =>
  joinItems(
    maturity.map(({ level, on, assessor, framework, source }) => {
      const told = writeDated(labelOf(tongue, 'maturityLevels', level), on && tongue.date(on));
      return joinBars([told, assessor, framework, ...sourceParts(source, tongue)]);
    }),
  );
export const readMaturity = (tongue: Tongue, text: string): EntityFields['maturity'] | Unread =>
  readAll(itemsOf(text), (item) => {
    const [told = null, assessor = null, framework = null, ...rest] = splitBars(item);
    const { what, on } = readDated(told ?? '');
    const level = codeOf(tongue, 'maturityLevels', MATURITY_LEVELS, what);
    const source = sourceOf(rest);
    if (level === UNREAD || source === UNREAD) return UNREAD;
    return { level, on, assessor, framework, source };
  });

/** `dimension|evidence|source`. */
export const writeImpact = (tongue: Tongue, impact: EntityFields['impact']): string | null =>
  joinItems(
    impact.map(({ dimension, evidence, source }) =>
      joinBars([labelOf(tongue, 'impactDimensions', dimension), evidence, ...sourceParts(source, tongue)]),
    ),
  );
export const readImpact = (tongue: Tongue, text: string): EntityFields['impact'] | Unread =>
  readAll(itemsOf(text), (item) => {
    const [told = null, evidence = null, ...rest] = splitBars(item);
    const dimension = codeOf(tongue, 'impactDimensions', IMPACT_DIMENSIONS, told ?? '');
    const source = sourceOf(rest);
    return dimension === UNREAD || source === UNREAD ? UNREAD : { dimension, evidence, source };
  });

const HEAD_MARKS = ';|@=';

/** `FIELD@DATE|source|audience=VALUE`: the command line's, with the whole of its source, and the audience where it is not the usual one. */
const writeStatement = (tongue: Tongue, { field, value, on, source, audience }: Statement): string => {
  const parts = sourceParts(source, tongue);
  const told = audience === 'committee' ? [] : [labelOf(tongue, 'audiences', audience)];
  const rest = joinBars(
    [...parts, ...(told.length > 0 ? Array(SOURCE_PARTS - parts.length).fill(null) : []), ...told],
    HEAD_MARKS,
  );
  const head = `${markText(field, HEAD_MARKS)}${on === null ? '' : `@${tongue.date(on)}`}`;
  return `${head}${rest === '' ? '' : `|${rest}`}=${markText(value, ';')}`;
};
export const writeStatements = (tongue: Tongue, statements: readonly Statement[]): string | null =>
  joinItems(statements.map((statement) => writeStatement(tongue, statement)));

const readStatement = (tongue: Tongue, item: string): Statement | Unread => {
  const [head, value] = cutAt(item, '=') ?? [];
  if (head === undefined || !value) return UNREAD;
  const [told = '', ...marked] = splitAt(head, '|');
  const parts = marked.map((part) => (part === '' ? null : unmarkText(part)));
  const [field, written] = cutAt(told, '@') ?? [told, ''];
  const on = dateOf(written);
  const source = sourceOf(parts.slice(0, SOURCE_PARTS));
  const said = parts[SOURCE_PARTS];
  const audience = said ? codeOf(tongue, 'audiences', AUDIENCES, said) : 'committee';
  if (on === UNREAD || source === UNREAD || audience === UNREAD) return UNREAD;
  return { field: unmarkText(field), value: unmarkText(value), on, source, audience };
};
export const readStatements = (tongue: Tongue, text: string): Statement[] | Unread =>
  readAll(itemsOf(text), (item) => readStatement(tongue, item));
