import { KINDS, type Kind } from '../../vocabulary.ts';
import type { CompactColumn } from './compact-columns.ts';
import { createCompactTable } from './compact-table.ts';

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

export const createTouchedEntities = (column: CompactColumn): TouchedEntities => {
  const seen = createCompactTable();
  return {
    get: (id) => {
      const bits = column.get(id);
      return bits === 0 ? null : unpack(bits);
    },
    set: (id, touch) => column.set(id, pack(touch)),
    see: (id, namespace, context) => void seen.set(`${id}|${namespace}|${context}`, 1),
    isSeenAs: (id, namespace, context) => seen.get(`${id}|${namespace}|${context}`) === 1,
  };
};
