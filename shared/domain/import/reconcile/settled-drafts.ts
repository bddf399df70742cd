import { type CompactTable, createCompactTable, type Hash, hashText } from './compact-table.ts';
import type { Reconciled } from './reconciled.ts';

/** What drafts became, by their text; the oldest are forgotten. */
export interface SettledDrafts {
  readonly get: (text: string) => Reconciled | null;
  readonly put: (text: string, settled: Reconciled) => void;
}

/** Some 20 MB: a list of subsidies has a hundred thousand beneficiaries, each in many of its rows. */
const SETTLED_AT_HAND = 200_000;

interface Generation {
  readonly table: CompactTable;
  readonly list: Reconciled[];
}
const createGeneration = (): Generation => ({ table: createCompactTable(), list: [] });
const find = ({ table, list }: Generation, hash: Hash): Reconciled | null =>
  list[table.getHashed(hash) - 1] ?? null;

/** Texts are long, and only known by their hash. Two generations: what is asked again stays. */
export const createSettledDrafts = (): SettledDrafts => {
  let recent = createGeneration();
  let older = createGeneration();
  const hash: Hash = { high: 0, low: 0 };
  let hashed: string | null = null;
  /** What was just asked is what is put. */
  const hashOnce = (text: string): void => {
    if (text === hashed) return;
    hashText(text, hash);
    hashed = text;
  };
  const put = (text: string, settled: Reconciled): void => {
    hashOnce(text);
    if (recent.list.length >= SETTLED_AT_HAND / 2) {
      older = recent;
      recent = createGeneration();
    }
    recent.table.setHashed(hash, recent.list.push(settled));
  };
  return {
    get: (text) => {
      hashOnce(text);
      const known = find(recent, hash);
      if (known) return known;
      const old = find(older, hash);
      if (old) put(text, old);
      return old;
    },
    put,
  };
};
