/**
 * Starts the built application with the operating system's part played by the test: native dialogs answer what
 * `dialogs.json` of the home says, the item of the menu that `menu.json` names is clicked, the system's clipboard gets
 * what `clipboard.json` holds, the attempt of `probes.mjs` that `probe.json` names is made, and what the application
 * asks of the system is written down in `shell.jsonl`.
 */
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, clipboard, dialog, Menu, session, shell } from 'electron';
import { PROBES } from './probes.mjs';

const home = process.env.ALLIAGE_HOME ?? '';
const answers = join(home, 'dialogs.json');
const answerOf = (name) =>
  existsSync(answers) ? JSON.parse(readFileSync(answers, 'utf8'))[name] : undefined;
const note = (what, value) =>
  appendFileSync(join(home, 'shell.jsonl'), `${JSON.stringify({ what, value })}\n`);

dialog.showOpenDialog = async (_window, options) => {
  note('open-dialog', options);
  const path = answerOf('open');
  return { canceled: path === undefined, filePaths: path === undefined ? [] : [path].flat() };
};
dialog.showSaveDialog = async (_window, options) => {
  note('save-dialog', options);
  const path = answerOf('save');
  return { canceled: path === undefined, filePath: path ?? '' };
};
dialog.showMessageBox = async (_window, options) => {
  note('message', options);
  return { response: answerOf('message') ?? options.cancelId ?? 0, checkboxChecked: false };
};
shell.openExternal = async (address) => note('outside', address);

app.on('web-contents-created', (_event, contents) => {
  contents.on('did-finish-load', () => note('preferences', contents.getLastWebPreferences?.() ?? null));
});

/** Whether the application lets a file come; told once its own listener was heard. */
app.on('ready', () =>
  session.defaultSession.on('will-download', (event, item) => {
    const address = item.getURL();
    setImmediate(() => note('download', { address, prevented: event.defaultPrevented }));
  }),
);

/** What a file of the home asks, once. */
const takeOrder = (name) => {
  const path = join(home, name);
  if (!existsSync(path)) return undefined;
  const order = JSON.parse(readFileSync(path, 'utf8'));
  rmSync(path);
  return order;
};

const itemsOf = (menu) => menu?.items.flatMap((item) => [item, ...itemsOf(item.submenu)]) ?? [];
const clickItem = (wanted) => {
  const items = itemsOf(Menu.getApplicationMenu()).filter(({ label }) => label);
  note(
    'menu',
    items.map(({ label, accelerator }) => ({ label, keys: accelerator ?? null })),
  );
  const [window] = BrowserWindow.getAllWindows();
  items.find(({ label }) => label === wanted)?.click({}, window, window?.webContents);
};
const exchangeClipboard = (content) => {
  if (content !== null) clipboard.write(content);
  note('clipboard', { text: clipboard.readText(), html: clipboard.readHTML() });
};
const probe = async ({ name, value }) => {
  const [window] = BrowserWindow.getAllWindows();
  const answer = await PROBES[name](window, value).catch((error) => ({ error: String(error) }));
  note('probe', answer);
};
setInterval(() => {
  const label = takeOrder('menu.json');
  if (label !== undefined) clickItem(label);
  const content = takeOrder('clipboard.json');
  if (content !== undefined) exchangeClipboard(content);
  const attempt = takeOrder('probe.json');
  if (attempt !== undefined) void probe(attempt);
}, 100);

await import('../../../../out/main/start.js');
