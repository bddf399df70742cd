import type { EntityFields, StoredEntity } from '../../entity.ts';
import type { Kind } from '../../vocabulary.ts';
import type { EntityDraft } from '../draft.ts';
import { decisionOf } from '../problem.ts';
import { findEntity, keepNames, toSubject } from './identity.ts';
import { type RowPlace, sourceOfRow } from './import-source.ts';
import { knownTerritoryFields, makeEntity, territoryFields } from './make-entity.ts';
import { type DraftFields, type MergeNote, mergeEntity } from './merge-entity.ts';
import { natureOf } from './name-keys.ts';
import { withoutOtherName } from './named-otherwise.ts';
import { hasOfficial, sirensOf, withSiren, worthAdding } from './official-ids.ts';
import type { Reconciled } from './reconciled.ts';
import { SAID_FIELDS } from './said-fields.ts';
import type { Scene } from './scene.ts';
import type { Subject } from './subject.ts';
import { asTerritory } from './told-by-siren.ts';
import type { Touch } from './touched.ts';

type Identifiers = EntityFields['identifiers'];

/** Counts an entity once, by what became of it. */
export const touch = (scene: Scene, entity: StoredEntity, wanted: Touch): void => {
  const { touched } = scene.workspace;
  const known = touched.get(entity.id);
  const status =
    known?.status === 'created' || (known?.status === 'updated' && wanted.status === 'unchanged')
      ? known.status
      : wanted.status;
  touched.set(entity.id, { ...wanted, status });
  if (known?.kind === wanted.kind && known.status === status) return;
  if (known) scene.tally.count(known.kind, known.status, -1);
  scene.tally.count(wanted.kind, status);
};

export const sayNotes = (scene: Scene, place: RowPlace, notes: readonly MergeNote[], name: string): void => {
  for (const note of notes) {
    if (note.is === 'alias') scene.say(place, 'E-IMP-ALIAS', note.value, { name });
    else if (note.is === 'period') {
      scene.say(place, 'E-IMP-PERIOD', note.end, { start: note.start, end: note.end });
    } else {
      const { field, value, kept } = note;
      scene.say(place, note.is === 'kept' ? 'E-IMP-HAND' : 'E-IMP-CONFLICT', value, { field, kept, name });
    }
  }
};

export const sourceAt = ({ options }: Scene, place: RowPlace) => {
  const file = options.files[place.file] ?? { name: '', sha256: '', namespace: null, publisher: null };
  return sourceOfRow(file, place, options.today, options.lang);
};

/** What was supposed of a thing only cited gives way to what describes it; a kind that a link gave stays as a role. */
const promote = (entity: StoredEntity, touch: Touch, draft: EntityDraft): Partial<EntityFields> => {
  if (touch.status !== 'created') return {};
  const { name } = draft.fields;
  const named = name && touch.isStub && entity.name === draft.key ? { name } : {};
  if (draft.kind === null || draft.kind === entity.kind) return named;
  if (touch.isKindSaid && !touch.isStub) return named;
  // What has a SIREN is an organisation, and a link that said another nature was of another thing.
  const isOfNature = natureOf(draft.kind) === natureOf(entity.kind);
  if (!isOfNature && (touch.isKindSaid || sirensOf(entity.identifiers).length > 0)) return named;
  const roles = touch.isKindSaid ? [...new Set([...entity.roles, entity.kind])] : entity.roles;
  return { ...named, kind: draft.kind, type: null, roles };
};

const mergeInto = (
  scene: Scene,
  subject: Subject,
  entity: StoredEntity,
  fields: DraftFields,
  known: Touch | null,
): Partial<EntityFields> => {
  const { draft, place } = subject;
  const { hand, said } = scene.workspace;
  const promoted = known ? promote(entity, known, draft) : {};
  const current = { ...entity, ...promoted };
  const { fields: merged, notes } = mergeEntity(current, fields, {
    hand: hand.get(entity.id),
    takesFile: decisionOf(scene.options.decisions, 'E-IMP-HAND') === 'take',
    hasSaid: (field) => said.has(entity.id, field),
    say: (field) => said.add(entity.id, field),
    source: sourceAt(scene, place),
    isOfKind: draft.kind === null || draft.kind === current.kind,
  });
  sayNotes(scene, place, notes, entity.name);
  return { ...promoted, ...merged };
};

/** A row describes an entity that is there already. */
const describe = (scene: Scene, subject: Subject, entity: StoredEntity, fields: DraftFields): void => {
  const known = scene.workspace.touched.get(entity.id);
  const changed = mergeInto(scene, subject, entity, fields, known);
  const isChanged = Object.keys(changed).length > 0;
  if (known?.isStub) scene.stubs.describe(entity.id);
  if (isChanged) scene.workspace.update(entity.id, changed);
  const kind = changed.kind ?? entity.kind;
  touch(scene, entity, {
    status: isChanged ? 'updated' : 'unchanged',
    kind,
    isStub: false,
    isKindSaid: (known?.isKindSaid ?? true) || subject.draft.kind !== null,
  });
  const { id, type, name } = { ...entity, ...changed };
  scene.tally.previewEntity({ id, kind, type, name, isNew: known?.status === 'created' });
};

const kindOf = ({ draft, territory }: Subject): Kind =>
  territory || draft.territory ? 'territory' : (draft.kind ?? 'actor');

/** A name to show for what a row only numbers. */
const nameOf = ({ name, draft, territory, identifiers }: Subject): string | null =>
  territory?.name ?? name ?? draft.territory?.name ?? draft.key ?? Object.values(identifiers)[0]?.[0] ?? null;

const isStub = ({ mode }: EntityDraft): boolean => mode === 'mention';
const isStated = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

const create = (scene: Scene, subject: Subject, name: string, fields: DraftFields): StoredEntity => {
  const { draft, place } = subject;
  const { options, workspace, tally } = scene;
  const kind = kindOf(subject);
  const isSupposed = draft.kind === null && kind === 'actor';
  const making = { kind, isSupposed, name, source: sourceAt(scene, place), now: options.now };
  const { entity, notes } = makeEntity(fields, making);
  const id = options.newId() as StoredEntity['id'];
  workspace.create(id, entity);
  if (draft.mode === 'record') {
    for (const field of SAID_FIELDS) if (isStated(entity[field])) workspace.said.add(id, field);
  }
  sayNotes(scene, place, notes, name);
  const stored = { ...entity, id };
  touch(scene, stored, { status: 'created', kind, isStub: isStub(draft), isKindSaid: !isSupposed });
  if (isStub(draft) && !draft.territory) scene.stubs.add(id, place, name);
  tally.created(id);
  tally.previewEntity({ id, kind, type: entity.type, name, isNew: true });
  if (draft.position) {
    workspace.push({ record: 'position', id, before: null, after: { pinned: false, ...draft.position } });
  }
  return stored;
};

/** Says that a kind is supposed, unless reading the row said so already or a later row may tell it. */
const sayKind = (scene: Scene, { draft, place }: Subject, name: string, isKindTold: boolean): void => {
  if (draft.kind === null && draft.territory === null && draft.mode === 'record' && !isKindTold) {
    scene.say(place, 'E-IMP-KIND', name, { isName: 1 });
  }
};

/** Of what is only cited: what it is, not what is said of it. */
const identityFields = ({ name, shortName, aliases, type, roles }: DraftFields): DraftFields => ({
  ...(name === undefined ? {} : { name }),
  ...(shortName === undefined ? {} : { shortName }),
  ...(aliases === undefined ? {} : { aliases }),
  ...(type === undefined ? {} : { type }),
  ...(roles === undefined ? {} : { roles }),
});

const missing = (scene: Scene, subject: Subject, isKindTold: boolean): Reconciled => {
  const { draft, place, territory } = subject;
  const { decisions } = scene.options;
  if (draft.mode === 'match') {
    // A list that only adds to territories leaves out those that are not here, without a word on each.
    if (!draft.territory) scene.say(place, 'E-IMP-NONAME', null);
    return { is: 'left-out' };
  }
  if (draft.territory && !territory) {
    const written = draft.territory.name ?? draft.territory.code ?? subject.name;
    scene.say(place, 'E-IMP-TERRITORY', written);
    if (decisionOf(decisions, 'E-IMP-TERRITORY') === 'leave') return { is: 'left-out' };
  }
  const name = nameOf(subject);
  if (name === null || (draft.mode === 'record' && !territory && subject.name === null && !draft.territory)) {
    scene.say(place, 'E-IMP-NONAME', null);
    return { is: 'left-out' };
  }
  const isOnlyCited = draft.mode === 'mention' && !draft.territory;
  if (isOnlyCited && decisionOf(decisions, 'E-IMP-REF') === 'skip') return { is: 'waits' };
  const own = {
    ...(isStub(draft) ? identityFields(draft.fields) : draft.fields),
    identifiers: subject.identifiers,
  };
  const entity = create(scene, subject, name, territory ? territoryFields(territory, own) : own);
  sayKind(scene, subject, name, isKindTold);
  keepNames(scene, subject, entity);
  return { is: 'entity', id: entity.id, isNew: true };
};

const ONE_OWNER = ['siren', 'siret', 'rna'] as const;

/** Identifiers that the row adds to the entity, but for those that another has: one SIREN is one organisation. */
const unclaimed = (scene: Scene, { identifiers, place }: Subject, found: StoredEntity): Identifiers => {
  const added: Record<string, string[]> = { ...worthAdding(identifiers, found.identifiers) };
  for (const scheme of ONE_OWNER) {
    const isFree = (value: string): boolean => {
      if (found.identifiers[scheme]?.includes(value)) return true;
      const [owner] = scene.workspace.identified(scheme, value).filter((id) => id !== found.id);
      const name = owner === undefined ? undefined : scene.workspace.read(owner)?.name;
      if (name === undefined) return true;
      scene.say(place, 'E-IMP-CONFLICT', value, { field: scheme, kept: name, name: found.name });
      return false;
    };
    const values = added[scheme];
    if (values) added[scheme] = values.filter(isFree);
  }
  return added;
};

/** A citation says nothing of an entity, but the official identifier by which it is known from then on. */
const mention = (scene: Scene, subject: Subject, entity: StoredEntity): void => {
  const known = scene.workspace.touched.get(entity.id);
  if (subject.isOfficial && !hasOfficial(entity.identifiers)) {
    const own = { ...subject, draft: { ...subject.draft, kind: null } };
    const fields = mergeInto(scene, own, entity, { identifiers: unclaimed(scene, subject, entity) }, null);
    if (Object.keys(fields).length > 0) {
      scene.workspace.update(entity.id, fields);
      const { isStub: stub, isKindSaid } = known ?? { isStub: false, isKindSaid: true };
      touch(scene, entity, { status: 'updated', kind: entity.kind, isStub: stub, isKindSaid });
      return;
    }
  }
  if (known) return;
  touch(scene, entity, { status: 'unchanged', kind: entity.kind, isStub: false, isKindSaid: true });
  const { id, kind, type, name } = entity;
  scene.tally.previewEntity({ id, kind, type, name, isNew: false });
};

/** The entity of a draft: found and brought up to date, or made. `isKindTold`: the row already says that its kind is unknown. */
export const reconcileEntity = (
  scene: Scene,
  written: EntityDraft,
  place: RowPlace,
  isKindTold: boolean,
): Reconciled => {
  const identifiers = withSiren(written.fields.identifiers ?? {});
  const told = toSubject(scene, asTerritory(scene, written, identifiers), place, identifiers);
  const subject = withoutOtherName(scene, told, place);
  const { draft } = subject;
  const found = findEntity(scene, subject);
  if (!found) return missing(scene, subject, isKindTold);
  const own = { ...draft.fields, identifiers: unclaimed(scene, subject, found) };
  if (draft.mode === 'mention') mention(scene, subject, found);
  else {
    const fields = subject.territory ? knownTerritoryFields(subject.territory, own) : own;
    describe(scene, subject, found, fields);
  }
  keepNames(scene, subject, found);
  return { is: 'entity', id: found.id, isNew: false };
};
