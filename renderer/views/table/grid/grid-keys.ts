import type { Cursor, Extent, Place } from './grid-place.ts';

/** What of a key decides; a keyboard event of the page is one. */
export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export type GridAct =
  | { readonly is: 'move'; readonly to: Place; readonly extends: boolean }
  /** `replace`: what is typed takes the place of the value. */
  | { readonly is: 'edit'; readonly replace: boolean }
  | { readonly is: 'empty' | 'fill' | 'select-all' | 'select-row' | 'menu' | 'press' | 'unfold' | 'fold' };

type Step = (at: Place, extent: Extent) => Place;

const MOVES: Readonly<Record<string, Step>> = {
  ArrowUp: ({ line, column }) => ({ line: line - 1, column }),
  ArrowDown: ({ line, column }) => ({ line: line + 1, column }),
  ArrowLeft: ({ line, column }) => ({ line, column: column - 1 }),
  ArrowRight: ({ line, column }) => ({ line, column: column + 1 }),
  Home: ({ line }) => ({ line, column: 0 }),
  End: ({ line }, { columns }) => ({ line, column: columns - 1 }),
  PageUp: ({ line, column }, { page }) => ({ line: Math.max(0, line - page), column }),
  PageDown: ({ line, column }, { lines, page }) => ({ line: Math.min(lines - 1, line + page), column }),
};
const FAR_MOVES: Readonly<Record<string, Step>> = {
  Home: () => ({ line: 0, column: 1 }),
  End: (_, { lines, columns }) => ({ line: lines - 1, column: columns - 1 }),
  ArrowUp: ({ column }) => ({ line: 0, column }),
  ArrowDown: ({ column }, { lines }) => ({ line: lines - 1, column }),
  ArrowLeft: ({ line }) => ({ line, column: 1 }),
  ArrowRight: ({ line }, { columns }) => ({ line, column: columns - 1 }),
};

const moveOf = ({ key, shiftKey }: GridKey, isFar: boolean, at: Place, extent: Extent): GridAct | null => {
  const step = (isFar ? FAR_MOVES : MOVES)[key];
  return step ? { is: 'move', to: step(at, extent), extends: shiftKey } : null;
};

const withControl = (key: GridKey, at: Place, extent: Extent): GridAct | null => {
  const letter = key.key.toLowerCase();
  if (letter === 'd' && !key.shiftKey) return { is: 'fill' };
  if (letter === 'a' && !key.shiftKey) return { is: 'select-all' };
  return moveOf(key, true, at, extent);
};

/** A key that writes something, a dead one (^, ¨) and one that an input method takes included. */
const writes = ({ key }: GridKey): boolean => [...key].length === 1 || key === 'Dead' || key === 'Process';

const onHeading = (key: GridKey): GridAct | null =>
  key.key === 'Enter' || key.key === ' ' ? { is: 'press' } : null;

const onCell = (key: GridKey, { column }: Place): GridAct | null => {
  if (key.key === ' ' && (key.shiftKey || column === 0)) return { is: 'select-row' };
  if (column === 0) return key.key === 'Enter' ? { is: 'press' } : null;
  if (key.key === 'F2' || key.key === 'Enter') return { is: 'edit', replace: false };
  if (key.key === 'Delete' || key.key === 'Backspace') return { is: 'empty' };
  return writes(key) ? { is: 'edit', replace: true } : null;
};

/** On the heading of a group, arrows fold and unfold it. */
const onGroup = ({ key }: GridKey): GridAct | null => {
  if (key === 'ArrowLeft') return { is: 'fold' };
  if (key === 'ArrowRight') return { is: 'unfold' };
  return key === 'Enter' || key === ' ' ? { is: 'press' } : null;
};

/** What a key does where one is; null: it is not for the table. */
export const actOf = (key: GridKey, { at }: Cursor, extent: Extent, isGroup: boolean): GridAct | null => {
  if (key.altKey) return key.key === 'ArrowDown' ? { is: 'menu' } : null;
  if (key.key === 'ContextMenu' || (key.key === 'F10' && key.shiftKey)) return { is: 'menu' };
  if (key.ctrlKey || key.metaKey) return withControl(key, at, extent);
  const own = isGroup ? onGroup(key) : null;
  if (own) return own;
  const move = moveOf(key, false, at, extent);
  if (move) return move;
  if (isGroup) return null;
  return at.line < 0 || at.line >= extent.lines ? onHeading(key) : onCell(key, at);
};
