import { contextBridge, ipcRenderer } from 'electron';
import type { Reply, Request } from '../../shared/contract/errors.ts';
import type { Event, Listener } from '../../shared/contract/events.ts';
import type { FileToken } from '../../shared/contract/project-operations.ts';
import type { RefusedOpening } from '../../shared/contract/shell.ts';

/** Functions only: neither `ipcRenderer` nor its event object reaches the page. Channels are those of main/channels.ts. */
const dialogs = {
  openProject: (): Promise<FileToken | null> => ipcRenderer.invoke('alliage:open-project'),
  openImport: (): Promise<FileToken[]> => ipcRenderer.invoke('alliage:open-import'),
  chooseFolder: (): Promise<FileToken | null> => ipcRenderer.invoke('alliage:choose-folder'),
  saveProject: (suggestedName: string): Promise<FileToken | null> =>
    ipcRenderer.invoke('alliage:save-project', suggestedName),
  saveExport: (suggestedName: string, extension: string): Promise<FileToken | null> =>
    ipcRenderer.invoke('alliage:save-export', suggestedName, extension),
};

const send = (request: Request): Promise<Reply> => ipcRenderer.invoke('alliage:send', request);

const subscribe = (listener: Listener): (() => void) => {
  const forward = (_event: unknown, event: Event): void => listener(event);
  ipcRenderer.on('alliage:event', forward);
  return () => void ipcRenderer.off('alliage:event', forward);
};

/** Why a project that the system named did not open, once. */
const refusedOpening = (): Promise<RefusedOpening | null> => ipcRenderer.invoke('alliage:refused-opening');

contextBridge.exposeInMainWorld('alliage', { send, subscribe, dialogs, refusedOpening });
