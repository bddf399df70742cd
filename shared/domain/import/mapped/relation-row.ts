import { isRelationAllowed } from '../../relation.ts';
import type { Kind, RelationType } from '../../vocabulary.ts';
import type { EntityDraft, RelationDraft, RowDraft } from '../draft.ts';
import { yearOfTitle } from '../recognise/header-year.ts';
import { checkPeriod } from './date-columns.ts';
import { type Drafting, draftPart, type RowReading } from './draft-part.ts';
import type { Step } from './plan.ts';
import { type Linking, startLinking } from './relation-columns.ts';

const endOf = ({ kind, fields }: EntityDraft, otherwise: Kind) => ({
  kind: kind ?? otherwise,
  type: fields.type ?? null,
  roles: fields.roles ?? [],
});

/** A link without a word: a partnership when it has no direction and may be one, else « concerne ». */
const plainType = (from: EntityDraft, to: EntityDraft, isDirected: boolean): RelationType =>
  !isDirected && isRelationAllowed('partners-with', endOf(from, 'actor'), endOf(to, 'actor'))
    ? 'partners-with'
    : 'concerns';

/** No column of amounts is read. */
export const NO_AMOUNT = 'none';

/** What the row says of its link; of several columns of amounts, only `amount` is read. */
export const readLinking = (
  reading: RowReading,
  { plan, rowReport }: Drafting,
  amount: Step<Linking> | typeof NO_AMOUNT | null = null,
): Linking => {
  const linking = startLinking();
  for (const step of plan.relation) {
    if (amount === null || step === amount || step.field !== 'amount') reading.write(linking, step);
  }
  rowReport.column = null;
  checkPeriod(linking.fields, rowReport.report);
  if (amount && amount !== NO_AMOUNT) dateByTitle(linking.fields, amount.header);
  return linking;
};

/** « Montant 2022 »: the year of the money, where the row gives none. */
export const dateByTitle = (fields: RelationDraft['fields'], header: string): void => {
  const year = yearOfTitle(header);
  if (year !== null && fields.amountCents != null) fields.year ??= year;
};

/** Columns of amounts that a row fills. */
export const amountsIn = <Made>(steps: readonly Step<Made>[], reading: RowReading): readonly Step<Made>[] =>
  steps.filter((step) => step.field === 'amount' && reading.textOf(step) !== '');

export const relationDraft = (
  type: RelationType,
  from: string,
  to: string,
  fields: RelationDraft['fields'],
): RelationDraft => ({
  type,
  from,
  to,
  fields,
  isCounted: fields.amountCents !== undefined && fields.amountCents !== null,
});

/** A row that says more of an end than its name describes it. */
const describes = (drafting: Drafting, part: 'from' | 'to'): boolean =>
  (drafting.plan.parts.get(part) ?? []).some(
    ({ field, index }) => index !== null && field !== 'name' && field !== 'key',
  );

export const draftRelation = (draft: RowDraft, reading: RowReading, drafting: Drafting): void => {
  const ends = (['from', 'to'] as const).map((part) =>
    draftPart(part, describes(drafting, part) ? 'record' : 'mention', reading, drafting),
  );
  const [from, to] = ends;
  if (!from || !to) {
    if (!drafting.rowReport.isSkipped()) drafting.rowReport.report('E-IMP-NONAME', '');
    drafting.rowReport.skip();
    return;
  }
  draft.entities.push(from, to);
  const linking = readLinking(reading, drafting);
  const isDirected = linking.isDirected ?? drafting.table.head.isDirected;
  const type = linking.type ?? plainType(from, to, isDirected);
  const [first, second] = linking.isReversed ? [to, from] : [from, to];
  const relation = relationDraft(type, first.as, second.as, linking.fields);
  draft.relations.push(linking.type === null ? { ...relation, isTypeOpen: true } : relation);
};
