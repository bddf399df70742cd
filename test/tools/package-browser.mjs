/**
 * `npm run package -- --browser [--node PATH]`: a zip of the browser host with its own Node, the built pages and what
 * opens it, for this system.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { french } from '../../shared/domain/words/typography.ts';
import { billOfMaterials } from './bill-of-materials.mjs';
import { systemOf } from './browser-systems.mjs';
import { loadedFiles } from './loaded-files.mjs';
import { at, ensureBuilt, pinnedNode, SetupError, say } from './setup.mjs';
import { writeZip } from './zip.mjs';

/** The SQLite binding ends an older Node without a word. */
const OLDEST_NODE = [22, 14];
/** Of what is built, the entries that only the desktop starts. */
const OF_DESKTOP = ['start.js', 'process.js'];
const isOfBrowser = (name) => !OF_DESKTOP.includes(name);

const ASK =
  'console.log(JSON.stringify([process.versions.node, process.platform, process.arch, process.execPath]))';

/** What a Node says of itself; it must be able to run here, since the native modules that go with it are those of here. */
const nodeAt = (path) => {
  const { status, stdout } = spawnSync(path, ['-e', ASK], { encoding: 'utf8' });
  if (status !== 0) throw new SetupError(`There is no Node that runs here at ${path}: give its executable.`);
  const [version, platform, arch, file] = JSON.parse(stdout);
  const [major, minor] = version.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new SetupError(`The Node at ${path} is ${version}: ${OLDEST_NODE.join('.')} or later is needed.`);
  }
  if (platform !== process.platform || arch !== process.arch) {
    throw new SetupError(
      `The Node at ${path} is for ${platform} ${arch}: this package is for ${process.platform} ${process.arch}.`,
    );
  }
  return { version, file: realpathSync(file) };
};

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    // What a folder of ours says to whoever works on it is not for whoever uses it.
    .filter((name) => !name.endsWith('.md') && statSync(join(folder, name)).isFile())
    .sort();

const readProject = () => JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** Only what Node asks of it: that our files are modules. */
const packageFile = ({ name, version, license, type }) =>
  `${JSON.stringify({ name, version, license, type, private: true }, null, 2)}\n`;

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** The French half comes first, written plainly. */
const spaced = (text) => {
  const [first, ...others] = text.split('\n\n\n');
  return [french([first]), ...others].join('\n\n\n');
};

/** What a person opens and reads, in the line ends of the system. */
export const frontEntries = (system, version) => {
  const values = { ...system, version, system: system.label, homeFr: system.home, homeEn: system.home };
  const linesOf = (text) => (system.platform === 'win32' ? text.replaceAll('\n', '\r\n') : text);
  const read = (name) => fill(readFileSync(at('packaging', 'browser', name), 'utf8'), values);
  return [
    ...system.starts.map((name) => ({
      path: name,
      text: linesOf(read(name)),
      isExecutable: system.platform !== 'win32',
    })),
    { path: 'LISEZ-MOI.txt', text: linesOf(spaced(read('LISEZ-MOI.txt'))) },
    { path: 'LICENCE.txt', text: linesOf(readFileSync(at('LICENSE'), 'utf8')) },
  ];
};

const productEntries = async (project, node) => {
  const loaded = await loadedFiles(isOfBrowser);
  const built = ['renderer', 'resources'].flatMap((part) =>
    filesUnder(at('out', part)).map((name) => `out/${part}/${name}`),
  );
  return [
    { path: 'app/package.json', text: packageFile(project) },
    { path: 'app/sbom.cdx.json', text: billOfMaterials({ shipped: loaded, node }) },
    ...[...loaded, ...built].map((path) => ({ path: `app/${path}`, file: at(path) })),
  ];
};

/** Everything that the zip holds, in order: `{ path, file | text, isExecutable? }`. */
const browserEntries = async (system, node) => {
  const project = readProject();
  return [
    ...frontEntries(system, project.version),
    { path: `node/${system.node}`, file: node.file, isExecutable: true },
    ...(await productEntries(project, node.version)),
  ];
};

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const tell = (line) => process.stdout.write(`${line}\n`);
const sizeOf = ({ file, text }) => (file === undefined ? Buffer.byteLength(text) : statSync(file).size);

/** Makes the zip in a folder, of what is built; gives what it is and what it weighs. */
export const makeBrowserZip = async ({ into, node: path = pinnedNode, level = 9 }) => {
  const system = systemOf(process.platform, process.arch);
  if (system === null) {
    throw new SetupError(`There is no browser package for ${process.platform} ${process.arch}.`);
  }
  const node = nodeAt(path);
  const entries = await browserEntries(system, node);
  const name = `Alliage-${readProject().version}-navigateur-${system.id}`;
  const file = join(into, `${name}.zip`);
  const unpackedBytes = entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
  mkdirSync(into, { recursive: true });
  await writeZip(file, {
    entries: entries.map((entry) => ({ ...entry, path: `${name}/${entry.path}` })),
    level,
  });
  return { file, name, bytes: statSync(file).size, unpackedBytes, count: entries.length, system, node };
};

/** Builds what changed, makes the zip and says what it weighs. */
export const packageBrowser = async ({ into = at('out', 'packages'), node = pinnedNode } = {}) => {
  await ensureBuilt(['main', 'renderer', 'resources']);
  const made = await makeBrowserZip({ into, node });
  const { file, bytes, unpackedBytes, count, system } = made;
  tell(`Browser       ${file}, ${megabytes(bytes)}`);
  tell(`Unpacked      ${count} files, ${megabytes(unpackedBytes)}, Node ${made.node.version} among them`);
  say(`This zip is for ${system.label} only: its Node and its native modules are those of this system.`);
  return made;
};
