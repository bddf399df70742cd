import type { TFunction } from 'i18next';
import { parseBinding, partsOfKeys } from './keys.ts';

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Control: '⌃' };

const NAMED = {
  Mod: 'frame.keys.ctrl',
  Shift: 'frame.keys.shift',
  Alt: 'frame.keys.alt',
  Delete: 'frame.keys.delete',
  Enter: 'frame.keys.enter',
  Escape: 'frame.keys.escape',
  Backspace: 'frame.keys.backspace',
  ' ': 'frame.keys.space',
  ContextMenu: 'frame.keys.contextMenu',
} as const;
const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

const wordOf = (part: string, t: TFunction, isMac: boolean): string => {
  const mac = isMac ? MAC[part] : undefined;
  if (mac) return mac;
  const named = (NAMED as Readonly<Record<string, (typeof NAMED)[keyof typeof NAMED]>>)[part];
  return named ? t(named) : (ARROWS[part] ?? part.toUpperCase().replace(/^F(\d)/, 'F$1'));
};

/** What each key of a shortcut is called: `Mod+Shift+Z` → Ctrl, Maj, Z. */
export const keyWords = (keys: string, t: TFunction, isMac: boolean): readonly string[] =>
  partsOfKeys(keys).map((part) => wordOf(part, t, isMac));

/** Control beside ⌘ is of a Mac alone: elsewhere nothing says such keys. */
export const isOfKeyboard = (keys: string, isMac: boolean): boolean => isMac || !parseBinding(keys).control;
