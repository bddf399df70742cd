import { EntityId, type StoredEntity } from '../../entity.ts';
import { foldText } from '../../text.ts';
import type { EntityDraft } from '../draft.ts';
import { decisionOf } from '../problem.ts';
import { findDamaged, keepDamaged } from './find-damaged.ts';
import type { RowPlace } from './import-source.ts';
import {
  foldName,
  keyNatures,
  type Nature,
  nameKey,
  natureOf,
  naturesOf,
  ownKey,
  saidNature,
} from './name-keys.ts';
import { haveDifferentIds, haveDifferentSiren, officialValues, sirenOfSiret } from './official-ids.ts';
import { pairSaid } from './options.ts';
import type { Scene } from './scene.ts';
import type { Subject } from './subject.ts';

const kindOf = ({ draft }: Subject) => (draft.territory ? 'territory' : draft.kind);
/** Natures that the subject may be of. */
const natures = (subject: Subject): readonly Nature[] => naturesOf(kindOf(subject));
const isOfNature = (subject: Subject, entity: StoredEntity): boolean =>
  natures(subject).includes(natureOf(entity.kind));

const readAll = ({ workspace }: Scene, ids: readonly string[]): StoredEntity[] =>
  ids.flatMap((id) => workspace.read(id) ?? []);

/** The key that the source gives, in any of the files given together; a project's own id is one. */
const byOwnKey = (scene: Scene, { draft: { key } }: Subject): StoredEntity | null => {
  if (key === null) return null;
  const itself = EntityId.safeParse(key).success ? scene.workspace.read(key) : null;
  if (itself) return itself;
  for (const space of scene.spaces) {
    const id = scene.workspace.sourceKey(ownKey(space, key));
    const found = id === null ? null : scene.workspace.read(id);
    if (found) return found;
  }
  return null;
};

/** Of several with the identifier, one of the kind said, else of a kind that may be it. */
const choose = (subject: Subject, found: readonly StoredEntity[]): StoredEntity | null =>
  found.find(({ kind }) => kind === subject.draft.kind) ??
  found.find((entity) => isOfNature(subject, entity)) ??
  null;

const PLACE_SCHEMES: readonly string[] = ['insee', 'dep', 'reg'];

const byOfficialId = (scene: Scene, subject: Subject): StoredEntity | null => {
  const { workspace } = scene;
  for (const { scheme, value } of subject.official) {
    const ids = [...workspace.identified(scheme, value)];
    if (scheme === 'siren') ids.push(...workspace.withEstablishmentOf(value));
    if (scheme === 'siret') ids.push(...workspace.identified('siren', sirenOfSiret(value)));
    if (ids.length === 0) continue;
    const isSiren = scheme === 'siren' || scheme === 'siret';
    const found = readAll(scene, ids).filter(
      (entity) =>
        (isSiren || !haveDifferentSiren(entity.identifiers, subject.identifiers)) &&
        (!PLACE_SCHEMES.includes(scheme) || entity.kind === 'territory'),
    );
    const chosen = choose(subject, found);
    if (chosen) return chosen;
  }
  return null;
};

const byTerritory = (scene: Scene, { territory }: Subject): StoredEntity | null => {
  const id = territory && scene.territories.find(territory);
  return id ? scene.workspace.read(id) : null;
};

/** Namesakes that nothing contradicts: of all, or of those given. */
const namesakes = (
  scene: Scene,
  subject: Subject,
  ids: readonly string[] = scene.workspace.named(subject.fold),
): StoredEntity[] => {
  const found = readAll(scene, ids).filter(
    (entity) =>
      isOfNature(subject, entity) &&
      !haveDifferentIds(entity.identifiers, subject.identifiers) &&
      !isOfAnotherLevel(subject, entity),
  );
  if (found.length < 2) return found;
  // Those of that name before those that only have it as another name.
  const isNamed = ({ name }: StoredEntity) => foldName(name) === subject.fold;
  return [...found.filter(isNamed), ...found.filter((entity) => !isNamed(entity))];
};
const isOfAnotherLevel = ({ territory }: Subject, entity: StoredEntity): boolean =>
  territory !== null &&
  (entity.kind !== 'territory' ||
    (entity.type !== null && entity.type !== territory.level) ||
    haveDifferentIds(entity.identifiers, territory.identifiers));

const byNameAndPlace = (scene: Scene, subject: Subject): StoredEntity | null =>
  subject.anchors.length === 0
    ? null
    : (namesakes(scene, subject, scene.workspace.namedIn(subject.fold, subject.anchors))[0] ?? null);

/** True of what may be told by the subject: of its nature, or of a nature that nothing has said. */
const mayBe = (scene: Scene, subject: Subject, entity: StoredEntity): boolean => {
  if (haveDifferentSiren(entity.identifiers, subject.identifiers)) return false;
  return isOfNature(subject, entity) || scene.workspace.touched.get(entity.id)?.isKindSaid === false;
};

/** What this source called so before; another file of the import only cites it, and so did a row before this key. */
const byNameKey = (scene: Scene, subject: Subject): StoredEntity | null => {
  const { draft, fold, context, namespace } = subject;
  if (draft.key !== null && draft.mode === 'mention') return null;
  for (const space of [namespace, ...scene.spaces.filter((other) => other !== namespace)]) {
    for (const nature of keyNatures(kindOf(subject))) {
      const id = scene.workspace.sourceKey(nameKey(space, nature, fold, context));
      const found = id === null ? null : scene.workspace.read(id);
      if (!found || !mayBe(scene, subject, found)) continue;
      const isStub = scene.workspace.touched.get(found.id)?.isStub === true;
      const isOfSpace = draft.key === null && (space === namespace || draft.mode === 'mention');
      if (isStub || isOfSpace) return found;
    }
  }
  return null;
};

/** What rows before this one cite by that name alone, and nothing describes yet: this row does, and says where it is. */
const byBareCitation = (scene: Scene, subject: Subject): StoredEntity | null => {
  const { draft, context, territory } = subject;
  if (draft.mode !== 'record' || draft.context || context === '' || territory) return null;
  const found = byNameKey(scene, { ...subject, context: '' });
  return found && scene.workspace.touched.get(found.id)?.isStub ? found : null;
};

/** Without identifier, the one of that name that another row of the import identifies. */
const bySameImport = (scene: Scene, subject: Subject): StoredEntity | null => {
  if (subject.draft.key !== null || subject.isOfficial || subject.territory) return null;
  const found = namesakes(scene, subject).filter((entity) =>
    scene.workspace.touched.isSeenAs(entity.id, subject.namespace, subject.context),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** An end of a link that only has a name: the one of that name that a row of this import places. */
const byPlacedNamesake = (scene: Scene, subject: Subject): StoredEntity | null => {
  const { draft, context, isOfficial, territory } = subject;
  if (draft.as === 'entity' || draft.key !== null || context !== '' || isOfficial || territory) return null;
  const found = namesakes(scene, subject).filter(({ id }) => scene.workspace.touched.get(id) !== null);
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** What a link cites by its name alone: the only one of that name. */
const byCitation = (scene: Scene, subject: Subject): StoredEntity | null => {
  if (subject.draft.mode !== 'mention' || subject.isOfficial || subject.territory || subject.draft.key) {
    return null;
  }
  const found = namesakes(scene, subject).filter((entity) => !isElsewhere(scene, subject, entity));
  return found.length === 1 ? (found[0] ?? null) : null;
};

const isElsewhere = (scene: Scene, { anchors }: Subject, { id }: StoredEntity): boolean => {
  if (anchors.length === 0) return false;
  const places = scene.workspace.locatedIn(id);
  return places.length > 0 && !places.some((place) => anchors.includes(place));
};

/** What a person said that a name of the file is, whatever its spelling. */
const byWord = (scene: Scene, subject: Subject): StoredEntity | null => {
  const answer = pairSaid(scene.options, subject.fold);
  const told = answer === undefined ? null : scene.workspace.read(answer);
  return told && isOfNature(subject, told) && !haveDifferentSiren(told.identifiers, subject.identifiers)
    ? told
    : null;
};

/** A name that the project has, nothing else telling whether it is the same: as the person said, else kept apart. */
const byAnswer = (scene: Scene, subject: Subject): StoredEntity | null => {
  const { options, tally, say, workspace } = scene;
  const candidates = namesakes(scene, subject).filter(
    (entity) =>
      workspace.touched.get(entity.id)?.status !== 'created' && !isElsewhere(scene, subject, entity),
  );
  if (candidates.length === 0) return null;
  const answer = pairSaid(options, subject.fold);
  const all = decisionOf(options.decisions, 'E-IMP-NAME');
  const chosen =
    answer === undefined
      ? all === 'same' && candidates.length === 1
        ? candidates[0]
        : undefined
      : candidates.find(({ id }) => id === answer);
  const name = subject.name ?? '';
  tally.pair({
    key: subject.fold,
    name,
    row: subject.place.row,
    candidates: candidates.map(({ id, name: own, kind }) => ({ id, name: own, kind })),
    why: [],
  });
  if (answer === undefined && !chosen) say(subject.place, 'E-IMP-NAME', name);
  return chosen ?? null;
};

/** An end whose key no row bears: the names of the nodes are their keys (Kumu's « From » and « To » are labels). */
const byKeyAsName = (scene: Scene, subject: Subject): StoredEntity | null => {
  const { draft } = subject;
  if (draft.key === null || draft.mode !== 'mention' || subject.name !== null) return null;
  const named = { ...subject, draft: { ...draft, key: null }, name: draft.key, fold: foldName(draft.key) };
  return byNameKey(scene, named) ?? byPlacedNamesake(scene, named);
};

/** The entity of the project that a draft tells of, null when it is none: the surest sign first (domain.md). */
export const findEntity = (scene: Scene, subject: Subject): StoredEntity | null => {
  const sure = byOwnKey(scene, subject) ?? byOfficialId(scene, subject) ?? byTerritory(scene, subject);
  if (sure || subject.name === null) return sure ?? byKeyAsName(scene, subject);
  return (
    byNameKey(scene, subject) ??
    byNameAndPlace(scene, subject) ??
    byBareCitation(scene, subject) ??
    (subject.draft.key === null ? findDamaged(scene, subject, keyNatures(kindOf(subject))) : null) ??
    bySameImport(scene, subject) ??
    byPlacedNamesake(scene, subject) ??
    byCitation(scene, subject) ??
    byWord(scene, subject) ??
    byAnswer(scene, subject)
  );
};

const contextOf = (scene: Scene, draft: EntityDraft): string => {
  const [anchor] = draft.anchored;
  const place = anchor ? scene.territories.resolve(anchor) : null;
  const where = place
    ? `${place.level}:${place.code}`
    : foldText([anchor?.name, anchor?.code, anchor?.department].filter(Boolean).join(' '));
  const own = draft.territory ? (draft.territory.level ?? '') : '';
  return [foldText(draft.context ?? ''), where, own].filter(Boolean).join(' / ');
};

export const toSubject = (
  scene: Scene,
  draft: EntityDraft,
  place: RowPlace,
  identifiers: StoredEntity['identifiers'],
): Subject => {
  const name = draft.fields.name ?? null;
  const official = officialValues(identifiers);
  const territory = draft.territory ? scene.territories.resolve(draft.territory) : null;
  const anchors = draft.anchored.flatMap((ref) => {
    const found = scene.territories.resolve(ref);
    return (found && scene.territories.find(found)) ?? [];
  });
  return {
    draft,
    place,
    namespace: scene.namespaces[place.file] ?? '',
    identifiers,
    official,
    isOfficial: official.length > 0,
    name,
    fold: name === null ? '' : foldName(name),
    context: contextOf(scene, draft),
    territory,
    anchors,
  };
};

/** Remembers by what its source names it, where nothing official does. */
export const keepNames = (scene: Scene, subject: Subject, entity: StoredEntity): void => {
  const { draft, namespace, fold, context, name } = subject;
  if (draft.key !== null) scene.workspace.keepKey(ownKey(namespace, draft.key), entity.id);
  else if (name !== null && !subject.isOfficial && !subject.territory) {
    scene.workspace.keepKey(nameKey(namespace, saidNature(kindOf(subject)), fold, context), entity.id);
    keepDamaged(scene, subject, entity);
  }
  if (subject.isOfficial) scene.workspace.touched.see(entity.id, namespace, context);
};
