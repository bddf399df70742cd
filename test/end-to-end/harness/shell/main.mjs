/**
 * Starts the built application with the operating system's part played by the test: native dialogs answer what
 * `dialogs.json` of the home says, the item of the menu that `menu.json` names is clicked, and what would leave the
 * application is written down in `shell.jsonl`.
 */
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, Menu, shell } from 'electron';

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

const itemsOf = (menu) => menu?.items.flatMap((item) => [item, ...itemsOf(item.submenu)]) ?? [];
const clicked = join(home, 'menu.json');
setInterval(() => {
  if (!existsSync(clicked)) return;
  const label = JSON.parse(readFileSync(clicked, 'utf8'));
  rmSync(clicked);
  const items = itemsOf(Menu.getApplicationMenu());
  note('menu', items.map((item) => item.label).filter(Boolean));
  items.find((item) => item.label === label)?.click();
}, 100);

await import('../../../../out/main/main.js');
