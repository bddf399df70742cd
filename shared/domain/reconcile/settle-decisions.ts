import { baseOf, type Merging, sideOf, tellConflict, tellRecord } from './merging.ts';
import { draftOf, type Fields, otherSide, type Records, recordsOf, type Side } from './records.ts';

/** The states as each side said them, and in terms of the result. */
export interface SaidAndMeant {
  readonly said: Merging;
  readonly meant: Merging;
}

const underIds = (records: Records, idOf: (id: string) => string): Records => {
  const decisions = [...recordsOf(records, 'decision')].map(([id, fields]) => [idOf(id), fields] as const);
  return new Map([...records, ['decision', new Map(decisions)]]);
};

/**
 * Both may have answered one suggestion, each in a record of its own: it is one decision, under our id; so it is in what
 * was merged back before.
 */
export const sameDecisions = ({ said, meant }: SaidAndMeant): SaidAndMeant => {
  const own = recordsOf(meant.ours, 'decision');
  const bySuggestion = new Map([...own].map(([id, { suggestion }]) => [suggestion, id]));
  const known = recordsOf(meant.theirs, 'decision');
  const before = meant.base ? recordsOf(meant.base, 'decision') : known;
  const idOf = (id: string): string => {
    const same = bySuggestion.get(known.get(id)?.suggestion);
    return own.has(id) || same === undefined || known.has(same) || before.has(same) ? id : same;
  };
  const under = (states: Merging): Merging => ({
    ...states,
    base: states.base && underIds(states.base, idOf),
    theirs: underIds(states.theirs, idOf),
  });
  return { said: under(said), meant: under(meant) };
};

const PAIR = ['suggestion', 'a', 'b', 'relation', 'aName', 'bName'] as const;
const pairOf = (fields: Fields): Fields => Object.fromEntries(PAIR.map((field) => [field, fields[field]]));

/** What a decision may be about, what the side says that conflicts keep first: as meant, then as said. */
const pairsOf = ({ said, meant }: SaidAndMeant, id: string, winner: Side): readonly Fields[] =>
  [meant, said].flatMap((states) =>
    [winner, otherSide(winner)].flatMap((side) => {
      const fields = sideOf(states, side, 'decision', id);
      return fields ? [pairOf(fields)] : [];
    }),
  );
const winnerOf = ({ said }: SaidAndMeant, id: string): Side =>
  said.takeOf({ record: 'decision', id, field: 'suggestion' });

/** Tells what a decision is about now as that of the side that conflicts keep, and what else it was about. */
const tellPair = (states: SaidAndMeant, id: string, now: Fields): void => {
  const { conflicts } = states.said;
  const winner = winnerOf(states, id);
  const pairs = pairsOf(states, id, otherSide(winner));
  const other = pairs.find((pair) => pair.suggestion !== now.suggestion) ?? null;
  const sides = winner === 'ours' ? { ours: now, theirs: other } : { ours: other, theirs: now };
  const conflict = { record: 'decision', id, field: 'suggestion', ...sides } as const;
  conflicts.delete(`decision ${id} suggestion`);
  tellConflict(states.said, conflict);
};

/** Which of two decisions about one pair stays about it: one that is so where conflicts are kept, or said to be at all. */
const rankOf = (states: SaidAndMeant, id: string, { suggestion }: Fields): number => {
  const winner = winnerOf(states, id);
  const sides = [winner, otherSide(winner)];
  const rank = sides.findIndex(
    (side) => sideOf(states.said, side, 'decision', id)?.suggestion === suggestion,
  );
  return rank < 0 ? sides.length : rank;
};

/** Another pair for a decision whose own is taken. An edit of a side that this takes back is told. */
const moveAway = (states: SaidAndMeant, id: string, taken: Set<unknown>): void => {
  const decisions = draftOf(states.said.result, 'decision');
  const pairs = pairsOf(states, id, winnerOf(states, id));
  const free = pairs.find(({ suggestion }) => !taken.has(suggestion));
  if (!free) {
    decisions.delete(id);
    tellRecord(states.said, 'decision', id);
    return;
  }
  taken.add(free.suggestion);
  decisions.set(id, { ...decisions.get(id), ...free });
  const before = baseOf(states.said, 'decision', id);
  const isTakenBack = (['ours', 'theirs'] as const).some((side) => {
    const said = sideOf(states.said, side, 'decision', id)?.suggestion;
    return said !== undefined && said !== free.suggestion && said !== before?.suggestion;
  });
  if (isTakenBack) tellPair(states, id, free);
};

/**
 * One decision a suggestion: of two that came to be about the same, that of the side that conflicts keep is; the other
 * one is about a pair that it was about, as where two duplicates were both answered on.
 */
export const settleRepeated = (states: SaidAndMeant): void => {
  const decisions = draftOf(states.said.result, 'decision');
  const inOrder = [...decisions]
    .map(([id, fields]) => ({ id, suggestion: fields.suggestion, rank: rankOf(states, id, fields) }))
    .sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const taken = new Set<unknown>(inOrder.map(({ suggestion }) => suggestion));
  const settled = new Set<unknown>();
  for (const { id, suggestion } of inOrder) {
    if (settled.has(suggestion)) moveAway(states, id, taken);
    settled.add(suggestion);
  }
};
