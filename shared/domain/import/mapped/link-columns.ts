import type { EntityDraft, RelationDraft, RowDraft } from '../draft.ts';
import { splitList } from '../values/lists.ts';
import { startBuilding } from './building.ts';
import { checkPeriod } from './date-columns.ts';
import type { Drafting, RowReading } from './draft-part.ts';
import { expectedOfLink, finishEntity } from './finish-entity.ts';
import type { LinkPlan } from './plan.ts';
import { startLinking } from './relation-columns.ts';
import { relationDraft } from './relation-row.ts';

/** Cells of the link, item by item; a column that is not cut gives its text to a lone item only. */
const itemsOf = (link: LinkPlan, reading: RowReading): readonly (readonly string[])[] => {
  const byStep = link.steps.map((step) => {
    const text = reading.textOf(step);
    return text === '' ? [] : step.index === null ? [text] : splitList(text, step.split);
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

/** What is said of the links of this type; an amount given once for several is nobody's: left out, and said. */
const fieldsOf = (
  link: LinkPlan,
  item: number,
  count: number,
  reading: RowReading,
  { plan, rowReport }: Drafting,
): RelationDraft['fields'] => {
  const linking = startLinking();
  for (const step of plan.linkRelations.get(link.type) ?? []) {
    const items = splitList(reading.textOf(step), step.split);
    const isShared = count > 1 && items.length !== count;
    if (isShared && step.field === 'amount' && items.length > 0) {
      rowReport.column = step.header;
      if (item === 0) rowReport.report('E-IMP-AMOUNT', reading.textOf(step), { reason: 'shared' });
    } else reading.write(linking, step, count > 1 && !isShared ? (items[item] ?? '') : reading.textOf(step));
  }
  rowReport.column = null;
  checkPeriod(linking.fields, rowReport.report);
  return linking.fields;
};

/** Relations that the columns of an entity row make: « Financeurs : A ; B ». */
export const draftLinks = (draft: RowDraft, reading: RowReading, drafting: Drafting): void => {
  drafting.plan.links.forEach((link, at) => {
    const items = itemsOf(link, reading);
    items.forEach((texts, item) => {
      const as = `link${at}.${item}`;
      const other = draftItem(link, as, texts, reading, drafting);
      if (!other) return;
      draft.entities.push(other);
      const [from, to] = link.end === 'from' ? [as, 'entity'] : ['entity', as];
      const fields = fieldsOf(link, item, items.length, reading, drafting);
      draft.relations.push(relationDraft(link.type, from, to, fields));
    });
  });
};
