import { type CompactTable, createCompactTable } from './compact-table.ts';
import type { Reconciled } from './reconciled.ts';

/** What drafts became, by their text; the oldest are forgotten. */
export interface SettledDrafts {
  readonly get: (text: string) => Reconciled | null;
  readonly put: (text: string, settled: Reconciled) => void;
}

/** Some 10 MB. */
const SETTLED_AT_HAND = 100_000;

interface Generation {
  readonly table: CompactTable;
  readonly list: Reconciled[];
}
const createGeneration = (): Generation => ({ table: createCompactTable(), list: [] });
const find = ({ table, list }: Generation, text: string): Reconciled | null =>
  list[table.get(text) - 1] ?? null;

/** Texts are long, and only known by their hash. Two generations: what is asked again stays. */
export const createSettledDrafts = (): SettledDrafts => {
  let recent = createGeneration();
  let older = createGeneration();
  const put = (text: string, settled: Reconciled): void => {
    if (recent.list.length >= SETTLED_AT_HAND / 2) {
      older = recent;
      recent = createGeneration();
    }
    recent.table.set(text, recent.list.push(settled));
  };
  return {
    get: (text) => {
      const known = find(recent, text);
      if (known) return known;
      const old = find(older, text);
      if (old) put(text, old);
      return old;
    },
    put,
  };
};
