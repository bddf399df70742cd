/** The values last put, at most so many: the oldest go first. */
export interface BoundedCache<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly put: (key: string, value: Value) => void;
  readonly forget: (key: string) => void;
  readonly clear: () => void;
}

export const createBoundedCache = <Value>(limit: number): BoundedCache<Value> => {
  // Two generations: what was used since the last turn is carried over when it is read again.
  let recent = new Map<string, Value>();
  let older = new Map<string, Value>();
  const put = (key: string, value: Value): void => {
    if (recent.size >= limit / 2) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, value);
  };
  return {
    get: (key) => {
      const value = recent.get(key);
      if (value !== undefined) return value;
      const old = older.get(key);
      if (old !== undefined) put(key, old);
      return old;
    },
    put,
    forget: (key) => {
      recent.delete(key);
      older.delete(key);
    },
    clear: () => {
      recent = new Map();
      older = new Map();
    },
  };
};
