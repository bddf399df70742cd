import type { RowKind } from '../mapping.ts';
import type { TableHead } from '../table.ts';
import { namedThing, plainHeader } from './header-meaning.ts';
import { writeMeaning } from './kind-meaning.ts';
import { readKind } from './kinds.ts';
import { kindOfName } from './name-kinds.ts';
import { nodeName } from './node-table.ts';
import { isCount } from './place-fields.ts';
import type { ProposedColumn } from './proposed-column.ts';
import type { PartWord } from './synonyms.ts';

/** What a row is, and the columns that name what it tells of. */
export interface RowChoice {
  readonly rowIs: RowKind;
  /** By the entity that they name. */
  readonly names: ReadonlyMap<string, ProposedColumn>;
  readonly constants: Readonly<Record<string, string>>;
  /** The header named it, or values did. */
  readonly isSure: boolean;
}

type Columns = readonly ProposedColumn[];
const isText = ({ sample }: ProposedColumn): boolean =>
  ['text', 'longText', 'kind', 'empty'].includes(sample.kind) || sample.kind === 'number';

const naming = (columns: Columns, part: PartWord): ProposedColumn | undefined =>
  columns.find((column) => column.part === part && (column.concept === null || column.concept === 'name')) ??
  columns.find((column) => column.part === part && column.concept === 'key');

const choice = (
  rowIs: RowKind,
  names: readonly (readonly [string, ProposedColumn | undefined])[],
  constants: Readonly<Record<string, string>> = {},
  isSure = true,
): RowChoice => ({
  rowIs,
  names: new Map(names.flatMap(([name, column]) => (column ? [[name, column] as const] : []))),
  constants,
  isSure,
});

/** « Source » is also the title of a reference. */
const sourceEnd = (columns: Columns, end: 'from' | 'to'): ProposedColumn | undefined =>
  end === 'from' ? columns.find(({ part }) => part === 'from') : undefined;

/** A list of links without titles: two columns of names, some of which are in both. */
const bareEnds = (columns: Columns): readonly [ProposedColumn, ProposedColumn] | null => {
  const [first, second, ...others] = columns;
  if (!first || !second || columns.some(({ header }) => !/^(?:Colonne|Column) \d+$/.test(header)))
    return null;
  if (others.some(({ sample }) => sample.kind !== 'number' && sample.kind !== 'empty')) return null;
  const names = new Set(first.cells.filter((cell) => cell !== ''));
  return second.cells.some((cell) => names.has(cell)) ? [first, second] : null;
};

/** Two columns that name ends: by their headers, or on both sides of the word of the link. */
const endsOf = (columns: Columns): readonly [ProposedColumn, ProposedColumn] | null => {
  // « Source » names an end only where something else names the other.
  const [from, to] = (['from', 'to'] as const).map((end) => naming(columns, end) ?? sourceEnd(columns, end));
  if (from && to) return [from, to];
  const link = columns.find(({ concept, isSure }) => concept === 'relationType' && isSure);
  if (!link) return bareEnds(columns);
  const mayName = (column: ProposedColumn): boolean =>
    isText(column) && (column.concept === null || column.concept === 'name');
  const before = columns.filter((column) => column.index < link.index && mayName(column)).at(-1);
  const after = columns.find((column) => column.index > link.index && mayName(column));
  return before && after ? [before, after] : null;
};

/** What a title says that its column names; a number is a year, not a legal category. */
const headerKind = ({ header }: ProposedColumn): string | null => {
  if (/\d/.test(header)) return null;
  const meaning = readKind(namedThing(header) ?? plainHeader(header));
  if (!meaning?.isSure) return null;
  return meaning.type !== null || meaning.kind === 'instance' ? writeMeaning(meaning) : null;
};

/** « Nom de l'association », « nom_qp »: what the rows are, as far as no other column says. */
const kindOfTitle = (column: ProposedColumn | undefined): Readonly<Record<string, string>> => {
  // « Label » beside an id names nodes, not labels.
  const isNamed = column && (column.concept !== 'name' || namedThing(column.header) !== null);
  const kind = isNamed ? headerKind(column) : null;
  return kind ? { 'entity.kind': kind } : {};
};

/** « PTCE ; Membre »: who is in what. */
const membership = (columns: Columns): RowChoice | null => {
  const member = columns.find(({ header }) => /^(membre|adherent|member)$/.test(plainHeader(header)));
  const others = columns.filter(
    (column) =>
      column !== member && isText(column) && column.sample.kind !== 'kind' && column.concept !== 'kind',
  );
  const group = others.find(
    (column) =>
      /^(?:actor\/|instance)/.test(headerKind(column) ?? '') ||
      /^(reseau|collectif|alliance|network)$/.test(plainHeader(column.header)),
  );
  if (!member || !group) return null;
  const kind = headerKind(group);
  return choice(
    'relation',
    [
      ['from', member],
      ['to', group],
    ],
    {
      'relation.type': 'member-of',
      ...(kind ? { 'to.kind': kind } : {}),
    },
  );
};

/** A column that names organisations or projects, by its title. */
const namesOrganisation = (columns: Columns): boolean =>
  columns.some((column) => {
    if (!isText(column)) return false;
    const isNamed = column.concept === null || column.concept === 'name';
    const part = isNamed ? column.part : null;
    if (part !== null && part !== 'programme' && part !== 'funder') return true;
    const kind = headerKind(column);
    return kind?.startsWith('actor/') === true || kind?.startsWith('funder/') === true;
  });

const PLACES = ['commune', 'epci', 'department', 'region', 'place'] as const;
const LEVEL_OF: Readonly<Record<string, string>> = {
  commune: 'commune',
  epci: 'epci',
  department: 'department',
  region: 'region',
};

/** Official lists follow the code; a list of organisations that gives the code of their commune seldom does. */
const areSorted = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.every((cell, at) => at === 0 || (filled[at - 1] ?? '') <= cell);
};

/** Each row has its own INSEE code, no other column says where it is, and no name is an organisation's. */
const areCommunes = (columns: Columns, name: ProposedColumn): boolean => {
  const code = columns.find(({ concept, part }) => concept === 'insee' && part === null);
  const hasPlace = columns.some(({ concept }) => concept === 'commune' || concept === 'siren');
  if (!code || hasPlace || code.sample.count < 10 || code.sample.distinct < 1) return false;
  if (name.sample.distinct < 0.9 || !areSorted(code.cells)) return false;
  return name.cells.every((cell) => cell === '' || (kindOfName(cell)?.kind ?? 'territory') === 'territory');
};

/** « CC », « CA », « METRO »: words that say what a territory is. */
const saysTerritories = ({ cells }: ProposedColumn): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => readKind(cell)?.kind === 'territory');
};

/** A list of territories: a code of territory and a name, and nothing of an organisation. */
const territories = (columns: Columns, name: ProposedColumn | undefined): RowChoice | null => {
  const has = (concept: ProposedColumn['concept']) =>
    columns.find((column) => column.concept === concept && column.part === null);
  const kind = has('kind');
  const isOrganisation = (['siret', 'rna', 'legalCategory'] as const).some(has);
  if (isOrganisation || (kind && !saysTerritories(kind))) return null;
  if (name && (has('territoryCode') || areCommunes(columns, name)))
    return choice('territory', [['entity', name]]);
  if (name || namesOrganisation(columns)) return null;
  const place = PLACES.map(has).find((column) => column && column.sample.distinct > 0.7 && !isCount(column));
  if (!place) return null;
  const level = LEVEL_OF[place.concept ?? ''];
  return choice('territory', [['entity', place]], level ? { 'entity.type': level } : {}, place.isSure);
};

/** « Associations », « PTCE »: the title says what its column names. */
const titledByKind = (columns: Columns): ProposedColumn | undefined =>
  columns.find(
    (column) =>
      isText(column) &&
      column.sample.kind !== 'number' &&
      column.part === null &&
      headerKind(column) !== null &&
      column.sample.distinct > 0.7,
  );

/** What a row of plain columns tells of when no column is called a name: a beneficiary, a project, a programme, a carrier. */
const namedByPart = (columns: Columns): RowChoice | null => {
  const kinds: readonly (readonly [PartWord, string | null])[] = [
    ['initiative', 'initiative'],
    ['beneficiary', null],
    ['memberOf', null],
    ['members', null],
    ['partners', null],
    ['programme', 'programme'],
    ['carrier', null],
    ['funder', 'funder'],
  ];
  for (const [part, kind] of kinds) {
    const column = naming(columns, part);
    if (!column || !isText(column)) continue;
    // « PTCE ; Membres »: who is in what the row tells of.
    const titled = part === 'initiative' ? undefined : titledByKind(columns);
    if (titled) return choice('entity', [['entity', titled]], kindOfTitle(titled), false);
    const isSure = column.isSure && column.concept === 'name';
    return choice('entity', [['entity', column]], kind ? { 'entity.kind': kind } : {}, isSure);
  }
  return null;
};

/** A sheet that explains the others: « Ce classeur recense… ». */
const areSentences = ({ cells }: ProposedColumn): boolean =>
  cells.some((cell) => /\p{L}{2}[.!]$/u.test(cell.trim()) && cell.trim().split(/\s+/).length > 4);

/** A column whose title is a kind (« Associations »), or the first text of a table without titles. */
const namedByKind = (columns: Columns, head: TableHead): RowChoice | null => {
  const titled = titledByKind(columns);
  if (titled) return choice('entity', [['entity', titled]], kindOfTitle(titled), false);
  if (head.headerRow !== null && columns.length > 1) return null;
  const text = columns.find(
    (column) =>
      column.sample.kind === 'text' &&
      column.sample.distinct > 0.7 &&
      column.concept === null &&
      !areSentences(column),
  );
  return text ? choice('entity', [['entity', text]], {}, false) : null;
};

/** « Date ; Objet ; Participants »: who met, when, about what. */
const meetings = (columns: Columns): RowChoice | null => {
  const present = columns.find(({ header }) => PRESENT.test(plainHeader(header)));
  const about = columns.find((column) => isText(column) && column.concept === 'description');
  const when = columns.some(({ concept }) => concept === 'date');
  if (!present || !about || !when || columns.some(({ part }) => part === 'initiative')) return null;
  return choice('entity', [['entity', about]], { 'entity.kind': 'initiative/exchange' }, false);
};
const PRESENT = /^(?:participants?|structures? presentes?|presents?|organismes? presents?|attendees)\b/;

const entityName = (columns: Columns): ProposedColumn | undefined => {
  const names = columns.filter(
    (column) => column.concept === 'name' && column.part === null && isText(column),
  );
  return names.find(({ isSure }) => isSure) ?? names[0];
};

const fundings = (columns: Columns, name: ProposedColumn | undefined): RowChoice | null => {
  const funder = naming(columns, 'funder');
  const beneficiary = naming(columns, 'beneficiary');
  const initiative = naming(columns, 'initiative');
  const hasAmount = columns.some(({ concept }) => concept === 'amount');
  const receiver =
    beneficiary ??
    (hasAmount && funder && !columns.some((column) => column === name)
      ? naming(columns, 'carrier')
      : undefined);
  if (!funder || !(receiver ?? (hasAmount ? initiative : undefined))) return null;
  const programme = naming(columns, 'programme');
  return choice('funding', [
    ['funder', funder],
    ['beneficiary', receiver],
    ['initiative', initiative],
    ['programme', programme],
  ]);
};

/** Decides what a row is; null when no column can name anything. */
export const chooseRow = (head: TableHead, columns: Columns): RowChoice | null => {
  const key = columns.find(({ concept, part }) => concept === 'key' && part === null);
  const name = nodeName(head, columns) ?? entityName(columns);
  if (head.role === 'nodes') {
    const named = name ?? key;
    return named ? choice('entity', [['entity', named]]) : null;
  }
  const ends = endsOf(columns);
  if (ends)
    return choice('relation', [
      ['from', ends[0]],
      ['to', ends[1]],
    ]);
  if (head.role === 'edges') return null;
  return (
    membership(columns) ??
    fundings(columns, name) ??
    territories(columns, name) ??
    (name?.isSure ? choice('entity', [['entity', name]], kindOfTitle(name)) : null) ??
    meetings(columns) ??
    (name && namedThing(name.header) !== null
      ? choice('entity', [['entity', name]], kindOfTitle(name), false)
      : null) ??
    namedByPart(columns) ??
    (name ? choice('entity', [['entity', name]], {}, false) : null) ??
    namedByKind(columns, head)
  );
};
