import type { Change } from '../../change.ts';
import type { Lookup } from './lookup.ts';

/** Source keys, those of the present call over those that the lookup knows. */
export interface KeptKeys {
  readonly get: (key: string) => string | null;
  /** Keys that begin so, and their values. */
  readonly from: (start: string) => Iterable<{ readonly key: string; readonly value: string }>;
  /** Null when the key has that value already. */
  readonly keep: (key: string, value: string) => Change | null;
  readonly clear: () => void;
}

export const createKeptKeys = ({ sourceKey, sourceKeysFrom }: Lookup): KeptKeys => {
  const keys = new Map<string, string>();
  const get = (key: string): string | null => keys.get(key) ?? sourceKey(key);
  return {
    get,
    from: (start) => [
      ...sourceKeysFrom(start),
      ...[...keys].filter(([key]) => key.startsWith(start)).map(([key, value]) => ({ key, value })),
    ],
    keep: (key, value) => {
      const known = get(key);
      if (known === value) return null;
      keys.set(key, value);
      const before = known === null ? null : { value: known };
      return { record: 'source-key', id: key, before, after: { value } };
    },
    clear: () => keys.clear(),
  };
};
