import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Held } from '../../../../shared/domain/held-values.ts';
import { useLang } from '../../../i18n/use-format.ts';
import { useNotify } from '../../../widgets/use-notify.tsx';
import type { BoundColumn } from '../cell-text.ts';
import type { TableRow } from '../columns/column.ts';
import { type GridModel, rowAt } from '../grid/grid-model.ts';
import type { Place } from '../grid/grid-place.ts';
import type { Then } from './cell-editor.tsx';
import { checkCell, lockOf, type Typed } from './check-cell.ts';
import { useCellWrites } from './use-cell-writes.ts';
import { wasOf } from './was-of.ts';

export interface Editing {
  readonly place: Place;
  readonly row: TableRow;
  readonly bound: BoundColumn;
  readonly replace: boolean;
  readonly refusal: string | null;
  /** What the cell held when one began. */
  readonly was: Held;
}

const isSame = (typed: Typed, { row, bound }: Editing): boolean => {
  const value = bound.read(row);
  if (typeof typed !== 'string') return JSON.stringify(typed) === JSON.stringify(value ?? []);
  return typed === bound.words.write(value) || (bound.column.codes !== undefined && typed === (value ?? ''));
};

/** One cell at a time: what the rules refuse stays open with the reason, anything else is written and one goes on. */
export const useEditing = (model: GridModel, move: (then: Then) => void) => {
  const lang = useLang();
  const notify = useNotify();
  const { written, put, stale, settle } = useCellWrites();
  const [editing, setEditing] = useState<Editing | null>(null);
  const taken = useRef<Editing | null>(null);

  const begin = (place: Place, replace: boolean): void => {
    const row = rowAt(model, place.line);
    const bound = model.columns[place.column - 1];
    if (!row || !bound) return;
    const why = model.readOnly ? 'table.edit.readOnly' : lockOf(bound.column, row, model.facts);
    if (why) {
      notify.done(why);
      return;
    }
    const was = wasOf({ row, bound }, model.facts, written);
    // At once, so that the sign being typed falls into the editor.
    flushSync(() => setEditing({ place, row, bound, replace, refusal: null, was }));
  };
  const cancel = (): void => {
    setEditing(null);
    move('stay');
  };
  const commit = (typed: Typed, then: Then): void => {
    // The editor that is left by Enter or Tab loses the focus too: once is enough.
    if (!editing || taken.current === editing) return;
    const { row, bound } = editing;
    const checked = checkCell({ column: bound.column, row, lang }, typed, model.facts);
    if (!checked.ok) {
      setEditing({ ...editing, refusal: checked.message });
      return;
    }
    taken.current = editing;
    setEditing(null);
    move(then);
    if (isSame(typed, editing)) return;
    put({ row, bound, typed, shown: checked.shown, was: editing.was });
  };
  /** Another place is chosen: what was refused is left. */
  const leave = (): void => {
    if (editing?.refusal) setEditing(null);
  };
  return { editing, begin, commit, cancel, leave, written, stale, settle };
};
export type Editor = ReturnType<typeof useEditing>;
