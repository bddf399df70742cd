/** What a key does in a presentation. */
export type SlideMove = 'next' | 'previous' | 'first' | 'last' | 'leave';

const MOVES: Readonly<Record<string, SlideMove>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'leave',
  F5: 'leave',
};

export interface SlideStroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** The focus is on a button, which Space presses. */
  readonly onButton: boolean;
}

/** The move that a key asks for; null for what is none, such as Tab or a shortcut of the system. */
export const moveOf = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
  onButton,
}: SlideStroke): SlideMove | null => {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === ' ' && onButton) return null;
  if (key === ' ' && shiftKey) return 'previous';
  return shiftKey ? null : (MOVES[key] ?? null);
};

/** The view that a move leads to: it stops at both ends. */
export const slideAfter = (move: Exclude<SlideMove, 'leave'>, at: number, count: number): number => {
  const wanted = { next: at + 1, previous: at - 1, first: 0, last: count - 1 }[move];
  return Math.min(count - 1, Math.max(0, wanted));
};
