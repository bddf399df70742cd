import type { EntityDraft, RelationDraft, RowDraft } from '../draft.ts';
import { splitList } from '../values/lists.ts';
import { readNamedAmount, splitNamed } from '../values/named-amounts.ts';
import { startBuilding } from './building.ts';
import { type Drafting, draftPart, type RowReading } from './draft-part.ts';
import { expectedOfPart, finishEntity } from './finish-entity.ts';
import { writeAmount } from './relation-columns.ts';
import { amountsIn, NO_AMOUNT, readLinking, relationDraft } from './relation-row.ts';

/** Whom or what the money is for: the initiative where one is named, carried by the beneficiary. */
const recipientOf = (
  draft: RowDraft,
  beneficiary: EntityDraft | null,
  initiative: EntityDraft | null,
): EntityDraft | null => {
  if (!initiative) return beneficiary;
  if (beneficiary) draft.relations.push(relationDraft('carries', beneficiary.as, initiative.as, {}));
  return initiative;
};

const joinProgramme = (draft: RowDraft, recipient: EntityDraft, programme: EntityDraft): void => {
  const type = recipient.kind === 'initiative' ? 'part-of' : 'benefits-from';
  draft.relations.push(relationDraft(type, recipient.as, programme.as, {}));
};

/** Whoever pays, one by one where a cell names several; a name may bear its amount. */
interface Payer {
  readonly funder: EntityDraft;
  readonly amount: string;
}

const readPayers = (reading: RowReading, drafting: Drafting): readonly Payer[] => {
  const step = drafting.plan.parts.get('funder')?.find(({ field }) => field === 'name');
  const items = step && step.index !== null ? splitNamed(reading.textOf(step), step.split) : [];
  const named = items.map(readNamedAmount);
  if (named.length < 2 && named.every(({ amount }) => amount === '')) {
    const funder = draftPart('funder', 'record', reading, drafting);
    return funder ? [{ funder, amount: '' }] : [];
  }
  return named.flatMap(({ name, amount }, at) => {
    // What else the row says of a funder is of one of them: it is not known which.
    const made = startBuilding(at === 0 ? 'funder' : `funder${at}`, 'record', null);
    if (step) reading.write(made, step, name);
    const isNamed = made.draft.fields.name !== undefined;
    const expected = expectedOfPart('funder', false);
    return isNamed ? [{ funder: finishEntity(made, expected, drafting.rowReport.report), amount }] : [];
  });
};

const yearOf = (fields: RelationDraft['fields']): RelationDraft['fields'] => {
  const year = /^\d{4}/.exec(fields.startsOn ?? '')?.[0];
  if (fields.year == null && year !== undefined) fields.year = Number(year);
  return fields;
};

/** Of several years, one of 0 € is a year without funding. */
export const withoutZeros = (
  given: readonly RelationDraft['fields'][],
): readonly RelationDraft['fields'][] =>
  given.length > 1 && given.some(({ amountCents }) => amountCents)
    ? given.filter(({ amountCents }) => amountCents !== 0)
    : given;

/** What each payer gives: its own amount, that of its place in the list, or the row's where it is alone. */
const moneyOf = (
  payers: readonly Payer[],
  reading: RowReading,
  drafting: Drafting,
): readonly (readonly RelationDraft['fields'][])[] => {
  const { plan, rowReport } = drafting;
  const amounts = amountsIn(plan.relation, reading);
  const [first] = amounts;
  const perAmount = (): readonly RelationDraft['fields'][] => {
    const steps = amounts.length > 0 ? amounts : [null];
    return withoutZeros(steps.map((step) => yearOf(readLinking(reading, drafting, step).fields)));
  };
  if (payers.length < 2 && (payers[0]?.amount ?? '') === '') return [perAmount()];
  const shared = first ? splitList(reading.textOf(first), ';|') : [];
  const isEach = amounts.length === 1 && shared.length === payers.length;
  const isOwn = payers.some(({ amount }) => amount !== '');
  if (first && !isEach && !isOwn) {
    rowReport.column = first.header;
    rowReport.report('E-IMP-AMOUNT', reading.textOf(first), { reason: 'shared' });
  }
  const writer = plan.relation.find(({ field }) => field === 'amount');
  return payers.map(({ amount }, at) => {
    const linking = readLinking(reading, drafting, NO_AMOUNT);
    const text = amount || (isEach ? (shared[at] ?? '') : '');
    if (text !== '' && writer) reading.write(linking, writer, text);
    else if (text !== '') writeAmount(linking, text, rowReport.report);
    return [yearOf(linking.fields)];
  });
};

export const draftFunding = (draft: RowDraft, reading: RowReading, drafting: Drafting): void => {
  const payers = readPayers(reading, drafting);
  const [beneficiary, initiative, programme] = (['beneficiary', 'initiative', 'programme'] as const).map(
    (part) => draftPart(part, 'record', reading, drafting),
  );
  const recipient = recipientOf(draft, beneficiary ?? null, initiative ?? null);
  const funders = payers.map(({ funder }) => funder);
  if (!recipient || (funders.length === 0 && !programme)) {
    drafting.rowReport.report('E-IMP-NONAME', '');
    drafting.rowReport.skip();
    return;
  }
  draft.entities.push(...funders, ...[beneficiary, initiative, programme].flatMap((one) => one ?? []));
  const money = moneyOf(payers, reading, drafting);
  // A programme that pays without a funder named: the money goes with the relation that there is.
  funders.forEach((funder, at) => {
    for (const fields of money[at] ?? []) {
      draft.relations.push(relationDraft('funds', funder.as, recipient.as, fields));
    }
  });
  if (programme && funders.length > 0) joinProgramme(draft, recipient, programme);
  else if (programme) {
    for (const fields of money[0] ?? []) {
      draft.relations.push(relationDraft('benefits-from', recipient.as, programme.as, fields));
    }
  }
};
