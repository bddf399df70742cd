/** The Electron that a package is made with: where its parts are, and which Node it carries. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { SetupError } from './setup.mjs';

/** The SQLite binding ends an older Node without a word. */
const OLDEST_NODE = [22, 14];

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const EXTENSION = process.platform === 'win32' ? '.exe' : '';
const OF_MACOS = join('Electron.app', 'Contents', 'MacOS', 'Electron');

/** Electron's executable holds this mark beside its fuses: nothing else does. On macOS it is in a library. */
const FUSES = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const isElectron = (path) =>
  isFile(path) && (process.platform === 'darwin' || readFileSync(path).includes(FUSES));

const executableIn = (folder) => {
  if (process.platform === 'darwin') return join(folder, OF_MACOS);
  const names = ['electron', 'Electron', basename(folder), 'Cypress'].map((name) => `${name}${EXTENSION}`);
  return names.map((name) => join(folder, name)).find(isElectron) ?? '';
};

/** `node_modules/electron` stands for its `dist`. */
const foldersOf = (path) => (isFile(path) ? [dirname(path)] : [path, join(path, 'dist')]);

/** What the executable says of itself, in the text that it shows to servers and in the address of its headers. */
const versionsOf = (executable) => {
  const library = join(
    dirname(executable),
    '..',
    'Frameworks',
    'Electron Framework.framework',
    'Electron Framework',
  );
  const bytes = readFileSync(existsSync(library) ? library : executable);
  const after = (mark, pattern) => {
    const from = bytes.indexOf(mark);
    return from < 0 ? '' : (pattern.exec(bytes.toString('latin1', from, from + 80))?.[1] ?? '');
  };
  return {
    electron: after('Electron/', /^Electron\/(\d+\.\d+\.\d+)/),
    node: after('/download/release/v', /^\/download\/release\/v(\d+\.\d+\.\d+)/),
  };
};

const isTooOld = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
};

/** Of the Electron at a path: its folder, the name of its executable, its versions, and whether a Node must be shipped beside it. */
export const electronAt = (path) => {
  const given = resolve(path);
  const named = isFile(given) && isElectron(given) ? given : '';
  const executable = named || foldersOf(given).map(executableIn).find(isElectron) || '';
  if (executable === '') {
    throw new SetupError(`There is no Electron at ${path}: give the folder that holds its executable.`);
  }
  const versions = versionsOf(executable);
  if (versions.electron === '' || versions.node === '') {
    throw new SetupError(`The Electron at ${path} does not say which version it is: another one is needed.`);
  }
  const folder = executable.endsWith(OF_MACOS)
    ? executable.slice(0, -OF_MACOS.length - 1)
    : dirname(executable);
  return {
    folder,
    name: basename(executable, extname(executable) === '.exe' ? '.exe' : ''),
    versions,
    needsNode: isTooOld(versions.node),
  };
};
