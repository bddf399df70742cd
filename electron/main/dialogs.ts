import {
  type BrowserWindow,
  dialog,
  type IpcMainInvokeEvent,
  ipcMain,
  type OpenDialogOptions,
  shell as system,
} from 'electron';
import type { FileToken } from '../../shared/contract/project-operations.ts';
import { FileExtension, SuggestedName } from '../../shared/contract/shell.ts';
import { outsideTarget } from './address.ts';
import { isTrustedSender } from './answers.ts';
import { CHANNELS } from './channels.ts';
import { safeFileName } from './file-name.ts';
import type { DataHost } from './host.ts';
import type { ShellState } from './shell-state.ts';
import { shellWords } from './words.ts';

/** Native dialogs: the path goes to the data host, the window gets a token. */
export const registerDialogs = (host: DataHost, window: BrowserWindow, shell: ShellState): void => {
  const words = () => shellWords(shell.language());
  const projectFilter = () => ({ name: words().projectFile, extensions: ['alliage'] });

  const askToSave = async (
    suggested: string,
    extension: string,
    label: string,
  ): Promise<FileToken | null> => {
    const { filePath } = await dialog.showSaveDialog(window, {
      defaultPath: safeFileName(suggested, extension),
      filters: [{ name: label, extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    return filePath ? host.registerFile(filePath) : null;
  };
  const handle = (channel: string, run: (...args: unknown[]) => Promise<FileToken | null>): void =>
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]) =>
      isTrustedSender(event, window) ? run(...args) : null,
    );

  const askForOne = async (options: OpenDialogOptions): Promise<FileToken | null> => {
    const { filePaths } = await dialog.showOpenDialog(window, options);
    return filePaths[0] ? host.registerFile(filePaths[0]) : null;
  };

  handle(CHANNELS.openProject, () => askForOne({ filters: [projectFilter()], properties: ['openFile'] }));
  handle(CHANNELS.chooseFolder, () => askForOne({ properties: ['openDirectory', 'createDirectory'] }));
  ipcMain.handle(CHANNELS.openImport, (event: IpcMainInvokeEvent) =>
    isTrustedSender(event, window) ? askForTables(host, window, words()) : [],
  );
  // What is no name or no ending opens nothing, as a dialog that was cancelled.
  handle(CHANNELS.saveProject, async (name) => {
    const suggested = SuggestedName.safeParse(name);
    return suggested.success ? askToSave(suggested.data, 'alliage', projectFilter().name) : null;
  });
  handle(CHANNELS.saveExport, async (name, extension) => {
    const [suggested, end] = [SuggestedName.safeParse(name), FileExtension.safeParse(extension)];
    if (!suggested.success || !end.success) return null;
    return askToSave(suggested.data, end.data, end.data.toUpperCase());
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    void askToLeave(window, url, shell);
    return { action: 'deny' };
  });
};

/** What a table may come in; « all files » for those that have another name. */
const TABLE_EXTENSIONS = [
  ...['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'ods', 'json', 'geojson'],
  ...['gexf', 'graphml', 'gml', 'net', 'xml'],
];

const askForTables = async (
  host: DataHost,
  window: BrowserWindow,
  words: ReturnType<typeof shellWords>,
): Promise<FileToken[]> => {
  const { filePaths } = await dialog.showOpenDialog(window, {
    filters: [
      { name: words.tables, extensions: TABLE_EXTENSIONS },
      { name: words.allFiles, extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections'],
  });
  return Promise.all(filePaths.map((path) => host.registerFile(path)));
};

const askToLeave = async (window: BrowserWindow, address: string, shell: ShellState): Promise<void> => {
  const target = outsideTarget(address);
  if (target === null) return;
  const words = shellWords(shell.language());
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.leave(target.shown),
    detail: words.leaveDetail,
    buttons: [words.openOutside, words.cancel],
    defaultId: 1,
    cancelId: 1,
  });
  if (response === 0) await system.openExternal(target.address);
};
