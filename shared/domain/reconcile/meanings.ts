import type { StoredDecision } from '../decision.ts';
import type { CheckId } from '../diagnosis/check-ids.ts';
import { overrideId } from '../diagnosis/override.ts';
import { pairAbout } from '../duplicates/move-decisions.ts';
import type { EntityId } from '../entity.ts';
import { baseOf, followMerges, keptBy, type Merging, sideOf } from './merging.ts';
import { draftOf, type Fields, type RecordKind, type Records, recordsOf, type Side } from './records.ts';

/** The entity of the result that an id means; the id itself where that is gone. */
type Meaning = (id: string) => string;

/** Duplicates that either side made one, and so on. What each made one with another is left: neither is chosen here. */
const meaningOf = (merging: Merging): Meaning => {
  const isThere = (id: string) => merging.result.get('entity')?.has(id) ?? false;
  const followed = (id: string) => followMerges(merging, id, isThere) ?? id;
  return (id) => {
    if (!merging.merges.ours.has(id) || !merging.merges.theirs.has(id)) return followed(id);
    const own = followed(keptBy(merging, 'ours', id));
    return own === followed(keptBy(merging, 'theirs', id)) ? own : id;
  };
};

/** Whether a side took an entity away, or what it had made it one with: its links went with it. */
const isTakenAway = (merging: Merging, side: Side, id: string): boolean =>
  sideOf(merging, side, 'entity', keptBy(merging, side, id)) === null;

/** What ids mean now, and what those meant that a side did not change. */
interface Meanings {
  readonly now: Meaning;
  readonly before: Meaning;
}
/** The fields with other ids, given those of before either edited it. */
type Rename = (fields: Fields, before: Fields | null, meanings: Meanings) => Fields;

const renameEnds =
  (...ends: readonly string[]): Rename =>
  (fields, before, meanings) => {
    const moved = ends.flatMap((end): [string, string][] => {
      const id = fields[end];
      if (typeof id !== 'string') return [];
      const meant = before?.[end] === id ? meanings.before(id) : meanings.now(id);
      return meant === id ? [] : [[end, meant]];
    });
    return moved.length === 0 ? fields : { ...fields, ...Object.fromEntries(moved) };
  };
const renameOrganisation = renameEnds('organisationId');

/** A pair that became one entity stays what it was said to be. */
const renamePair: Rename = (fields, _, { now }) => {
  const decision = fields as unknown as StoredDecision;
  const [from, to] = [now(decision.a), now(decision.b)] as [EntityId, EntityId];
  if (from === to || (from === decision.a && to === decision.b)) return fields;
  return { ...fields, ...pairAbout(decision, from, to) };
};

const RENAMES: Partial<Record<RecordKind, Rename>> = {
  relation: renameEnds('from', 'to'),
  contact: renameOrganisation,
  'source-key': renameEnds('value'),
  project: renameEnds('territoryId'),
  decision: renamePair,
};
/** What goes with an entity that is taken away; the rest goes on naming it. */
const GONE_WITH_IT: ReadonlySet<RecordKind> = new Set(['relation', 'project']);

/** Corrections are known by what they correct; that of the one kept comes first. */
const movedOverrides = (
  overrides: ReadonlyMap<string, Fields>,
  meant: Meaning,
): ReadonlyMap<string, Fields> => {
  const moved = new Map<string, Fields>();
  for (const [id, fields] of overrides)
    if (meant(String(fields.subject)) === fields.subject) moved.set(id, fields);
  for (const [id, fields] of overrides) {
    if (moved.has(id)) continue;
    const subject = meant(String(fields.subject)) as EntityId;
    const wanted = overrideId(subject, fields.check as CheckId);
    if (moved.has(wanted)) moved.set(id, fields);
    else moved.set(wanted, { ...fields, subject });
  }
  return moved;
};

/**
 * Of what one side moved to the one kept, and the other took away with its end, it stays what it was before: both edited
 * it.
 */
const meaningsOf = (merging: Merging): ((kind: RecordKind) => Meanings) => {
  const now = meaningOf(merging);
  const isTaken = (id: string) => isTakenAway(merging, 'ours', id) || isTakenAway(merging, 'theirs', id);
  const unlessTaken: Meaning = (id) => (isTaken(id) ? id : now(id));
  return (kind) => ({ now, before: GONE_WITH_IT.has(kind) ? unlessTaken : now });
};

const asMeant = (merging: Merging, records: Records, meaningsOf: (kind: RecordKind) => Meanings): Records => {
  const renamed = new Map(records);
  for (const [kind, rename] of Object.entries(RENAMES) as [RecordKind, Rename][]) {
    const meanings = meaningsOf(kind);
    const of = (id: string, fields: Fields) => rename(fields, baseOf(merging, kind, id), meanings);
    renamed.set(kind, new Map([...recordsOf(records, kind)].map(([id, fields]) => [id, of(id, fields)])));
  }
  const { now } = meaningsOf('check-override');
  return renamed.set('check-override', movedOverrides(recordsOf(records, 'check-override'), now));
};

/** The three states with every entity called what it is in the result: what is compared then is about the same. */
export const inTermsOfResult = (merging: Merging): Merging => {
  if (merging.merges.ours.size + merging.merges.theirs.size === 0) return merging;
  const meanings = meaningsOf(merging);
  const of = (records: Records) => asMeant(merging, records, meanings);
  const contacts = [...merging.contacts].map(
    ([id, fields]) => [id, renameOrganisation(fields, fields, meanings('contact'))] as const,
  );
  return {
    ...merging,
    base: merging.base && of(merging.base),
    ours: of(merging.ours),
    theirs: of(merging.theirs),
    contacts: new Map(contacts),
  };
};

/** A correction that another one of the same entity kept where it was may be free to follow it. */
export const settleOverrides = (merging: Merging): void => {
  const overrides = draftOf(merging.result, 'check-override');
  merging.result.set('check-override', new Map(movedOverrides(overrides, meaningOf(merging))));
};
