import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CellValue } from '../../../../shared/domain/table/cell-value.ts';
import { useBackend } from '../../../backend/backend-context.tsx';
import { useLang } from '../../../i18n/use-format.ts';
import { useGraph } from '../../../state/graph-context.tsx';
import { useNotify } from '../../../widgets/use-notify.tsx';
import type { BoundColumn } from '../cell-text.ts';
import { isRelation, type TableRow } from '../columns/column.ts';
import { type GridModel, rowAt } from '../grid/grid-model.ts';
import type { Place } from '../grid/grid-place.ts';
import type { Then } from './cell-editor.tsx';
import { checkCell, lockOf, type Typed } from './check-cell.ts';

export interface Editing {
  readonly place: Place;
  readonly row: TableRow;
  readonly bound: BoundColumn;
  readonly replace: boolean;
  readonly refusal: string | null;
}

/** Cells that were written and that the host has not yet given back. */
export type Written = ReadonlyMap<string, CellValue>;
export const cellKey = (row: TableRow, { column }: BoundColumn): string => `${row.id} ${column.id}`;

const NOTHING: Written = new Map<string, CellValue>();

/** What is written is seen at once, before the project has been read again. */
const useWritten = () => {
  const { revision } = useGraph();
  const [written, setWritten] = useState<Written>(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the project was read again
  useEffect(() => setWritten((before) => (before.size === 0 ? before : NOTHING)), [revision]);
  const add = useCallback(
    (key: string, value: CellValue) => setWritten((before) => new Map(before).set(key, value)),
    [],
  );
  const drop = useCallback((key: string) => {
    setWritten((before) => new Map([...before].filter(([other]) => other !== key)));
  }, []);
  return { written, add, drop };
};

const useWrite = () => {
  const { call } = useBackend();
  return useCallback(
    async (row: TableRow, field: string, value: Typed): Promise<void> => {
      const set = { [field]: typeof value === 'string' ? value : [...value] };
      if (isRelation(row)) await call('relation.set', { relation: row.id, set });
      else await call('entity.set', { entity: row.id, set });
    },
    [call],
  );
};

const isSame = (typed: Typed, { row, bound }: Editing): boolean => {
  const value = bound.read(row);
  if (typeof typed !== 'string') return JSON.stringify(typed) === JSON.stringify(value ?? []);
  return typed === bound.words.write(value) || (bound.column.codes !== undefined && typed === (value ?? ''));
};

/** One cell at a time: what the rules refuse stays open with the reason, anything else is written and one goes on. */
export const useEditing = (model: GridModel, move: (then: Then) => void) => {
  const lang = useLang();
  const notify = useNotify();
  const write = useWrite();
  const { written, add, drop } = useWritten();
  const [editing, setEditing] = useState<Editing | null>(null);

  const begin = (place: Place, replace: boolean): void => {
    const row = rowAt(model, place.line);
    const bound = model.columns[place.column - 1];
    if (!row || !bound) return;
    const why = model.readOnly ? 'table.edit.readOnly' : lockOf(bound.column, row, model.facts);
    if (why) {
      notify.done(why);
      return;
    }
    // At once, so that the sign being typed falls into the editor.
    flushSync(() => setEditing({ place, row, bound, replace, refusal: null }));
  };
  const cancel = (): void => {
    setEditing(null);
    move('stay');
  };
  const commit = (typed: Typed, then: Then): void => {
    if (!editing) return;
    const { row, bound } = editing;
    const checked = checkCell({ column: bound.column, row, lang }, typed, model.facts);
    if (!checked.ok) {
      setEditing({ ...editing, refusal: checked.message });
      return;
    }
    setEditing(null);
    move(then);
    if (isSame(typed, editing)) return;
    const key = cellKey(row, bound);
    add(key, checked.shown);
    write(row, bound.column.write?.field ?? '', typed).catch((error: unknown) => {
      drop(key);
      notify.refused(error);
    });
  };
  /** Another place is chosen: what was refused is left. */
  const leave = (): void => {
    if (editing?.refusal) setEditing(null);
  };
  return { editing, begin, commit, cancel, leave, written };
};
export type Editor = ReturnType<typeof useEditing>;
