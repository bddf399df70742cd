import type { StoredEntity } from '../../entity.ts';
import { foldText } from '../../text.ts';
import { agree, isDamaged, soundStart } from './damaged-text.ts';
import type { Subject } from './identity.ts';
import {
  damagedKey,
  damagedStart,
  nameStart,
  readDamagedKey,
  readNameKey,
  type SaidNature,
  saidNature,
} from './name-keys.ts';
import type { Scene } from './scene.ts';

interface Damaged {
  readonly name: string;
  readonly id: string;
}
/** Names with lost bytes that the sources of the import have, by what a sound one shares with them. */
export interface DamagedNames {
  readonly add: (namespace: string, nature: string, context: string, damaged: Damaged) => void;
  readonly near: (namespace: string, nature: string, context: string, fold: string) => readonly Damaged[];
}
const START = 3;
const startOf = (fold: string): string => fold.slice(0, START);

export const createDamagedNames = (
  keysFrom: (start: string) => Iterable<{ readonly key: string; readonly value: string }>,
): DamagedNames => {
  const names = new Map<string, Damaged[]>();
  const loaded = new Set<string>();
  const bucket = (...parts: readonly string[]): string => parts.join('|');
  const put = (namespace: string, nature: string, context: string, damaged: Damaged): void => {
    const start = soundStart(damaged.name);
    const key = bucket(namespace, nature, context, start.length < START ? '' : startOf(start));
    names.set(key, [...(names.get(key) ?? []), damaged]);
  };
  const load = (namespace: string): void => {
    if (loaded.has(namespace)) return;
    loaded.add(namespace);
    for (const { key, value } of keysFrom(damagedStart(namespace))) {
      const { nature, context, name } = readDamagedKey(key);
      put(namespace, nature, context, { name, id: value });
    }
  };
  return {
    add: (namespace, nature, context, damaged) => {
      load(namespace);
      put(namespace, nature, context, damaged);
    },
    near: (namespace, nature, context, fold) => {
      load(namespace);
      if (names.size === 0) return [];
      const keys = ['', startOf(fold)].map((start) => bucket(namespace, nature, context, start));
      return keys.flatMap((key) => names.get(key) ?? []);
    },
  };
};

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
