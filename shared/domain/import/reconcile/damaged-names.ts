import { soundStart } from './damaged-text.ts';
import { damagedStart, readDamagedKey } from './name-keys.ts';

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
