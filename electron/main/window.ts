import { BrowserWindow, screen } from 'electron';
import type { Place } from '../../shared/contract/shell.ts';
import { isOurPage, PAGE_ADDRESS } from './address.ts';
import { createReturn } from './return.ts';
import type { ShellState } from './shell-state.ts';

const MINIMUM = { width: 1024, height: 640 };
const DEFAULT = { width: 1440, height: 900 };
const SAVE_AFTER_MS = 500;
/** The page's own backgrounds, so that nothing flashes before its first picture. */
const BACKGROUND = { light: '#ffffff', dark: '#1a1b1e' };

/** A remembered place that no screen shows any more is forgotten; not every system holds a window to its smallest size. */
const visiblePlace = (remembered: Place | null): Partial<Place> => {
  if (remembered === null) return DEFAULT;
  const place = {
    ...remembered,
    width: Math.max(remembered.width, MINIMUM.width),
    height: Math.max(remembered.height, MINIMUM.height),
  };
  const { workArea } = screen.getDisplayMatching(place);
  const overlaps =
    place.x < workArea.x + workArea.width &&
    place.x + place.width > workArea.x &&
    place.y < workArea.y + workArea.height &&
    place.y >= workArea.y - 1;
  return overlaps ? place : { width: place.width, height: place.height };
};

const rememberPlace = (window: BrowserWindow, shell: ShellState): void => {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    shell.update({ place: window.getNormalBounds(), maximised: window.isMaximized() });
  };
  const saveLater = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, SAVE_AFTER_MS);
  };
  window.on('resize', saveLater);
  window.on('move', saveLater);
  window.on('close', save);
};

const comeBack = (window: BrowserWindow): void => {
  const back = createReturn(Date.now());
  const load = (): void => {
    if (window.isDestroyed()) return;
    back.cameBack(Date.now());
    window.webContents.reload();
  };
  window.webContents.on('render-process-gone', () => setTimeout(load, back.waitAfterDeath(Date.now())));
};

/** The one window: sandboxed, isolated, without Node, and shown once it has something to show. */
export const openWindow = ({ preload, shell }: { preload: string; shell: ShellState }): BrowserWindow => {
  const window = new BrowserWindow({
    ...visiblePlace(shell.read().place),
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: 'Alliage',
    backgroundColor: BACKGROUND[shell.theme()],
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      enableWebSQL: false,
    },
  });
  if (shell.read().maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  comeBack(window);
  // An empty page is reached without being asked about: nothing of ours is in it, and one would be before nothing.
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isOurPage(address)) void window.loadURL(PAGE_ADDRESS);
  });
  rememberPlace(window, shell);
  void window.loadURL(PAGE_ADDRESS);
  return window;
};
