import { ipcMain } from 'electron';
import { toReply } from '../../shared/contract/dispatch.ts';
import { AppError, type ErrorReply } from '../../shared/contract/errors.ts';
import type { FileToken } from '../../shared/contract/project-operations.ts';
import type { RefusedOpening } from '../../shared/contract/shell.ts';
import { isTrustedSender } from './answers.ts';
import { CHANNELS } from './channels.ts';
import type { DataHost } from './host.ts';

type Lang = 'fr' | 'en';
type Window = Parameters<typeof isTrustedSender>[1];

/** Files that the system named: a double click, an argument of the command line. */
export interface NamedFiles {
  open(path: string, lang: Lang): void;
}

/** Opens it as the window would. The window did not ask: it is given the refusal, with what it may do about it. */
const openNamed = async (host: DataHost, path: string, lang: Lang): Promise<RefusedOpening | null> => {
  let file: FileToken | null = null;
  const refused = ({ code, message }: ErrorReply): RefusedOpening => ({ file, code, message });
  try {
    file = await host.registerFile(path);
    const reply = await host.ask({ operation: 'project.open', input: { file, readOnly: false }, lang });
    return reply.ok ? null : refused(reply.error);
  } catch (error) {
    return refused(toReply(error instanceof AppError ? error : new AppError('E-UNEXPECTED'), lang).error);
  }
};

/** A refusal waits until the window listens: it is told that there is one, and asks for it, also when it has just begun. */
export const openNamedFiles = (host: DataHost, window: Window): NamedFiles => {
  let pending: RefusedOpening | null = null;
  ipcMain.handle(CHANNELS.refusedOpening, (event) => {
    if (!isTrustedSender(event, window)) return null;
    const taken = pending;
    pending = null;
    return taken;
  });
  return {
    open: (path, lang) =>
      void openNamed(host, path, lang).then((refused) => {
        if (!refused) return;
        pending = refused;
        if (!window.isDestroyed()) window.webContents.send(CHANNELS.event, { event: 'project.refused' });
      }),
  };
};
