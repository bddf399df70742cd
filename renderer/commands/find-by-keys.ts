import type { Settings } from '../../shared/contract/project-operations.ts';
import type { Command } from './command.ts';
import { isSingleKey, type KeyStroke, matchesKeys } from './keys.ts';

/** Where the keyboard's focus is. */
export interface Focus {
  readonly inText: boolean;
  /** Scopes of the focused element, from `data-scope`. */
  readonly scopes: readonly string[];
  /** A dialog is open: what is behind it must not act. */
  readonly inDialog?: boolean;
}

export interface Keyboard {
  readonly focus: Focus;
  readonly host: 'desktop' | 'browser';
  readonly isMac: boolean;
  readonly singleKeys: boolean;
  /** The person's keys by command id. */
  readonly keys: Settings['keys'];
}

/** The usual keys of a command in this host: a browser keeps some for itself. */
export const keysOf = (command: Command, host: Keyboard['host']): readonly string[] =>
  host === 'browser' ? (command.browserKeys ?? command.keys) : command.keys;

const isReachable = (command: Command, keys: string, { focus, singleKeys }: Keyboard): boolean => {
  if (focus.inDialog) return false;
  if (command.scope !== 'all' && !focus.scopes.includes(command.scope)) return false;
  if (focus.inText && (command.outsideText || isSingleKey(keys))) return false;
  return singleKeys || !isSingleKey(keys);
};

/** The keys that a command has: the person's, or else the usual ones. */
export const chosenKeysOf = (
  command: Command,
  { host, keys }: Pick<Keyboard, 'host' | 'keys'>,
): readonly string[] => keys[command.id] ?? keysOf(command, host);

/** The command that a keystroke means here, or null. Commands of the focused zone come before those of the window. */
export const findByKeys = (
  commands: readonly Command[],
  stroke: KeyStroke,
  keyboard: Keyboard,
): Command | null => {
  const found = commands.filter((command) =>
    chosenKeysOf(command, keyboard).some(
      (keys) => matchesKeys(keys, stroke, keyboard.isMac) && isReachable(command, keys, keyboard),
    ),
  );
  return found.find(({ scope }) => scope !== 'all') ?? found[0] ?? null;
};
