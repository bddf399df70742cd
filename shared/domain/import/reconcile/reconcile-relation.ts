import { differenceOf } from '../../change.ts';
import { firstDay, lastDay } from '../../partial-date.ts';
import {
  type Endpoint,
  RELATION_RULES,
  type RelationFields,
  type RelationId,
  type StoredRelation,
} from '../../relation.ts';
import type { RelationType, Role } from '../../vocabulary.ts';
import { decisionOf } from '../problem.ts';
import { isDamaged } from './damaged-text.ts';
import { addSources, type RowPlace, sourcesOfNew } from './import-source.ts';
import type { RelationStatus } from './known-relations.ts';
import { unionOf } from './list-union.ts';
import { isByHand, wordOf } from './merge-entity.ts';
import { sourceAt, touch } from './reconcile-entity.ts';
import type { End, RelationRow } from './reconciled.ts';
import {
  CONTENT_FIELDS,
  type ContentField,
  contentKey,
  endsKey,
  relationOfDraft,
} from './relation-content.ts';
import { rolesNeeded } from './relation-rules.ts';
import type { Scene } from './scene.ts';

const skip = ({ tally }: Scene, { isPlacing }: RelationRow): void => {
  if (!isPlacing) tally.count('relations', 'skipped');
};

const addRole = (scene: Scene, { id }: End, role: Role | null): void => {
  const entity = role && scene.workspace.read(id);
  if (!role || !entity || entity.roles.includes(role)) return;
  scene.workspace.update(entity.id, { roles: [...entity.roles, role] });
  const known = scene.workspace.touched.get(entity.id);
  touch(scene, entity, {
    kind: entity.kind,
    isStub: known?.isStub ?? false,
    isKindSaid: known?.isKindSaid ?? true,
    status: 'updated',
  });
};

/** True where the schema table allows the row's relation, with the roles that its ends get by it. */
const allow = (scene: Scene, row: RelationRow, from: Endpoint, to: Endpoint): boolean => {
  const roles = rolesNeeded(row.draft.type, from, to, { from: row.from.kind, to: row.to.kind });
  if (!roles) return false;
  addRole(scene, row.from, roles.from);
  addRole(scene, row.to, roles.to);
  return true;
};

/** An end before its start is left out, and said. */
const checkPeriod = (scene: Scene, place: RowPlace, fields: RelationFields): RelationFields => {
  const { startsOn: start, endsOn: end } = fields;
  if (!start || !end || lastDay(end) >= firstDay(start)) return fields;
  scene.say(place, 'E-IMP-PERIOD', end, { start, end });
  return { ...fields, endsOn: null };
};

const isKept = (
  scene: Scene,
  { place }: RelationRow,
  relation: StoredRelation,
  field: ContentField,
  value: unknown,
): boolean => {
  const current = relation[field];
  if (!isByHand(scene.workspace.hand.get(relation.id), field, current)) return false;
  if (decisionOf(scene.options.decisions, 'E-IMP-HAND') === 'take') return false;
  scene.say(place, 'E-IMP-HAND', wordOf(value), { field, kept: wordOf(current), name: '' });
  return true;
};

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What a row changes of the relation that it tells of. */
const mergeRelation = (
  scene: Scene,
  row: RelationRow,
  relation: StoredRelation,
  wanted: RelationFields,
  said: readonly ContentField[],
): Partial<RelationFields> => {
  const merged: Record<string, unknown> = {};
  for (const field of said) {
    const [current, value] = [relation[field], wanted[field]];
    if (field === 'axes') {
      const axes = unionOf(relation.axes, wanted.axes);
      if (axes !== relation.axes) merged.axes = axes;
      continue;
    }
    if (value === null || isSame(current, value)) continue;
    if (typeof value === 'string' && isDamaged(value) && current !== null) continue;
    if (!isKept(scene, row, relation, field, value)) merged[field] = value;
  }
  if (Object.keys(merged).length === 0) return {};
  const sources = addSources(relation.sources, [
    ...(row.draft.fields.sources ?? []),
    sourceAt(scene, row.place),
  ]);
  return {
    ...merged,
    ...(sources === relation.sources ? {} : { sources: [...sources] }),
  } as Partial<RelationFields>;
};

/** Counts a relation once, by what became of it; one that an earlier file of the import made is made. */
const settle = (
  scene: Scene,
  relation: StoredRelation,
  status: RelationStatus,
  { earlier, file }: Told,
): void => {
  const after = earlier === 'created' || (earlier === 'updated' && status === 'unchanged') ? earlier : status;
  if (earlier !== after) {
    if (earlier) scene.tally.count('relations', earlier, -1);
    scene.tally.count('relations', after);
  }
  if (scene.isAlone && status === 'created') return;
  scene.relations.settle(relation, after, file);
};
interface Told {
  readonly earlier: RelationStatus | null;
  readonly file: number;
}

const update = (
  scene: Scene,
  relation: StoredRelation,
  fields: Partial<RelationFields>,
  told: Told,
): void => {
  const { id, ...current } = relation;
  const difference = differenceOf<RelationFields>(current, fields);
  settle(scene, { ...relation, ...fields }, difference ? 'updated' : 'unchanged', told);
  if (!difference) return;
  const before = { ...difference.before, updatedAt: current.updatedAt };
  const after = { ...difference.after, updatedAt: scene.options.now };
  scene.workspace.push({ record: 'relation', id, before, after });
  if (told.earlier === 'created' || !scene.tally.isShown('updated')) return;
  const names = [relation.from, relation.to].map((end) => scene.workspace.read(end)?.name ?? '');
  scene.tally.show({ what: 'updated', kind: 'relations', name: names.join(' → '), before, after });
};

const create = (scene: Scene, row: RelationRow, wanted: RelationFields): void => {
  const { workspace, options } = scene;
  const id = options.newId() as RelationId;
  const sources = sourcesOfNew(row.draft.fields.sources ?? [], sourceAt(scene, row.place));
  const after = { ...wanted, sources: [...sources] };
  workspace.push({ record: 'relation', id, before: null, after });
  if (wanted.type === 'located-in') workspace.anchor(wanted.from, wanted.to);
  settle(scene, { ...after, id }, 'created', { earlier: null, file: row.place.file });
};

/** True for a link that a row of the same file has said; one with an amount only when the whole row was. */
const repeats = ({ seen }: Scene, row: RelationRow, wanted: RelationFields, isCounted: boolean): boolean => {
  const content = `${row.place.file} ${contentKey(wanted)}`;
  const key = isCounted ? `${content} ${row.wholeRow}` : content;
  return seen.set(key, 1) === 1;
};

/** True where a person took the entity away from there, and said nothing since. */
const isTakenAway = (scene: Scene, { place, isPlacing }: RelationRow, wanted: RelationFields): boolean => {
  if (!isPlacing || !scene.removed.has(endsKey(wanted))) return false;
  if (decisionOf(scene.options.decisions, 'E-IMP-HAND') === 'take') return false;
  const [from, to] = [wanted.from, wanted.to].map((id) => scene.workspace.read(id)?.name ?? '');
  scene.say(place, 'E-IMP-HAND', to ?? '', { field: wanted.type, kept: '', name: from ?? '' });
  return true;
};

/** Between two that are there, of a type that is allowed: taken up, made, or said to repeat another. */
export const settleRelation = (scene: Scene, row: RelationRow): void => {
  const { workspace, options, tally } = scene;
  const made = relationOfDraft(row.draft, row.from.id, row.to.id, options.now);
  const wanted = checkPeriod(scene, row.place, made);
  const isCounted = row.draft.isCounted || wanted.amountCents !== null;
  const isRepeated = repeats(scene, row, wanted, isCounted);
  if (isRepeated && !isCounted) {
    if (!row.isPlacing) scene.say(row.place, 'E-IMP-REPEATED', null, { type: wanted.type });
    skip(scene, row);
    return;
  }
  if (isRepeated) scene.say(row.place, 'E-IMP-EQUAL', null, { type: wanted.type });
  tally.previewRelation(row.from.id, row.to.id, wanted.type);
  const { file } = row.place;
  const isNew =
    scene.isAlone && [row.from.id, row.to.id].some((id) => workspace.touched.get(id)?.status === 'created');
  const said = CONTENT_FIELDS.filter((field) => isSaid(row.draft.fields[field]) && isSaid(wanted[field]));
  const known = isNew ? null : scene.relations.take(wanted, said, isCounted, file);
  if (!known) {
    if (!isTakenAway(scene, row, wanted)) create(scene, row, wanted);
    return;
  }
  const fields = mergeRelation(scene, row, known.relation, wanted, said);
  update(scene, known.relation, fields, { earlier: known.earlier, file });
};
const isSaid = (value: unknown): boolean => value !== undefined && value !== null;

/** An end that a row only cites, its kind not said: what it is told to be decides which relations it may have. */
const mayChangeKind = (scene: Scene, { id }: End): boolean => {
  const touched = scene.workspace.touched.get(id);
  return touched?.isStub === true && !touched.isKindSaid;
};

/** A type that asks for the ends' own types has the whole records. */
const standingOf = ({ workspace }: Scene, type: RelationType, { id }: End): Endpoint | null =>
  RELATION_RULES[type].sameLevel ? workspace.read(id) : workspace.standing(id);

/** A relation of a row: settled, or put off. `isLast`: every row has been read. */
export const reconcileRelation = (scene: Scene, row: RelationRow, isLast = false): void => {
  const { from, to, draft, place } = row;
  const [source, target] = [standingOf(scene, draft.type, from), standingOf(scene, draft.type, to)];
  if (!source || !target) skip(scene, row);
  else if (from.id === to.id) {
    if (!row.isPlacing) scene.say(place, 'E-IMP-SELF', scene.workspace.read(from.id)?.name ?? '');
    skip(scene, row);
  } else if (
    !isLast &&
    draft.type !== 'concerns' &&
    (mayChangeKind(scene, from) || mayChangeKind(scene, to))
  ) {
    scene.waiting.push(row);
  } else if (!allow(scene, row, source, target)) scene.impossible.push(row);
  else if (draft.type === 'part-of') scene.nesting.push(row);
  else settleRelation(scene, row);
};

const refuse = (scene: Scene, row: RelationRow): void => {
  const { type, isTypeOpen } = row.draft;
  if (isTypeOpen) {
    settleRelation(scene, { ...row, draft: { ...row.draft, type: 'concerns' } });
    return;
  }
  const [from, to] = [row.from, row.to].map(({ id }) => scene.workspace.read(id)?.name ?? '');
  scene.say(row.place, 'E-IMP-LINK', type, { type, from: from ?? '', to: to ?? '' });
  if (decisionOf(scene.options.decisions, 'E-IMP-LINK') === 'concerns') {
    settleRelation(scene, { ...row, draft: { ...row.draft, type: 'concerns' } });
  } else skip(scene, row);
};

/** Once every row is read: what was impossible may be possible by a role that another row gave; the rest is refused. */
export const settleImpossible = (scene: Scene): void => {
  for (let before = -1; scene.impossible.length > 0 && scene.impossible.length !== before; ) {
    const rows = scene.impossible.splice(0);
    before = rows.length;
    for (const row of rows) reconcileRelation(scene, row, true);
  }
  for (const row of scene.impossible.splice(0)) refuse(scene, row);
};
