import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Whole at once: the shell looks for it all the time. */
const give = (home: string, name: string, order: unknown): void => {
  writeFileSync(join(home, `${name}.part`), JSON.stringify(order));
  renameSync(join(home, `${name}.part`), join(home, name));
};

/** What the shell noted of one kind, in order; the file comes with the first note. */
export const noted = (home: string, what: string): unknown[] => {
  const path = join(home, 'shell.jsonl');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { what: string; value: unknown })
    .filter((line) => line.what === what)
    .map((line) => line.value);
};

const nextNote = async (home: string, what: string, order: () => void): Promise<unknown> => {
  const before = noted(home, what).length;
  order();
  while (noted(home, what).length === before) await wait(50);
  return noted(home, what)[before];
};

export interface MenuItem {
  readonly label: string;
  readonly keys: string | null;
}

/** Clicks an item of the native menu, if there is one of that name; the menu as it was then. */
export const clickMenu = async (home: string, label: string): Promise<readonly MenuItem[]> =>
  (await nextNote(home, 'menu', () => give(home, 'menu.json', label))) as MenuItem[];

export interface Clipboard {
  readonly text: string;
  readonly html: string;
}

/** Another program copies this. */
export const writeClipboard = async (home: string, content: Clipboard): Promise<void> => {
  await nextNote(home, 'clipboard', () => give(home, 'clipboard.json', content));
};

/** Another program reads what was copied. */
export const readClipboard = async (home: string): Promise<Clipboard> =>
  (await nextNote(home, 'clipboard', () => give(home, 'clipboard.json', null))) as Clipboard;

/** What came of an attempt made in the main process (shell/probes.mjs). */
export const tryInShell = (home: string, name: string, value: unknown = null): Promise<unknown> =>
  nextNote(home, 'probe', () => give(home, 'probe.json', { name, value }));
