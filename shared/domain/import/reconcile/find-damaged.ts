import type { StoredEntity } from '../../entity.ts';
import { foldText } from '../../text.ts';
import { agree, isDamaged, soundStart } from './damaged-text.ts';
import { damagedKey, nameStart, readNameKey, type SaidNature, saidNature } from './name-keys.ts';
import type { Scene } from './scene.ts';
import type { Subject } from './subject.ts';

const only = (scene: Scene, ids: Iterable<string>): StoredEntity | null => {
  const [first, second] = [...new Set(ids)];
  return first !== undefined && second === undefined ? scene.workspace.read(first) : null;
};

/** Sound names of the same source that the damaged one may be. */
const ofDamaged = (scene: Scene, { namespace, context, name }: Subject, nature: SaidNature): string[] =>
  [...scene.workspace.sourceKeysFrom(nameStart(namespace, nature, soundStart(name ?? '')))]
    .filter(({ key }) => {
      const known = readNameKey(key);
      return known.context === context && agree(name ?? '', known.fold);
    })
    .map(({ value }) => value);

/** The record of the same source whose name differs only by lost bytes, when there is one only. */
export const findDamaged = (
  scene: Scene,
  subject: Subject,
  natures: readonly SaidNature[],
): StoredEntity | null => {
  const { name, namespace, context, fold } = subject;
  if (name === null) return null;
  if (isDamaged(name))
    return only(
      scene,
      natures.flatMap((nature) => ofDamaged(scene, subject, nature)),
    );
  const near = natures.flatMap((nature) => scene.damaged.near(namespace, nature, context, fold));
  return only(
    scene,
    near.filter((damaged) => agree(damaged.name, name)).map(({ id }) => id),
  );
};

export const keepDamaged = (scene: Scene, subject: Subject, entity: StoredEntity): void => {
  const { name, namespace, context, draft } = subject;
  if (name === null || !isDamaged(name) || foldText(name) === '') return;
  const nature = saidNature(draft.territory ? 'territory' : draft.kind);
  const key = damagedKey(namespace, nature, name, context);
  if (scene.workspace.sourceKey(key) === entity.id) return;
  scene.workspace.keepKey(key, entity.id);
  scene.damaged.add(namespace, nature, context, { name, id: entity.id });
};
