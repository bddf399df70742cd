import type { EntityDraft, RelationDraft, RowDraft } from '../draft.ts';
import { splitList } from '../values/lists.ts';
import { readNamedAmount, splitNamed } from '../values/named-amounts.ts';
import { startBuilding } from './building.ts';
import { checkPeriod } from './date-columns.ts';
import type { Drafting, RowReading } from './draft-part.ts';
import { expectedOfLink, finishEntity } from './finish-entity.ts';
import type { LinkPlan, Step } from './plan.ts';
import { type Linking, startLinking, writeAmount } from './relation-columns.ts';
import { amountsIn, dateByTitle, relationDraft } from './relation-row.ts';

/** Cells of the link, item by item; a column that is not cut gives its text to a lone item only. */
const itemsOf = (link: LinkPlan, reading: RowReading): readonly (readonly string[])[] => {
  const byStep = link.steps.map((step) => {
    const text = reading.textOf(step);
    if (text === '' || step.index === null) return text === '' ? [] : [text];
    return link.type === 'funds' && step.field === 'name'
      ? splitNamed(text, step.split)
      : splitList(text, step.split);
  });
  const cut = byStep.filter((_, at) => link.steps[at]?.index !== null);
  const count = Math.max(0, ...cut.map((items) => items.length));
  return Array.from({ length: count }, (_, item) =>
    byStep.map((items, at) => {
      if (link.steps[at]?.index === null) return items[0] ?? '';
      return items.length === count ? (items[item] ?? '') : '';
    }),
  );
};

const draftItem = (
  link: LinkPlan,
  as: string,
  texts: readonly string[],
  reading: RowReading,
  { rowReport }: Drafting,
): EntityDraft | null => {
  const made = startBuilding(as, 'mention', null);
  link.steps.forEach((step, at) => {
    reading.write(made, step, texts[at] ?? '');
  });
  const { draft } = made;
  const isNamed =
    draft.fields.name !== undefined || draft.key !== null || draft.fields.identifiers !== undefined;
  return isNamed ? finishEntity(made, expectedOfLink(link.type, link.end), rowReport.report) : null;
};

/** What is said of one link of this type; an amount given once for several is nobody's: left out, and said. */
const fieldsOf = (
  steps: readonly Step<Linking>[],
  { item, count, amount }: { readonly item: number; readonly count: number; readonly amount: string },
  reading: RowReading,
  { rowReport }: Drafting,
): RelationDraft['fields'] => {
  const linking = startLinking();
  for (const step of steps) {
    if (step.field === 'amount' && amount !== '') continue;
    const items = splitList(reading.textOf(step), step.split);
    const isShared = count > 1 && items.length !== count;
    if (isShared && step.field === 'amount' && items.length > 0) {
      rowReport.column = step.header;
      if (item === 0) rowReport.report('E-IMP-AMOUNT', reading.textOf(step), { reason: 'shared' });
    } else reading.write(linking, step, count > 1 && !isShared ? (items[item] ?? '') : reading.textOf(step));
  }
  if (amount !== '') writeAmount(linking, amount, rowReport.report);
  rowReport.column = null;
  checkPeriod(linking.fields, rowReport.report);
  return linking.fields;
};

/** One set of columns, or one for each column of amounts that the row fills (« 2022 », « 2023 »). */
const setsOf = (
  steps: readonly Step<Linking>[],
  reading: RowReading,
): readonly (readonly Step<Linking>[])[] => {
  const amounts = amountsIn(steps, reading);
  if (amounts.length < 2) return [steps];
  const others = steps.filter(({ field }) => field !== 'amount');
  return amounts.map((step) => [...others, step]);
};

/** « Région : 5 000 € » names the region, and its amount. */
const cutAmounts = (link: LinkPlan, texts: readonly string[]) => {
  const at = link.type === 'funds' ? link.steps.findIndex(({ field }) => field === 'name') : -1;
  if (at < 0) return { names: texts, amount: '' };
  const { name, amount } = readNamedAmount(texts[at] ?? '');
  return { names: texts.with(at, name), amount };
};

/** Relations that the columns of an entity row make: « Financeurs : A ; B ». */
export const draftLinks = (draft: RowDraft, reading: RowReading, drafting: Drafting): void => {
  drafting.plan.links.forEach((link, at) => {
    const items = itemsOf(link, reading);
    items.forEach((texts, item) => {
      const as = `link${at}.${item}`;
      const { names, amount } = cutAmounts(link, texts);
      const other = draftItem(link, as, names, reading, drafting);
      if (!other) return;
      draft.entities.push(other);
      const [from, to] = link.end === 'from' ? [as, 'entity'] : ['entity', as];
      for (const steps of setsOf(drafting.plan.linkRelations.get(link.type) ?? [], reading)) {
        const fields = fieldsOf(steps, { item, count: items.length, amount }, reading, drafting);
        const money = steps.find(({ field }) => field === 'amount');
        if (money) dateByTitle(fields, money.header);
        draft.relations.push(relationDraft(link.type, from, to, fields));
      }
    });
  });
};
