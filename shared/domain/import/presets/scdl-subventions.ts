import { cleanLine, cleanText, foldText } from '../../text.ts';
import { type EntityDraft, emptyDraft, type RelationDraft, type RowDraft } from '../draft.ts';
import type { Preset } from '../preset.ts';
import { decisionOf } from '../problem.ts';
import { readAmount } from '../values/amounts.ts';
import { readDate } from '../values/dates.ts';
import { plainRelation } from './list-drafts.ts';
import { columnIndexes, type RowCells, readRows } from './row-cells.ts';
import { funderContext, readBeneficiary, readFunder, unnamedBeneficiaries } from './scdl-organisations.ts';
import { schemaProblems } from './scdl-schema.ts';

type Fields = RelationDraft['fields'];

const amountIn = ({ get, report }: RowCells, key: string): number | null => {
  const written = get(key);
  if (written === '') return null;
  const parsed = readAmount(written, { style: null, unit: null });
  if (parsed.ok) return parsed.cents;
  report.report('E-IMP-AMOUNT', written, { reason: parsed.reason });
  return null;
};

/** Money paid counts before what a gift in kind is estimated at; loans and guarantees are no subsidy. */
const readMoney = (cells: RowCells): Fields => {
  const amount = amountIn(cells, 'montant');
  if (amount !== null) return { amountCents: amount };
  const estimation = amountIn(cells, 'estimationavantagenatures');
  return estimation === null ? {} : { amountCents: estimation };
};

const readContribution = ({ get }: RowCells, hasOnlyGoods: boolean): Fields => {
  const nature = foldText(get('nature'));
  if (/num.*raire/.test(nature) && !hasOnlyGoods) return { contribution: 'cash' };
  return /nature/.test(nature) || hasOnlyGoods ? { contribution: 'in-kind' } : {};
};

const readDay = ({ get, report }: RowCells): Fields => {
  const written = get('dateconvention', 'datedecision');
  const year = /^[12]\d{3}$/.exec(get('exercicebudgetaire'))?.[0];
  const budget = year === undefined ? {} : { year: Number(year) };
  if (written === '') return budget;
  get('dateconvention', 'datedecision');
  const date = readDate(written, 'dmy');
  if (typeof date === 'string' || date.from === null) {
    report.report('E-IMP-DATE', written);
    return budget;
  }
  return { startsOn: date.from, year: year === undefined ? Number(date.from.slice(0, 4)) : Number(year) };
};

/** Columns said in the note under their own names. */
const NOTED = [
  ['detailavantagesnature', 'detailAvantagesNature'],
  ['montantpret', 'montantPret'],
  ['montantgarantie', 'montantGarantie'],
] as const;

const readNote = ({ get }: RowCells): Fields => {
  const noted = NOTED.map(([key, name]) => (get(key) === '' ? '' : `${name} : ${get(key)}`));
  const note = cleanText([get('objet'), ...noted].filter((line) => line !== '').join('\n'));
  return note === '' ? {} : { note: note.slice(0, 20_000) };
};

/** How far it got: refused requests stay, with what was asked. */
const readStage = (cells: RowCells): Fields => {
  const label = foldText(cells.get('statutlabel'));
  if (/^en cours/.test(label)) return { stage: 'requested', status: 'in-discussion', ...asked(cells) };
  if (/^(refus|ineligible)/.test(label)) {
    return { stage: 'requested', status: 'ended', outcome: 'bad', ...asked(cells) };
  }
  return { stage: 'granted' };
};
const asked = (cells: RowCells): Fields => {
  const amount = amountIn(cells, 'montantdemande');
  return amount === null ? {} : { amountCents: amount };
};

/** The decision that grants it is its source. */
const readDecision = ({ get }: RowCells, funder: EntityDraft): Fields => {
  const title = cleanLine(get('referencedecision')).slice(0, 300);
  const publisher = funder.fields.name ?? null;
  return title === '' ? {} : { sources: [{ title, publisher, url: null, consultedOn: null }] };
};

const readFunding = (cells: RowCells, funder: EntityDraft): RelationDraft => {
  const money = readMoney(cells);
  const hasOnlyGoods = cells.get('montant') === '' && money.amountCents !== undefined;
  const fields: Fields = {
    ...money,
    ...readContribution(cells, hasOnlyGoods),
    ...readDay(cells),
    ...readNote(cells),
    ...readStage(cells),
    ...readDecision(cells, funder),
  };
  return {
    type: 'funds',
    from: 'funder',
    to: 'beneficiary',
    fields,
    isCounted: fields.amountCents !== undefined,
  };
};

const programmeDraft = (name: string, context: string): EntityDraft => ({
  ...emptyDraft('programme', 'record', 'programme'),
  context,
  fields: { name },
});

/** The scheme under which it is paid, once for each that receives it. */
const readProgramme = ({ get }: RowCells, beneficiary: EntityDraft, context: string, seen: Set<string>) => {
  const name = cleanLine(get('dispositifaide', 'dispositif')).slice(0, 300);
  if (name === '') return { entities: [], relations: [] };
  const { identifiers, name: who } = beneficiary.fields;
  const key = [context, foldText(name), identifiers?.siren?.[0] ?? foldText(who ?? '')].join('|');
  const relations = seen.has(key) ? [] : [plainRelation('benefits-from', 'beneficiary', 'programme')];
  seen.add(key);
  return { entities: [programmeDraft(name, context)], relations };
};

/** A row that cannot be kept, with why. */
const leaveOut = (cells: RowCells): RowDraft => {
  cells.report.column = null;
  cells.report.report('E-IMP-NONAME', '');
  cells.report.skip();
  return cells.draft({});
};

/** Who receives; where the row names nobody, its amount is kept unless the person says otherwise. */
const findReceiver = (cells: RowCells, context: string): EntityDraft | null => {
  const named = readBeneficiary(cells, context);
  if (named || cells.get('montant') === '') return named;
  cells.report.column = 'nomBeneficiaire';
  return cells.report.report('E-IMP-NOBODY', '') === 'skip' ? null : unnamedBeneficiaries(context);
};

const draftSubsidy = (cells: RowCells, seen: Set<string>): RowDraft => {
  const funder = readFunder(cells);
  const context = funder ? funderContext(funder) : '';
  const beneficiary = findReceiver(cells, context);
  if (!funder || !beneficiary) return leaveOut(cells);
  const programme = readProgramme(cells, beneficiary, context, seen);
  return cells.draft({
    entities: [funder, beneficiary, ...programme.entities],
    relations: [readFunding(cells, funder), ...programme.relations],
  });
};

/** Subsidies as the national schema publishes them, versions 1 and 2 and the columns that people add to it. */
export const scdlSubventionsPreset: Preset = {
  id: 'scdl-subventions',
  recognises: ({ headers }) => {
    const columns = columnIndexes(headers);
    const names = (...keys: string[]): boolean => keys.some((key) => columns.has(key));
    return (
      names('nomattribuant', 'idattribuant') && names('nombeneficiaire', 'idbeneficiaire') && names('montant')
    );
  },
  publisher: null,
  namespace: 'scdl-subventions',
  inspect: (table) => schemaProblems(table),
  *draft(table, context) {
    const seen = new Set<string>();
    const isRefused =
      decisionOf(context.decisions, 'E-IMP-SCHEMA') === 'refuse' && schemaProblems(table).length > 0;
    for (const cells of readRows(table, context)) {
      if (isRefused) cells.report.skip();
      yield isRefused ? cells.draft({}) : draftSubsidy(cells, seen);
    }
  },
};
