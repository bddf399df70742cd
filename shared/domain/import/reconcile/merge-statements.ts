import type { Source, Statement } from '../../entity.ts';
import { agree, isDamaged } from './damaged-text.ts';

export interface StatementRules {
  readonly source: Source | null;
  readonly hasSaid: (field: 'statements') => boolean;
  readonly say: (field: 'statements') => void;
}

/** Where the value is the same, or differs only by lost bytes. */
const isTold = (own: Statement, told: Statement): boolean =>
  own.field === told.field && own.on === told.on && agree(own.value, told.value);

/** Place of what the same list said of the same field and day before, and says no more: its new edition replaces it. */
const replacedBy = (
  current: readonly Statement[],
  list: readonly Statement[],
  told: readonly Statement[],
  { field, on, source }: Statement,
): number => {
  const earlier = current.flatMap((own, at) => {
    const isOfList = own.field === field && own.on === on && own.source?.title === source?.title;
    return isOfList && list[at] === own && !told.some((each) => isTold(own, each)) ? [at] : [];
  });
  return earlier.length === 1 ? (earlier[0] ?? -1) : -1;
};

/**
 * Statements with those of a row; the same list when it says nothing new. Several values of one field in one import are
 * all kept; one of an earlier edition of the same list gives way; those in `removed` stay out.
 */
export const mergeStatements = (
  current: readonly Statement[],
  added: readonly Statement[],
  removed: readonly Statement[],
  { source, hasSaid, say }: StatementRules,
): readonly Statement[] => {
  let list = current;
  for (const statement of added) {
    const told = { ...statement, source: statement.source ?? source };
    if (removed.some((own) => isTold(own, told))) continue;
    const known = list.findIndex((own) => isTold(own, told));
    if (known >= 0) {
      const isRepair = isDamaged(list[known]?.value ?? '') && !isDamaged(told.value);
      if (isRepair) list = list.with(known, told);
      continue;
    }
    const replaced = hasSaid('statements') ? -1 : replacedBy(current, list, added, told);
    list = replaced >= 0 ? list.with(replaced, told) : [...list, told];
  }
  say('statements');
  return list;
};
