import { KINDS, type Kind } from '../../vocabulary.ts';
import type { CompactColumn } from './compact-columns.ts';
import { createCompactTable, type Hash, hashText } from './compact-table.ts';

/** What became of an entity so far in this import. */
export interface Touch {
  readonly status: 'unchanged' | 'updated' | 'created';
  readonly kind: Kind;
  /** Made because it was cited; nothing describes it yet. */
  readonly isStub: boolean;
  /** The import said its kind, rather than supposing it. */
  readonly isKindSaid: boolean;
}
const STATUSES = ['unchanged', 'updated', 'created'] as const;

/** Of each entity met in the import, in a few bytes: an import may make a million of them. */
export interface TouchedEntities {
  readonly get: (id: string) => Touch | null;
  readonly set: (id: string, touch: Touch) => void;
  /** A row with an official identifier named it so in that space: a row without one may mean it. */
  readonly see: (id: string, namespace: string, context: string) => void;
  readonly isSeenAs: (id: string, namespace: string, context: string) => boolean;
}

const pack = ({ status, kind, isStub, isKindSaid }: Touch): number =>
  (STATUSES.indexOf(status) + 1) |
  (KINDS.indexOf(kind) << 2) |
  (isStub ? 1 << 5 : 0) |
  (isKindSaid ? 1 << 6 : 0);

const unpack = (bits: number): Touch => ({
  status: STATUSES[(bits & 3) - 1] ?? 'unchanged',
  kind: KINDS[(bits >> 2) & 7] ?? 'actor',
  isStub: (bits & (1 << 5)) !== 0,
  isKindSaid: (bits & (1 << 6)) !== 0,
});

/** Where an entity was seen: nearly always once, which four bytes remember; what is beyond, by its text. */
const createSightings = (first: CompactColumn): Pick<TouchedEntities, 'see' | 'isSeenAs'> => {
  const others = createCompactTable();
  const hash: Hash = { high: 0, low: 0 };
  const markOf = (namespace: string, context: string): number => {
    hashText(`${namespace}|${context}`, hash);
    return hash.low || 1;
  };
  return {
    see: (id, namespace, context) => {
      const mark = markOf(namespace, context);
      const known = first.get(id);
      if (known === 0) first.set(id, mark);
      else if (known !== mark) others.set(`${id}|${namespace}|${context}`, 1);
    },
    isSeenAs: (id, namespace, context) =>
      first.get(id) === markOf(namespace, context) || others.get(`${id}|${namespace}|${context}`) === 1,
  };
};

/** `seen`: a column of its own. */
export const createTouchedEntities = (column: CompactColumn, seen: CompactColumn): TouchedEntities => {
  return {
    get: (id) => {
      const bits = column.get(id);
      return bits === 0 ? null : unpack(bits);
    },
    set: (id, touch) => column.set(id, pack(touch)),
    ...createSightings(seen),
  };
};
