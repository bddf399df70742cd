/** What a package is, read back from what was made: where its executable is, its fuses, what it holds and weighs. */
import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getRawHeader } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

const PLACES = {
  linux: { folder: /^linux(-\w+)?-unpacked$/, executable: 'alliage', resources: 'resources' },
  win32: { folder: /^win(-\w+)?-unpacked$/, executable: 'Alliage.exe', resources: 'resources' },
  darwin: {
    folder: /^mac(-\w+)?$/,
    executable: join('Alliage.app', 'Contents', 'MacOS', 'Alliage'),
    resources: join('Alliage.app', 'Contents', 'Resources'),
  },
};

/** Where electron-builder left the application. */
export const packageExecutable = (into) => {
  const { folder, executable, resources } = PLACES[process.platform];
  const name = readdirSync(into).find(
    (entry) => folder.test(entry) && existsSync(join(into, entry, executable)),
  );
  if (name === undefined) throw new Error('electron-builder made no application');
  return {
    folder: join(into, name),
    executable: join(into, name, executable),
    resources: join(into, name, resources),
  };
};

/** As the executable spells them, each by one character. */
const STATES = { 0: 'off', 1: 'on', r: 'removed' };

/** Each fuse by its name, on or off, as the executable holds it. */
export const fusesOf = async (executable) => {
  const wire = await getCurrentFuseWire(executable);
  return Object.fromEntries(
    Object.entries(FuseV1Options)
      .filter(([, index]) => typeof index === 'number')
      .map(([name, index]) => [name, STATES[String.fromCharCode(wire[index] ?? 0)] ?? 'absent']),
  );
};

const filesIn = ({ files = {} }, folder = '') =>
  Object.entries(files).flatMap(([name, entry]) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    return entry.files
      ? filesIn(entry, path)
      : [{ path, bytes: entry.size ?? 0, isUnpacked: entry.unpacked === true, link: entry.link }];
  });

/** Every file of the archive, those that lie beside it too. */
export const archivedFiles = (resources) => filesIn(getRawHeader(join(resources, 'app.asar')).header);

export const bytesUnder = (path) => {
  const stats = lstatSync(path);
  if (!stats.isDirectory()) return stats.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesUnder(join(path, name)), 0);
};
