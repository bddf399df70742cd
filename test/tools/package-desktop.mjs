/** The package of the desktop: its folder first, then the files that are made from it. */
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { billOfMaterials } from './bill-of-materials.mjs';
import { packageExecutable } from './package-account.mjs';
import { FORMATS } from './package-formats.mjs';
import { writePackageIcons } from './package-icons.mjs';
import { stageApplication } from './package-stage.mjs';
import { at, pinnedEnvironment, pinnedNode, run } from './setup.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Beside an Electron whose Node is too old: a Node for the data host, and its code where that Node can read it. */
const withNode = (config) => ({
  asarUnpack: [
    ...config.asarUnpack,
    'out/main/**',
    '!out/main/{start,chunk-main-*,chunk-refuse-*}.js',
    'node_modules/**',
    'package.json',
  ],
  extraResources: [
    ...config.extraResources,
    { from: pinnedNode, to: `node/${process.platform === 'win32' ? 'node.exe' : 'node'}` },
  ],
});

/** Of this very package: its runtimes, and of the packages those that it can load. */
const billOf = ({ versions, needsNode }, shipped) =>
  billOfMaterials({
    shipped,
    electron: versions.electron,
    node: needsNode ? process.versions.node : null,
  });

const configFor = ({ electron, work, into }) => {
  const config = readJson(at('packaging', 'electron-builder.json'));
  const bill = { from: join(work, 'sbom.cdx.json'), to: 'licences/sbom.cdx.json' };
  const shared = { ...config, extraResources: [...config.extraResources, bill] };
  return {
    ...shared,
    ...(electron.needsNode && withNode(shared)),
    directories: { app: join(work, 'app'), buildResources: join(work, 'icons'), output: resolve(into) },
    electronDist: electron.folder,
    electronVersion: electron.versions.electron,
  };
};

/** Runs electron-builder apart; what it says is kept in a file, and given when it fails. */
const builderIn =
  (work, config, electron) =>
  async (order, env = {}) => {
    const orderFile = join(work, 'order.json');
    const logFile = join(work, 'builder.log');
    writeFileSync(orderFile, JSON.stringify({ config, electron: electron.name, ...order }));
    const log = openSync(logFile, 'w');
    const status = await run(pinnedNode, [at('test', 'tools', 'package-build.mjs'), orderFile], {
      stdio: ['ignore', log, log],
      env: pinnedEnvironment(env),
    });
    closeSync(log);
    return { isMade: status === 0, said: readFileSync(logFile, 'utf8') };
  };

/**
 * Makes the folder of the application in `into`, and each asked format from it. Gives where the executable is, what was
 * made, and for each format that was not, why.
 */
export const packageDesktop = async ({ electron, into, formats }) => {
  mkdirSync(at('.cache'), { recursive: true });
  const work = mkdtempSync(at('.cache', 'package-'));
  try {
    const shipped = await stageApplication(join(work, 'app'));
    writeFileSync(join(work, 'sbom.cdx.json'), billOf(electron, shipped));
    writePackageIcons(join(work, 'icons'));
    const config = configFor({ electron, work, into });
    const build = builderIn(work, config, electron);
    const { isMade, said } = await build({});
    if (!isMade) throw new Error(`electron-builder could not make the application:\n${said.slice(-2_000)}`);
    const place = packageExecutable(resolve(into));
    const made = [];
    for (const format of formats)
      made.push(await FORMATS[format]({ ...place, build, work, into: resolve(into) }));
    return { ...place, made };
  } finally {
    // What electron-builder writes for whoever debugs it.
    for (const name of [
      'builder-debug.yml',
      'builder-effective-config.yaml',
      '.icon-set',
      '.icon-ico',
      '.icon-icns',
    ])
      rmSync(join(into, name), { recursive: true, force: true });
    rmSync(work, { recursive: true, force: true });
  }
};
