import fc from 'fast-check';
import { test } from 'vitest';
import { tryApart } from './apart.ts';
import { editsMerging } from './more-edits.ts';

const EDITS = 200;
const FEW = 14;
const sides = [
  { withJournal: false, withPersons: true, take: 'ours' },
  { withJournal: true, withPersons: false, take: 'theirs' },
] as const;

/** Two persons' edits, so many each. */
const twoSides = (count: number, merges: number) => {
  const some = fc.array(editsMerging(merges), { minLength: count, maxLength: count });
  return fc.tuple(some, some);
};

test.each(sides)(
  'two copies with $withJournal journal edited apart, merged back taking $take: nothing lost',
  async (side) => {
    const property = fc.asyncProperty(twoSides(EDITS, 1), (edits) =>
      tryApart(edits, { ...side, size: null }),
    );
    await fc.assert(property, { numRuns: 1, endOnFailure: true });
  },
  600_000,
);

test.each(sides)(
  'few entities, of which both sides make many one, merged back taking $take: nothing lost',
  async (side) => {
    const property = fc.asyncProperty(twoSides(EDITS, 8), (edits) => tryApart(edits, { ...side, size: FEW }));
    await fc.assert(property, { numRuns: 2, endOnFailure: true });
  },
  600_000,
);
