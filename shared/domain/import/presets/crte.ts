import { checkIdentifier } from '../../identifier.ts';
import type { Role } from '../../vocabulary.ts';
import { type EntityDraft, emptyDraft, type RelationDraft } from '../draft.ts';
import { CRTE_PROGRAMME } from '../national-programmes.ts';
import type { Preset } from '../preset.ts';
import { ANCT, nationalDraft, petrDraft, plainRelation, territoryDraft } from './list-drafts.ts';
import { columnIndexes, type RowCells, readRows } from './row-cells.ts';

const SOURCE = {
  title: 'Liste et périmètre des CRTE (groupements)',
  publisher: ANCT,
  url: null,
  consultedOn: null,
};

interface Carrier {
  readonly siren: string;
  readonly name: string;
  /** Legal nature as the list abbreviates it. */
  readonly nature: string;
}

const split = (text: string): string[] => text.split(';').map((part) => part.trim());

/** One body, or all members one after the other. */
const carriersOf = ({ get }: RowCells): Carrier[] => {
  const names = split(get('libgrpsupra'));
  const natures = split(get('natjurgrpsupra'));
  return split(get('sirengrpsupra')).flatMap((siren, index) =>
    siren === '' ? [] : [{ siren, name: names[index] || siren, nature: natures[index] ?? '' }],
  );
};

const LEVELS: ReadonlyMap<string, 'commune' | 'ept' | 'epci'> = new Map([
  ['COM', 'commune'],
  ['EPT', 'ept'],
  ['CC', 'epci'],
  ['CA', 'epci'],
  ['CU', 'epci'],
  ['METRO', 'epci'],
  ['MET69', 'epci'],
] as const);
const ACTOR_TYPES: ReadonlyMap<string, string> = new Map([
  ['ASSO', 'association'],
  ['GIP', 'public-body'],
]);
const CARRIER_ROLES: readonly Role[] = ['carrier'];

const carrierDraft = (as: string, { siren, name, nature }: Carrier): EntityDraft => {
  const level = LEVELS.get(nature);
  const roles: Role[] = ['actor', ...CARRIER_ROLES];
  if (level) {
    const territory = territoryDraft(as, { level, code: siren, name });
    return { ...territory, fields: { ...territory.fields, roles } };
  }
  const fields = { name, identifiers: { siren: [siren] }, sources: [SOURCE] };
  if (nature === 'PETR') {
    const petr = petrDraft(as, siren, name);
    return { ...petr, fields: { ...petr.fields, roles, sources: [SOURCE] } };
  }
  const type = ACTOR_TYPES.get(nature) ?? 'local-authority';
  return { ...emptyDraft(as, 'record', 'actor'), fields: { ...fields, type, roles: [...CARRIER_ROLES] } };
};

const crteDraft = (id: string, name: string): EntityDraft => {
  const check = checkIdentifier('crte', id);
  return {
    ...emptyDraft('crte', 'record', 'programme'),
    key: id,
    fields: {
      name: name || id,
      type: 'crte',
      identifiers: check.ok ? { crte: [check.value] } : { reference: [id] },
      sources: [SOURCE],
    },
  };
};

/** What is said once of a contract, whatever the number of its rows. */
interface Said {
  readonly contracts: Set<string>;
  readonly pairs: Set<string>;
  readonly carriers: Set<string>;
}

const carrying = (cells: RowCells, id: string, grouping: string, said: Said) => {
  const entities: EntityDraft[] = [];
  const relations: RelationDraft[] = [];
  for (const [index, carrier] of carriersOf(cells).entries()) {
    const key = `${id} ${carrier.siren}`;
    if (said.carriers.has(key)) continue;
    said.carriers.add(key);
    const as = carrier.siren === grouping ? 'grouping' : `carrier-${index}`;
    if (as !== 'grouping') entities.push(carrierDraft(as, carrier));
    relations.push(plainRelation('carries', as, 'crte', { confidence: 'to-check', sources: [SOURCE] }));
    cells.get('libgrpsupra', 'sirengrpsupra');
    cells.report.report('E-IMP-CARRIER', carrier.name);
  }
  return { entities, relations };
};

const groupingDraft = ({ get }: RowCells, siren: string): EntityDraft => {
  const level = LEVELS.get(get('naturejuridique')) ?? null;
  return territoryDraft('grouping', { level, code: siren, name: get('libgroupement') || null });
};

/** A pair is written once for each département of an interdepartmental contract: said, not doubled. */
const covering = ({ report }: RowCells, pair: string, said: Said): RelationDraft[] => {
  if (said.pairs.has(pair)) {
    report.report('E-IMP-REPEATED', pair);
    return [];
  }
  said.pairs.add(pair);
  return [plainRelation('covers', 'crte', 'grouping', { sources: [SOURCE] })];
};

const draftRow = (cells: RowCells, said: Said) => {
  const id = cells.get('idcrte');
  const siren = cells.get('sirengroupement');
  if (id === '' || siren === '') {
    cells.report.report('E-IMP-NONAME', '');
    cells.report.skip();
    return cells.draft({});
  }
  const carried = carrying(cells, id, siren, said);
  const isFirst = !said.contracts.has(id);
  said.contracts.add(id);
  return cells.draft({
    entities: [
      ...(isFirst ? [nationalDraft(CRTE_PROGRAMME, [SOURCE])] : []),
      crteDraft(id, cells.get('libcrte')),
      groupingDraft(cells, siren),
      ...carried.entities,
    ],
    relations: [
      ...(isFirst ? [plainRelation('part-of', 'crte', 'national', { sources: [SOURCE] })] : []),
      ...covering(cells, `${id} ${siren}`, said),
      ...carried.relations,
    ],
  });
};

/** Official list of groupings of CRTE: perimeters, not signatures. */
export const crtePreset: Preset = {
  id: 'crte',
  recognises: ({ headers }) => {
    const columns = columnIndexes(headers);
    return ['idcrte', 'libcrte', 'sirengroupement'].every((key) => columns.has(key));
  },
  publisher: ANCT,
  namespace: 'crte',
  *draft(table, context) {
    const said = { contracts: new Set<string>(), pairs: new Set<string>(), carriers: new Set<string>() };
    for (const cells of readRows(table, context)) yield draftRow(cells, said);
  },
};
