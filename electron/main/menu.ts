import { app, type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from './accelerator.ts';
import { CHANNELS } from './channels.ts';
import { shellWords } from './words.ts';

type Words = ReturnType<typeof shellWords>;
/** The person's keys by command id. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

/** The application's menu: the window's own commands by their id, and what the system does itself. */
export const installMenu = (window: BrowserWindow, lang: 'fr' | 'en', keys: OwnKeys = {}): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(window, shellWords(lang), keys)));

const separator: MenuItemConstructorOptions = { type: 'separator' };

const menuOf = (window: BrowserWindow, words: Words, own: OwnKeys): MenuItemConstructorOptions[] => {
  /** The keys are shown only: the window hears them itself, and knows when a text field keeps them. */
  const command = (label: string, id: string, usual?: string): MenuItemConstructorOptions => {
    const [chosen] = own[id] ?? [];
    const accelerator = own[id] ? chosen && acceleratorOf(chosen) : usual;
    return {
      label,
      ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
      click: () => window.webContents.send(CHANNELS.event, { event: 'command.run', command: id }),
    };
  };
  return [
    { label: words.file, submenu: fileMenu(words, command) },
    { label: words.edit, submenu: editMenu(words, command) },
    { label: words.view, submenu: viewMenu(words, command) },
    {
      label: words.help,
      submenu: [
        command(words.shortcuts, 'frame.help', 'F1'),
        command(words.glossary, 'help.glossary'),
        separator,
        command(words.about, 'settings.about'),
      ],
    },
  ];
};

type MakeCommand = (label: string, id: string, keys?: string) => MenuItemConstructorOptions;

const fileMenu = (words: Words, command: MakeCommand): MenuItemConstructorOptions[] => [
  command(words.newProject, 'project.new'),
  command(words.openProject, 'project.open', 'CmdOrCtrl+O'),
  separator,
  command(words.saveCopy, 'project.saveCopy', 'CmdOrCtrl+Shift+S'),
  command(words.import, 'import.open', 'CmdOrCtrl+I'),
  command(words.export, 'explorer.export', 'CmdOrCtrl+E'),
  separator,
  command(words.settings, 'frame.settings', 'CmdOrCtrl+,'),
  command(words.closeProject, 'project.close'),
  { label: words.quit, role: 'quit' },
];

const editMenu = (words: Words, command: MakeCommand): MenuItemConstructorOptions[] => [
  command(words.undo, 'edit.undo', 'CmdOrCtrl+Z'),
  command(words.redo, 'edit.redo', 'CmdOrCtrl+Y'),
  separator,
  { label: words.cut, role: 'cut' },
  { label: words.copy, role: 'copy' },
  { label: words.paste, role: 'paste' },
  separator,
  command(words.find, 'frame.palette', 'CmdOrCtrl+K'),
];

const viewMenu = (words: Words, command: MakeCommand): MenuItemConstructorOptions[] => [
  command(words.home, 'screen.home', 'CmdOrCtrl+1'),
  command(words.explorer, 'screen.explorer', 'CmdOrCtrl+2'),
  command(words.table, 'screen.table', 'CmdOrCtrl+3'),
  command(words.map, 'screen.map', 'CmdOrCtrl+4'),
  separator,
  command(words.saveView, 'view.saveAs'),
  command(words.present, 'view.present', 'F5'),
  separator,
  { label: words.larger, role: 'zoomIn', accelerator: '', registerAccelerator: false },
  { label: words.smaller, role: 'zoomOut', accelerator: '', registerAccelerator: false },
  { label: words.normalSize, role: 'resetZoom', accelerator: '', registerAccelerator: false },
  // On a Mac its usual keys are those of « Présenter ».
  { label: words.fullScreen, role: 'togglefullscreen', accelerator: 'F11' },
  ...(app.isPackaged ? [] : [separator, { role: 'toggleDevTools' } as const]),
];
