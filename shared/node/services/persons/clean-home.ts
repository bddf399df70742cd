import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { eraseInValue, type TextEraser } from '../../../domain/persons/text-eraser.ts';
import { listsIn } from '../backups/quarantine.ts';
import { clearLeftParts, writeJson, writeText } from '../json-file.ts';
import { clearLeftFolders } from '../private-folder.ts';

/** Larger files are none of ours. */
const BYTES_MAX = 50_000_000;
const readText = (path: string): string | null => {
  const { size } = statSync(path);
  return size > BYTES_MAX ? null : readFileSync(path, 'utf8');
};

const eraseJson = (path: string, erase: TextEraser): void => {
  const text = readText(path);
  if (text === null) return;
  try {
    const value = JSON.parse(text);
    const erased = eraseInValue(value, erase);
    if (erased !== value) writeJson(path, erased);
  } catch {
    // No JSON of ours: a file that was set aside.
    if (erase(text) !== text) rmSync(path, { force: true });
  }
};

/** Settings, recent projects, mappings: small files that may have kept a name that was typed. */
const eraseSmall = (home: string, erase: TextEraser): void => {
  for (const name of readdirSync(home))
    if (/\.json(\.bad|(\.[0-9a-f-]+)?\.part)?$/.test(name)) eraseJson(join(home, name), erase);
};

/** Files sent by the window, half-written parts: none is of use once what was asked is done. */
const clearTemporary = (home: string, erase: TextEraser): void => {
  const folder = join(home, 'temporary');
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const isNaming = (['utf8', 'utf16le', 'latin1'] as const).some((encoding) => {
      const text = bytes.toString(encoding);
      return erase(text) !== text;
    });
    // A workbook is packed: it is not known what it says.
    if (isNaming || bytes.subarray(0, 2).toString('latin1') === 'PK') rmSync(path, { force: true });
  }
};

/** Logs hold ids and counts: one that names somebody all the same goes. */
const clearLogs = (home: string, erase: TextEraser): void => {
  const folder = join(home, 'logs');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const text = statSync(path).isFile() ? readText(path) : null;
    if (text !== null && erase(text) !== text) rmSync(path, { force: true });
  }
};

/** Lists of rows beside damaged files: what they say of others stays. */
const eraseLists = (home: string, erase: TextEraser): void => {
  for (const path of listsIn(home)) {
    const text = readText(path);
    const without = text === null ? null : erase(text);
    if (without === null) rmSync(path, { force: true });
    else if (without !== text) writeText(path, without);
  }
};

/** What the application keeps beside projects and backups, without those whom texts name. */
export const cleanHome = (home: string, erase: TextEraser): void => {
  if (!existsSync(home)) return;
  clearLeftFolders(home);
  clearLeftParts(home);
  eraseSmall(home, erase);
  clearTemporary(home, erase);
  clearLogs(home, erase);
  eraseLists(home, erase);
};
