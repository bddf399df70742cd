import type { Kind } from '../../vocabulary.ts';
import {
  type EntityDraft,
  emptyDraft,
  type RelationDraft,
  type RowDraft,
  type TerritoryRef,
} from '../draft.ts';
import { keepContacts, keepOutline } from './extras.ts';
import type { RowPlace } from './import-source.ts';
import { keepView } from './keep-view.ts';
import { reconcileEntity } from './reconcile-entity.ts';
import { reconcileRelation } from './reconcile-relation.ts';
import type { End, Reconciled, WaitingRow } from './reconciled.ts';
import type { Scene } from './scene.ts';

const asMention = (ref: TerritoryRef): EntityDraft => ({
  ...emptyDraft('', 'mention', 'territory'),
  fields: ref.name === null ? {} : { name: ref.name },
  territory: ref,
});

/** Where an entity is and acts: relations to territories, found or made. */
const placeEntity = (scene: Scene, draft: EntityDraft, id: string, place: RowPlace): void => {
  const placings = [
    // A neighbourhood is a part of its commune: no territory is located in another.
    ...draft.anchored.map((ref) => [draft.kind === 'territory' ? 'part-of' : 'located-in', ref] as const),
    ...draft.acts.map((ref) => ['acts-in', ref] as const),
  ];
  for (const [type, ref] of placings) {
    const territory = settleDraft(scene, asMention(ref), place, true);
    if (territory.is !== 'entity') continue;
    reconcileRelation(scene, {
      draft: { type, fields: {}, isCounted: false },
      from: { id, kind: draft.kind },
      to: { id: territory.id, kind: 'territory' },
      place,
      isPlacing: true,
      wholeRow: '',
    });
  }
};

/** A draft that was settled word for word before in the same list is settled: nothing of it is new. */
const settleDraft = (
  scene: Scene,
  draft: EntityDraft,
  place: RowPlace,
  isKindTold: boolean,
  text: string = JSON.stringify(draft),
): Reconciled => {
  const key = `${place.file} ${text}`;
  const known = scene.settled.get(key);
  if (known) return known;
  const settled = reconcileEntity(scene, draft, place, isKindTold);
  if (settled.is === 'entity') {
    placeEntity(scene, draft, settled.id, place);
    keepContacts(scene, settled.id, draft.contacts, place);
  }
  if (settled.is !== 'waits') scene.settled.put(key, settled);
  return settled;
};

const countLeftOut = (scene: Scene, { kind, mode }: EntityDraft): void => {
  if (mode !== 'mention') scene.tally.count(kind ?? 'actor', 'skipped');
};

const endOf = (draft: EntityDraft, settled: Reconciled): End | null =>
  settled.is === 'entity' ? { id: settled.id, kind: draft.kind } : null;

const settleRelationOf = (
  scene: Scene,
  { place, wholeRow }: Pick<WaitingRow, 'place' | 'wholeRow'>,
  draft: RelationDraft,
  ends: ReadonlyMap<string, readonly [EntityDraft, Reconciled]>,
): void => {
  const [from, to] = [ends.get(draft.from), ends.get(draft.to)];
  if (!from || !to || from[1].is === 'left-out' || to[1].is === 'left-out') {
    scene.tally.count('relations', 'skipped');
    return;
  }
  const [source, target] = [endOf(...from), endOf(...to)];
  if (source && target) {
    reconcileRelation(scene, { draft, from: source, to: target, place, isPlacing: false, wholeRow });
  } else scene.unsettled.push({ place, draft, from: from[0], to: to[0], wholeRow });
};

/** What tells two rows with an amount apart. */
const textOf = ({ relations }: RowDraft, entities: readonly string[]): string =>
  relations.some(({ isCounted, fields }) => isCounted || typeof fields.amountCents === 'number')
    ? `${entities.join()} ${JSON.stringify(relations)}`
    : '';

const skippedKind = ({ relations, entities }: RowDraft): Kind | 'relations' | null =>
  relations.length > 0 ? 'relations' : (entities[0]?.kind ?? null);

export const reconcileRow = (scene: Scene, row: RowDraft): void => {
  const place: RowPlace = { file: row.file, sheet: row.sheet, row: row.row };
  scene.tally.row();
  for (const problem of row.problems) scene.tally.problem(problem);
  if (row.isSkipped) {
    const kind = skippedKind(row);
    if (kind) scene.tally.count(kind, 'skipped');
    else scene.tally.skipUnknown();
    return;
  }
  const isKindTold = row.problems.some(({ code }) => code === 'E-IMP-KIND');
  const ends = new Map<string, readonly [EntityDraft, Reconciled]>();
  const texts = row.entities.map((draft) => JSON.stringify(draft));
  for (const [at, draft] of row.entities.entries()) {
    const settled = settleDraft(scene, draft, place, isKindTold, texts[at]);
    if (settled.is === 'left-out') countLeftOut(scene, draft);
    ends.set(draft.as, [draft, settled]);
  }
  const wholeRow = textOf(row, texts);
  for (const draft of row.relations) settleRelationOf(scene, { place, wholeRow }, draft, ends);
  for (const outline of row.outlines) keepOutline(scene, outline, place);
  const idHere = (id: string): string | null => {
    const [, settled] = ends.get(id) ?? [];
    return settled?.is === 'entity' ? settled.id : null;
  };
  for (const view of row.views ?? []) keepView(scene, view, idHere);
  const { decisions = [], overrides = [], method = [] } = row;
  if (decisions.length + overrides.length + method.length > 0)
    scene.committee.push({ decisions, overrides, method, idHere });
};

/** Once every row is read: relations whose ends were only cited, where nothing is to be made of a citation alone. */
export const settleWaiting = (scene: Scene): void => {
  for (const { place, draft, from, to, wholeRow } of scene.unsettled) {
    const [source, target] = [from, to].map((end) => endOf(end, settleDraft(scene, end, place, true)));
    if (source && target) {
      const row = { draft, from: source, to: target, place, isPlacing: false, wholeRow };
      reconcileRelation(scene, row, true);
      continue;
    }
    const absent = source ? to : from;
    scene.say(place, 'E-IMP-REF', absent.fields.name ?? absent.key);
    scene.tally.count('relations', 'skipped');
  }
};
