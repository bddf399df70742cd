/** The files that a package is handed out as, each made from the application's folder, or why it cannot be made here. */
import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { at, root } from './setup.mjs';
import { writeZip } from './zip.mjs';

const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|RequestError|fetch failed|HTTPError/;

const newFileIn = (into, since) =>
  readdirSync(into)
    .map((name) => join(into, name))
    .find(
      (path) =>
        lstatSync(path).isFile() && statSync(path).mtimeMs >= since && !/\.(ya?ml|blockmap)$/.test(path),
    );

/** Why electron-builder made nothing, in one sentence. */
const reasonOf = (format, said) => {
  if (UNREACHABLE.test(said))
    return `${format} was not made: its tool is fetched from GitHub, which cannot be reached.`;
  const [line = 'electron-builder did not say why'] = said.match(/(?<=⨯ ).+/) ?? [];
  return `${format} was not made: ${line.trim().slice(0, 200)}.`;
};

/** By electron-builder alone. */
const built =
  (format) =>
  async ({ build, folder, into }) => {
    const since = Date.now() - 1_000;
    const { isMade, said } = await build({ folder, format });
    const file = isMade ? newFileIn(into, since) : undefined;
    return file ? { format, file } : { format, reason: reasonOf(format, said) };
  };

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

/** electron-builder fetches a 7-Zip for this; a zip of our own needs nothing. */
const zipped = async ({ folder, into }) => {
  const name = `Alliage-${version}-linux-${process.arch}`;
  const target = join(into, `${name}.zip`);
  const entries = filesUnder(folder).map((path) => {
    const file = join(folder, path);
    return { path: `${name}/${path}`, file, isExecutable: (statSync(file).mode & 0o100) !== 0 };
  });
  await writeZip(target, { entries, level: 6 });
  return { format: 'zip', file: target };
};

const has = (command) => {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** electron-builder writes what a .deb holds and hands it to a tool that it fetches: Debian's own takes its place. */
const debian = async (place) => {
  if (!has('dpkg-deb')) return { format: 'deb', reason: 'deb was not made: this system has no dpkg-deb.' };
  const tool = join(root, 'test', 'tools', 'package-deb.mjs');
  const build = (order) => place.build(order, { CUSTOM_FPM_PATH: tool, ALLIAGE_PACKAGE_WORK: place.work });
  return built('deb')({ ...place, build });
};

export const FORMATS = {
  AppImage: built('AppImage'),
  deb: debian,
  zip: process.platform === 'linux' ? zipped : built('zip'),
  nsis: built('nsis'),
  portable: built('portable'),
  dmg: built('dmg'),
};

/** Of this system, as packaging/electron-builder.json names them. */
export const formatsHere = () => {
  const config = JSON.parse(readFileSync(at('packaging', 'electron-builder.json'), 'utf8'));
  return { linux: config.linux, win32: config.win, darwin: config.mac }[process.platform].target;
};
