import { useCallback, useEffect, useState } from 'react';
import { type Held, heldByEntity, heldByRelation } from '../../../../shared/domain/held-values.ts';
import type { CellValue } from '../../../../shared/domain/table/cell-value.ts';
import { useBackend } from '../../../backend/backend-context.tsx';
import { useGraph } from '../../../state/graph-context.tsx';
import { useNotify } from '../../../widgets/use-notify.tsx';
import { isStale } from '../../card/stale.ts';
import type { BoundColumn } from '../cell-text.ts';
import { isRelation, type TableRow } from '../columns/column.ts';
import type { Typed } from './check-cell.ts';
import { cellKey, NOTHING_WRITTEN, type Written } from './was-of.ts';

/** One cell as it was typed. */
export interface TypedCell {
  readonly row: TableRow;
  readonly bound: BoundColumn;
  readonly typed: Typed;
  /** What the cell reads once it is written. */
  readonly shown: CellValue;
  readonly was: Held;
}

/** One that was not written, and what the host holds in its place. */
export interface StaleCell extends TypedCell {
  readonly now: unknown;
}

/** What is written is seen at once, before the project has been read again. */
const useWritten = () => {
  const { revision } = useGraph();
  const [written, setWritten] = useState<Written>(NOTHING_WRITTEN);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the project was read again
  useEffect(() => setWritten((before) => (before.size === 0 ? before : NOTHING_WRITTEN)), [revision]);
  const add = useCallback(
    (key: string, value: CellValue) => setWritten((before) => new Map(before).set(key, value)),
    [],
  );
  const drop = useCallback((key: string) => {
    setWritten((before) => new Map([...before].filter(([other]) => other !== key)));
  }, []);
  return { written, add, drop };
};

const useSend = () => {
  const { call } = useBackend();
  return useCallback(
    async ({ row, bound, typed, was }: TypedCell): Promise<void> => {
      const field = bound.column.write?.field ?? '';
      const set = { [field]: typeof typed === 'string' ? typed : [...typed] };
      if (isRelation(row)) await call('relation.set', { relation: row.id, set, was });
      else await call('entity.set', { entity: row.id, set, was });
    },
    [call],
  );
};

/** What a cell holds, read again. */
const useReadHeld = () => {
  const { call } = useBackend();
  return useCallback(
    async ({ row, bound }: TypedCell): Promise<unknown> => {
      const field = bound.column.write?.field ?? '';
      if (isRelation(row)) return heldByRelation(await call('relation.get', { relation: row.id }))[field];
      const record = await call('entity.get', { entity: row.id });
      return heldByEntity(record, record.territories)[field];
    },
    [call],
  );
};

/** Cells on their way to the host; those that somebody else had changed meanwhile wait for an answer, in their order. */
export const useCellWrites = () => {
  const notify = useNotify();
  const send = useSend();
  const { written, add, drop } = useWritten();
  const readHeld = useReadHeld();
  const [stale, setStale] = useState<readonly StaleCell[]>([]);
  const put = (cell: TypedCell): void => {
    const key = cellKey(cell.row, cell.bound);
    add(key, cell.shown);
    const refuse = async (error: unknown): Promise<void> => {
      drop(key);
      if (!isStale(error)) throw error;
      const now = await readHeld(cell);
      setStale((before) => [...before, { ...cell, now }]);
    };
    send(cell).catch(refuse).catch(notify.refused);
  };
  /** The first of those that wait: what is to be written of it, or nothing. */
  const settle = (kept: TypedCell | null): void => {
    setStale((before) => before.slice(1));
    if (kept) put(kept);
  };
  return { written, put, stale: stale[0] ?? null, settle };
};
