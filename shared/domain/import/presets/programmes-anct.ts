import type { Source } from '../../entity.ts';
import { lastDay } from '../../partial-date.ts';
import { foldText } from '../../text.ts';
import { type EntityDraft, emptyDraft, type RelationDraft, type RowDraft } from '../draft.ts';
import type { NationalProgramme } from '../national-programmes.ts';
import type { DraftContext, Preset } from '../preset.ts';
import type { Table } from '../table.ts';
import { readDate } from '../values/dates.ts';
import { ANCT, nationalDraft, plainRelation, territoryDraft } from './list-drafts.ts';
import { fitName } from './long-name.ts';
import { type Part, partsOf } from './programme-parts.ts';
import { columnIndexes, type RowCells, readRows } from './row-cells.ts';
import { levelOfCode, readTerritoryList } from './territory-code.ts';

/** Month of the lists that the ANCT publishes in this form; the files do not say it. */
const LIST_MONTH = '2024-09';

/** What a table is read with. */
interface Reading {
  readonly collection: string | null;
  readonly source: (programme: NationalProgramme | null) => Source;
  /** Features and parts already read. */
  readonly seen: Set<string>;
}

/** A list with a signature of after that month is another, of unknown date. */
const listMonth = (table: Table, context: DraftContext): string | null => {
  if (!columnIndexes(table.head.headers).has('datesignature')) return LIST_MONTH;
  for (const { get } of readRows(table, context)) {
    const date = readDate(get('datesignature'), 'dmy');
    if (typeof date !== 'string' && date.from && date.from > lastDay(LIST_MONTH)) return null;
  }
  return LIST_MONTH;
};

const signedOn = (cells: RowCells): string | null => {
  const written = cells.get('datesignature');
  if (written === '') return null;
  const date = readDate(written, 'dmy');
  if (typeof date !== 'string') return date.from;
  cells.report.report('E-IMP-DATE', written);
  return null;
};

/** Several programmes have a part called « Agen »: each says of what. */
const titleOf = ({ name, programme }: Part): string =>
  programme === null || foldText(name).includes(foldText(programme.label))
    ? name
    : `${programme.label} – ${name}`;

const partDraft = (as: string, part: Part, startsOn: string | null, source: Source): EntityDraft => ({
  ...emptyDraft(as, 'record', 'programme'),
  key: part.key,
  fields: {
    ...fitName(titleOf(part)),
    type: part.programme?.partType ?? 'other',
    ...(part.reference === null ? {} : { identifiers: { reference: [part.reference] } }),
    ...(startsOn === null ? {} : { startsOn }),
    sources: [source],
  },
});

const placeDraft = (as: string, part: Part, type: string, source: Source): EntityDraft => ({
  ...emptyDraft(as, 'record', 'actor'),
  key: `place:${part.key}`,
  fields: {
    ...fitName(part.name),
    type,
    roles: type === 'third-place' ? ['third-place'] : [],
    sources: [source],
  },
});

/** Nationals of the row come first, once each. */
const nationalDrafts = (parts: readonly Part[], reading: Reading): EntityDraft[] => {
  const programmes = new Set(
    parts.filter(({ key }) => !reading.seen.has(key)).flatMap(({ programme }) => programme ?? []),
  );
  return [...programmes].map((programme) => ({
    ...nationalDraft(programme, [reading.source(programme)]),
    as: `national-${programme.id}`,
  }));
};

interface Made {
  readonly entities: EntityDraft[];
  readonly relations: RelationDraft[];
}

/** A part of a feature, and what it is drafted with. */
interface Placed {
  readonly part: Part;
  readonly as: string;
  readonly startsOn: string | null;
  /** `as` of what it covers. */
  readonly territories: readonly string[];
  readonly source: Source;
  /** No earlier feature holds it. */
  readonly isFirst: boolean;
}

const addPlace = (made: Made, { part, as, territories, source }: Placed, type: string): void => {
  const [place, sources] = [`place-${as}`, [source]];
  made.entities.push(placeDraft(place, part, type, source));
  made.relations.push(plainRelation('benefits-from', place, as, { sources }));
  for (const territory of territories) {
    made.relations.push(plainRelation('located-in', place, territory, { sources }));
  }
};

const addPart = (made: Made, placed: Placed): void => {
  const { part, as, startsOn, territories, source, isFirst } = placed;
  const sources = [source];
  made.entities.push(partDraft(as, part, startsOn, source));
  if (part.programme && isFirst) {
    made.relations.push(plainRelation('part-of', as, `national-${part.programme.id}`, { sources }));
  }
  for (const territory of territories) {
    made.relations.push(plainRelation('covers', as, territory, { sources }));
  }
  if (part.programme?.place) addPlace(made, placed, part.programme.place);
};

const draftFeature = (cells: RowCells, reading: Reading): RowDraft => {
  const { get, report } = cells;
  const listed = readTerritoryList(get('listegeo'));
  const fingerprint = JSON.stringify([
    get('idterritoire'),
    get('libterritoire'),
    get('listegeo'),
    get('datesignature'),
  ]);
  if (reading.seen.has(fingerprint)) {
    report.report('E-IMP-REPEATED', get('idterritoire'));
    report.skip();
    return cells.draft({});
  }
  reading.seen.add(fingerprint);
  const startsOn = signedOn(cells);
  const parts = partsOf(cells, reading.collection, listed);
  const territories = listed.map(({ name, code }, index) =>
    territoryDraft(`territory-${index}`, { level: code === null ? null : levelOfCode(code), code, name }),
  );
  const made: Made = { entities: [...nationalDrafts(parts, reading), ...territories], relations: [] };
  parts.forEach((part, index) => {
    const isFirst = !reading.seen.has(part.key);
    reading.seen.add(part.key);
    const source = reading.source(part.programme);
    addPart(made, {
      part,
      as: `part-${index}`,
      startsOn,
      territories: territories.map(({ as }) => as),
      source,
      isFirst,
    });
  });
  return cells.draft(made);
};

const sourceOf =
  (month: string | null) =>
  (programme: NationalProgramme | null): Source => ({
    title: [programme?.name ?? 'Programme de l’ANCT', month && 'liste de septembre 2024']
      .filter(Boolean)
      .join(' – '),
    publisher: ANCT,
    url: null,
    consultedOn: month,
  });

/** Lists of a programme's contracts, labels or places, one feature or row each. */
export const programmesAnctPreset: Preset = {
  id: 'programmes-anct',
  recognises: ({ headers }) => {
    const columns = columnIndexes(headers);
    return ['idterritoire', 'libterritoire', 'listegeo'].every((key) => columns.has(key));
  },
  publisher: ANCT,
  namespace: 'programmes-anct',
  *draft(table, context) {
    const source = sourceOf(listMonth(table, context));
    const reading = { collection: table.head.sheet, source, seen: new Set<string>() };
    for (const cells of readRows(table, context)) yield draftFeature(cells, reading);
  },
};
