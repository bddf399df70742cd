/**
 * `npm run package [-- --electron PATH] [--into FOLDER] [--only FORMAT…]`, once all is built: what this system can make of the packages that
 * packaging/electron-builder.json describes. `--only dir` makes the folder alone. `npm run package -- --browser` makes
 * the zip of the browser host, which needs no Electron; `--node PATH` puts another Node in it.
 */
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bringElectron } from './desktop.mjs';
import { archivedFiles, bytesUnder, fusesOf } from './package-account.mjs';
import { packageDesktop } from './package-desktop.mjs';
import { electronAt } from './package-electron.mjs';
import { FORMATS, formatsHere } from './package-formats.mjs';
import { at, endTogether, SetupError, say } from './setup.mjs';

const OPTIONS = {
  electron: { type: 'string' },
  into: { type: 'string', default: at('out', 'packages') },
  only: { type: 'string', multiple: true },
  browser: { type: 'boolean', default: false },
  node: { type: 'string' },
};

const read = () => {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new SetupError(
      `${error.message} The options are --electron PATH, --into FOLDER, --only FORMAT, --browser and --node PATH.`,
    );
  }
};

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const tell = (line) => process.stdout.write(`${line}\n`);

const browser = async ({ into, node }) => {
  const { packageBrowser } = await import('./package-browser.mjs');
  await packageBrowser({ into, ...(node && { node }) });
};

/** The given Electron, or the one that is fetched once. */
const findElectron = async ({ electron }, ending) => {
  if (electron !== undefined) return electronAt(electron);
  if ((await bringElectron(ending)) !== null) return electronAt(at('node_modules', 'electron', 'dist'));
  throw new SetupError(
    'Electron cannot be fetched from here: give one with --electron PATH, or make the package of the browser with npm run package -- --browser.',
  );
};

const account = async ({ folder, executable, resources }) => {
  const files = archivedFiles(resources);
  const packed = files.filter(({ isUnpacked }) => !isUnpacked);
  tell(`Application   ${folder}, ${megabytes(bytesUnder(folder))}`);
  tell(`Archive       ${packed.length} files, ${megabytes(statSync(`${resources}/app.asar`).size)}`);
  tell(
    `Beside it     ${files.length - packed.length} files, ${megabytes(bytesUnder(`${resources}/app.asar.unpacked`))}`,
  );
  for (const [name, state] of Object.entries(await fusesOf(executable)))
    tell(`Fuse          ${name} ${state}`);
};

const desktop = async (options, ending) => {
  const electron = await findElectron(options, ending);
  const formats = (options.only ?? formatsHere()).filter((format) => format !== 'dir');
  const unknown = formats.find((format) => !Object.hasOwn(FORMATS, format));
  if (unknown !== undefined)
    throw new SetupError(`There is no format ${unknown}: ${formatsHere().join(', ')} or dir.`);
  say(`Packaging with Electron ${electron.versions.electron}, Node ${electron.versions.node}…`);
  if (electron.needsNode) say('This Electron’s Node is too old for the data host: one is shipped beside it.');
  const { made, ...place } = await packageDesktop({ electron, into: options.into, formats });
  await account(place);
  for (const { format, file, reason } of made) {
    if (file) tell(`${format.padEnd(13)} ${file}, ${megabytes(statSync(file).size)}`);
    else say(reason);
  }
  if (made.some(({ file }) => !file)) process.exitCode = 1;
};

const ending = endTogether();
try {
  const options = read();
  if (options.browser && existsSync(at('test', 'tools', 'package-browser.mjs'))) await browser(options);
  else await desktop(options, ending);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
