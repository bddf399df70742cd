import type { Settings } from '../../shared/contract/project-operations.ts';
import type { TextKey } from '../i18n/i18n.ts';
import type { Command } from './command.ts';
import { chosenKeysOf, type Keyboard, keysOf } from './find-by-keys.ts';
import { isLetterOrNamed, isSingleKey, type KeyStroke, parseBinding } from './keys.ts';

export type KeyMap = Settings['keys'];
type Host = Keyboard['host'];

const HELD: ReadonlySet<string> = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'NumLock',
  'Dead',
  'Process',
  'Unidentified',
  'Fn',
  'OS',
]);

/** What the key itself is called: digits by where they are, the others by what they write. */
const nameOf = ({ key, code }: KeyStroke): string => {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit) return digit;
  return key.length === 1 ? key.toUpperCase() : key;
};

/** The keys of a stroke as they are written in commands; null while only Ctrl, Maj or Alt is held. */
export const keysOfStroke = (stroke: KeyStroke, isMac: boolean): string | null => {
  if (HELD.has(stroke.key)) return null;
  const name = nameOf(stroke);
  const mod = isMac ? stroke.metaKey : stroke.ctrlKey;
  // A sign is compared as written, whatever Shift is.
  const shift = stroke.shiftKey && (isLetterOrNamed(name.toLowerCase()) || /^\d$/.test(name));
  const held = [mod && 'Mod', stroke.altKey && 'Alt', shift && 'Shift'].filter(Boolean);
  return [...held, name].join('+');
};

/** In whatever order the held keys are written. */
export const areSameKeys = (a: string, b: string): boolean => {
  const [one, other] = [parseBinding(a), parseBinding(b)];
  return one.key === other.key && one.mod === other.mod && one.alt === other.alt && one.shift === other.shift;
};

/** They move the focus, write or edit: taking them would take the keyboard away. */
const KEPT = [
  'Tab',
  'Shift+Tab',
  'Escape',
  'Enter',
  ' ',
  'Backspace',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Mod+C',
  'Mod+V',
  'Mod+X',
];
const KEPT_BY_BROWSERS = /^Mod\+(Shift\+)?([NTWQ]|[1-9]|Tab)$|^Alt\+F4$|^F(5|11|12)$/;

/** Why a command cannot have these keys, or null. */
export const refusalOfKeys = (keys: string, command: Command, host: Host): TextKey | null => {
  const { mod, alt } = parseBinding(keys);
  if (mod && alt) return 'settings.keyboard.refusals.altGr';
  if (KEPT.some((kept) => areSameKeys(kept, keys))) return 'settings.keyboard.refusals.kept';
  if (host === 'browser' && KEPT_BY_BROWSERS.test(keys)) return 'settings.keyboard.refusals.browser';
  if (command.scope === 'all' && isSingleKey(keys)) return 'settings.keyboard.refusals.alone';
  return null;
};

/** Two commands are heard at the same place: one works everywhere, or both in the same zone. */
const meet = (a: Command, b: Command): boolean =>
  a.scope === b.scope || a.scope === 'all' || b.scope === 'all';

/** The other commands that these keys run where this one would be heard. */
export const conflictsOf = (
  keys: string,
  command: Command,
  commands: readonly Command[],
  keyboard: Pick<Keyboard, 'host' | 'keys'>,
): readonly Command[] =>
  commands.filter(
    (other) =>
      other.id !== command.id &&
      meet(other, command) &&
      chosenKeysOf(other, keyboard).some((one) => areSameKeys(one, keys)),
  );

/** Keys that are the usual ones are not kept: what Alliage changes later is followed. */
const withKeys = (map: KeyMap, command: Command, keys: readonly string[], host: Host): KeyMap => {
  const usual = keysOf(command, host);
  const isUsual = usual.length === keys.length && usual.every((one, index) => one === keys[index]);
  const { [command.id]: _, ...others } = map;
  return isUsual ? others : { ...others, [command.id]: [...keys] };
};

/** The command has these keys alone; those that had them lose them. */
export const giveKeys = (
  keys: string,
  command: Command,
  commands: readonly Command[],
  keyboard: Pick<Keyboard, 'host' | 'keys'>,
): KeyMap => {
  const { host } = keyboard;
  const freed = conflictsOf(keys, command, commands, keyboard).reduce((map, other) => {
    const left = chosenKeysOf(other, keyboard).filter((one) => !areSameKeys(one, keys));
    return withKeys(map, other, left, host);
  }, keyboard.keys);
  return withKeys(freed, command, [keys], host);
};

export const removeKeys = (command: Command, { host, keys }: Pick<Keyboard, 'host' | 'keys'>): KeyMap =>
  withKeys(keys, command, [], host);

export const resetKeys = (command: Command, map: KeyMap): KeyMap => {
  const { [command.id]: _, ...others } = map;
  return others;
};
