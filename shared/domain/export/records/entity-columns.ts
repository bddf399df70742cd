import type { EntityFields, StoredEntity } from '../../entity.ts';
import {
  AUDIENCES,
  AXES,
  DOCUMENTED,
  ENTITY_STATUSES,
  FORMS,
  IDENTIFIER_SCHEMES,
  KINDS,
  MATURITY_LEVELS,
  MISSIONS,
  PTCE_STATUSES,
  ROLES,
  TYPES_BY_KIND,
} from '../../vocabulary.ts';
import { wordsOf } from '../../words/words.ts';
import { asCode, asCodes, asDate, asText, asTexts, columnOf, type RecordColumn } from './column.ts';
import { itemsOf, joinItems, markText, readDated, unmarkText, writeDated } from './marks.ts';
import {
  readImpact,
  readMaturity,
  readSources,
  readStatements,
  writeImpact,
  writeMaturity,
  writeSources,
  writeStatements,
} from './sourced.ts';
import {
  codeOf,
  headingOf,
  labelOf,
  needLabel,
  needOf,
  readAll,
  readCents,
  readDatedCode,
  readNumber,
  readYesNo,
  type Tongue,
  UNREAD,
  writeCents,
  writeYesNo,
} from './tongue.ts';

/** What is read of an entity's row: its fields, and its id in the project that it comes from. */
export type ReadEntity = EntityFields & { readonly id: string };
type EntityColumn = RecordColumn<StoredEntity, ReadEntity>;
const column = columnOf<StoredEntity, ReadEntity>();

export const ID_COLUMN = 'id';
const idColumn: EntityColumn = {
  id: ID_COLUMN,
  heading: (lang) => wordsOf(lang).sheet.csvId,
  holds: 'text',
  write: ({ id }) => id,
  read: (text) => ({ id: text }),
};

/** Told by the table of relations, here for who reads. */
const placeColumn = (id: 'anchored' | 'acts', type: 'located-in' | 'acts-in'): EntityColumn => ({
  id,
  heading: (lang) => headingOf(id, lang),
  holds: 'text',
  write: (entity, _, { places }) =>
    joinItems((places.get(`${type} ${entity.id}`) ?? []).map((name) => markText(name, ';'))),
  read: null,
});

const identifierColumn = (scheme: (typeof IDENTIFIER_SCHEMES)[number]): EntityColumn => ({
  id: scheme,
  heading: (lang) => headingOf(scheme, lang),
  holds: 'text',
  isCode: true,
  write: ({ identifiers }) => asTexts.write(identifiers[scheme] ?? []),
  read: (text, _, { identifiers }) => ({ identifiers: { ...identifiers, [scheme]: asTexts.read(text) } }),
});

/** Who it is and where. */
const IDENTITY: readonly EntityColumn[] = [
  idColumn,
  column('name', 'name', asText),
  column('shortName', 'shortName', asText),
  column('aliases', 'aliases', asTexts),
  column('kind', 'kind', asCode('kinds', KINDS)),
  column('type', 'type', {
    write: (type, tongue) => type && labelOf(tongue, 'types', type),
    read: (text, tongue, { kind }) => (kind ? codeOf(tongue, 'types', TYPES_BY_KIND[kind], text) : UNREAD),
  }),
  column('roles', 'roles', asCodes('roles', ROLES)),
  placeColumn('anchored', 'located-in'),
  placeColumn('acts', 'acts-in'),
  column('description', 'description', asText),
  column('url', 'url', asText),
  ...IDENTIFIER_SCHEMES.map(identifierColumn),
];

const asYesNo = {
  write: (value: boolean | null, tongue: Tongue) => writeYesNo(tongue, value),
  read: (text: string, tongue: Tongue) => readYesNo(tongue, text),
};

/** What it is in law and in practice. */
const STATUS: readonly EntityColumn[] = [
  column('missions', 'missions', asCodes('missions', MISSIONS)),
  column('ess', 'ess', {
    write: (ess, tongue) => writeYesNo(tongue, ess === null ? null : ess === 'yes'),
    read: (text, tongue) => {
      const value = readYesNo(tongue, text);
      return value === UNREAD ? UNREAD : value ? 'yes' : 'no';
    },
  }),
  column('ptceStatus', 'ptceStatus', {
    write: (ptce, tongue) =>
      ptce &&
      writeDated(labelOf(tongue, 'ptceStatuses', ptce.status), ptce.year === null ? null : String(ptce.year)),
    read: (text, tongue) => {
      const read = readDatedCode(tongue, 'ptceStatuses', PTCE_STATUSES, text);
      if (read === UNREAD) return UNREAD;
      return { status: read.code, year: read.on === null ? null : Number(read.on.slice(0, 4)) };
    },
  }),
  column('form', 'form', asCode('forms', FORMS)),
  column('hosting', 'hosting', asYesNo),
  column('territorial', 'territorial', asYesNo),
  column('followUp', 'followUp', asText),
  column('dueOn', 'dueOn', asDate),
  column('documented', 'documented', {
    write: (documented, tongue) =>
      joinItems(
        documented.map(({ what, on }) =>
          writeDated(labelOf(tongue, 'documented', what), on && tongue.date(on)),
        ),
      ),
    read: (text, tongue) =>
      readAll(itemsOf(text), (item) => {
        const read = readDatedCode(tongue, 'documented', DOCUMENTED, item);
        return read === UNREAD ? UNREAD : { what: read.code, on: read.on };
      }),
  }),
];

/** Needs or offers, each with its date where it has one. */
const needColumn = (id: 'needs' | 'offers', dates: 'needsOn' | 'offersOn'): EntityColumn => ({
  id,
  heading: (lang) => headingOf(id, lang),
  holds: 'text',
  write: (entity, tongue) =>
    joinItems(
      entity[id].map((value) => {
        const on = Object.hasOwn(entity[dates], value) ? entity[dates][value] : undefined;
        return writeDated(markText(needLabel(tongue, value), ';'), on ? tongue.date(on) : null);
      }),
    ),
  read: (text, tongue) => {
    const read = itemsOf(text).map((item) => {
      const { what, on } = readDated(item);
      return { value: needOf(tongue, unmarkText(what)), on };
    });
    return {
      [id]: read.map(({ value }) => value),
      [dates]: Object.fromEntries(read.flatMap(({ value, on }) => (on === null ? [] : [[value, on]]))),
    };
  },
});

/** What it cares for, needs and offers. */
const PURPOSE: readonly EntityColumn[] = [
  column('sdgs', 'sdgs', {
    write: (sdgs) => joinItems(sdgs.map(String)),
    read: (text) => readAll(itemsOf(text), readNumber),
  }),
  column('axes', 'axes', asCodes('axes', AXES)),
  column('themes', 'themes', asTexts),
  column('priorities', 'priorities', asTexts),
  needColumn('needs', 'needsOn'),
  needColumn('offers', 'offersOn'),
  column('levels', 'levels', asCodes('maturityLevels', MATURITY_LEVELS)),
  column('maturity', 'maturity', {
    write: (maturity, tongue) => writeMaturity(tongue, maturity),
    read: (text, tongue) => readMaturity(tongue, text),
  }),
  column('impact', 'impact', {
    write: (impact, tongue) => writeImpact(tongue, impact),
    read: (text, tongue) => readImpact(tongue, text),
  }),
];

const asEuros = { holds: 'decimal', write: writeCents, read: readCents } as const;
const asDecimal = { holds: 'decimal', write: (value: number | null) => value, read: readNumber } as const;

/** Figures, dates, provenance. */
const FACTS: readonly EntityColumn[] = [
  column('population', 'population', { ...asDecimal, holds: 'integer' }),
  column('budget', 'budgetCents', asEuros),
  column('need', 'needCents', asEuros),
  column('startsOn', 'startsOn', asDate),
  column('endsOn', 'endsOn', asDate),
  column('status', 'status', asCode('entityStatuses', ENTITY_STATUSES)),
  column('audience', 'audience', asCode('audiences', AUDIENCES)),
  column('statements', 'statements', {
    write: (statements, tongue) => writeStatements(tongue, statements),
    read: (text, tongue) => readStatements(tongue, text),
  }),
  column('sources', 'sources', {
    write: (sources, tongue) => writeSources(tongue, sources),
    read: (text) => readSources(text),
  }),
  column('lon', 'lon', asDecimal),
  column('lat', 'lat', asDecimal),
  {
    id: 'updatedAt',
    heading: (lang) => headingOf('updatedAt', lang),
    holds: 'text',
    write: ({ updatedAt }) => updatedAt,
    read: null,
  },
];

/** Every field of an entity, in the order of its card; lists in one cell. */
export const ENTITY_COLUMNS: readonly EntityColumn[] = [...IDENTITY, ...STATUS, ...PURPOSE, ...FACTS];
