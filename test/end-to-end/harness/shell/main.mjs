/**
 * Starts the built application with the operating system's part played by the test: native dialogs answer what
 * `dialogs.json` of the home says, and what would leave the application is written down in `shell.jsonl`.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, shell } from 'electron';

const home = process.env.ALLIAGE_HOME ?? '';
const answers = join(home, 'dialogs.json');
const answerOf = (name) =>
  existsSync(answers) ? JSON.parse(readFileSync(answers, 'utf8'))[name] : undefined;
const note = (what, value) =>
  appendFileSync(join(home, 'shell.jsonl'), `${JSON.stringify({ what, value })}\n`);

dialog.showOpenDialog = async (_window, options) => {
  note('open-dialog', options);
  const path = answerOf('open');
  return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
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

await import('../../../../out/main/main.js');
