import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { toReply } from '../../shared/contract/dispatch.ts';
import { AppError, type Reply, Request } from '../../shared/contract/errors.ts';
import { isOurPage } from './address.ts';
import { CHANNELS } from './channels.ts';
import type { DataHost } from './host.ts';
import { fitOf } from './request-size.ts';

/** Characters of JSON; the largest honest request is an import's mapping, far below. */
const LONGEST_REQUEST = 16_000_000;

/** Only the top frame of our one window, on our own origin, is answered. */
export const isTrustedSender = (event: IpcMainInvokeEvent, window: BrowserWindow): boolean =>
  !window.isDestroyed() &&
  event.sender === window.webContents &&
  event.senderFrame === window.webContents.mainFrame &&
  isOurPage(event.senderFrame?.url);

const refusalOf = (raw: unknown): AppError | null => {
  const fit = fitOf(raw, LONGEST_REQUEST);
  if (fit === 'not-json') return new AppError('E-INPUT', { field: '', reason: 'JSON' });
  return fit === 'too-big' ? new AppError('E-TOO-BIG') : null;
};

const answer = async (host: DataHost, raw: unknown): Promise<Reply> => {
  const refusal = refusalOf(raw);
  if (refusal) return toReply(refusal, 'fr');
  const request = Request.safeParse(raw);
  if (!request.success) return toReply(new AppError('E-INPUT', { field: '', reason: '' }), 'fr');
  return host.ask(request.data);
};

/** The one channel of operations, and the one of events. */
export const answerWindow = (host: DataHost, window: BrowserWindow): void => {
  ipcMain.handle(CHANNELS.send, (event, raw: unknown) =>
    isTrustedSender(event, window) ? answer(host, raw) : toReply(new AppError('E-FORBIDDEN'), 'fr'),
  );
  host.subscribe((event) => {
    if (!window.isDestroyed()) window.webContents.send(CHANNELS.event, event);
  });
};
