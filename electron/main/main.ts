import { app } from 'electron';
import { answerWindow } from './answers.ts';
import { registerDialogs } from './dialogs.ts';
import { homeFolders, hostRuntime, outFolders } from './folders.ts';
import { startDataHost } from './host.ts';
import { installMenu } from './menu.ts';
import { collectOpenedFiles } from './opened-files.ts';
import { declareScheme, serveRenderer } from './page.ts';
import { canBeHandedOver, projectFileIn } from './project-argument.ts';
import { openNamedFiles } from './project-file.ts';
import { giveUp } from './refuse.ts';
import { hardenApplication, hardenSession } from './security.ts';
import { followSettings, readShellState } from './shell-state.ts';
import { openWindow } from './window.ts';

/** Start-up, in order. What must precede `ready` is before `start`, which nothing awaits: Electron says `ready` only once this file has run. */
const homes = homeFolders(process.env, app.getPath('userData'));
app.setPath('userData', homes.window);
declareScheme();
hardenApplication();
const opened = collectOpenedFiles();

const start = async (): Promise<void> => {
  const out = outFolders();
  const shell = readShellState(homes.window);
  hardenSession();
  serveRenderer(out.renderer);
  const host = startDataHost({
    ...hostRuntime(process.env),
    parserEntries: out.parserEntries,
    home: homes.data,
  });
  const window = openWindow({ preload: out.preload, shell });
  answerWindow(host, window);
  registerDialogs(host, window, shell);
  installMenu(window, shell.language());
  followSettings(host, shell, (keys) => installMenu(window, shell.language(), keys));
  const named = openNamedFiles(host, window);
  const openIn = (argv: readonly string[], folder: string): void => {
    const path = projectFileIn(argv, folder);
    if (path) named.open(path, shell.language());
  };
  app.on('second-instance', (_event, argv, folder) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    openIn(argv, folder);
  });
  opened.giveTo((path) => openIn(['', path], '/'));
  openIn(process.argv, process.cwd());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => host.holdQuit(event, () => app.quit()));
};

if (!canBeHandedOver(process.argv)) {
  process.stderr.write('Alliage was started with arguments that are too long: nothing was opened.\n');
  app.exit(2);
} else if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp);
else app.quit();
