/**
 * `node package-build.mjs ORDER.json`: one run of electron-builder, in a process of its own, since it writes at length
 * and keeps state. Without `format` it makes the folder of the application, with it a file from that folder.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { root } from './setup.mjs';

const { config, electron, folder, format } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));

const resourcesOf = ({ appOutDir, packager }) =>
  packager.platform === Platform.MAC
    ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
    : join(appOutDir, 'resources');

const FOREIGN = ['app', 'app.asar', 'app.asar.unpacked', 'default_app.asar', 'app-update.yml', 'inspector'];

/** An Electron that was given may have another name, hold an application of its own, and where that is updated from. */
const makePlain = ({ appOutDir, packager }) => {
  const isMac = packager.platform === Platform.MAC;
  const resources = isMac ? join('Electron.app', 'Contents', 'Resources') : 'resources';
  for (const name of FOREIGN) rmSync(join(appOutDir, resources, name), { recursive: true, force: true });
  // The second is the start-up snapshot of a main process of its own: a fuse is off for it.
  for (const name of ['version', 'browser_v8_context_snapshot.bin'])
    rmSync(join(appOutDir, name), { force: true });
  const suffix = packager.platform === Platform.WINDOWS ? '.exe' : '';
  if (!isMac) renameSync(join(appOutDir, `${electron}${suffix}`), join(appOutDir, `electron${suffix}`));
};

/** What the application compares itself with when it starts: Linux has no check of its own. */
const writeHash = (context) => {
  const archive = join(resourcesOf(context), 'app.asar');
  if (!existsSync(archive)) throw new Error('no archive was made');
  const hash = createHash('sha256').update(readFileSync(archive)).digest('hex');
  writeFileSync(`${archive}.sha256`, `${hash}\n`);
};

await build({
  projectDir: root,
  ...(format && { prepackaged: folder }),
  targets: Platform.current().createTarget(format ?? 'dir', Arch[process.arch]),
  publish: 'never',
  config: {
    ...config,
    // What is in the folder is what is shipped: nothing is looked for, and nothing compiled.
    beforeBuild: () => Promise.resolve(false),
    afterExtract: makePlain,
    afterPack: writeHash,
  },
});
