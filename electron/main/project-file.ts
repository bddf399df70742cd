import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { DataHost } from './host.ts';
import { shellWords } from './words.ts';

const LONGEST_ARGUMENT = 4_096;

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The project that the command line names, if one: an existing `.alliage` file; anything else is ignored. */
export const projectFileIn = (argv: readonly string[], folder: string): string | null => {
  const named = argv
    .slice(1)
    .findLast(
      (text) => text.length <= LONGEST_ARGUMENT && !text.startsWith('-') && text.endsWith('.alliage'),
    );
  if (named === undefined) return null;
  const path = resolve(folder, named);
  return isFile(path) ? path : null;
};

/** Opens it as the window would; a refusal is said in a dialog, because the window did not ask. */
export const openProjectFile = async (
  host: DataHost,
  window: BrowserWindow,
  path: string,
  lang: 'fr' | 'en',
): Promise<void> => {
  const file = await host.registerFile(path);
  const reply = await host.ask({ operation: 'project.open', input: { file, readOnly: false }, lang });
  if (reply.ok) return;
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: shellWords(lang).notOpened,
    detail: reply.error.message,
  });
};
