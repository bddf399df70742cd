import { type BrowserWindow, dialog } from 'electron';
import type { DataHost } from './host.ts';
import { shellWords } from './words.ts';

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
