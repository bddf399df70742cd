/** What goes into a package: the built product, and of the packages only the files that it can load on this system. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { at, root } from './setup.mjs';

/** The parts that are shipped whole; of `main`, what the desktop starts is traced instead. */
const WHOLE = ['preload', 'renderer', 'resources'];
/** Entries of `main` are its files that are no chunks; the command line is not in the package of the desktop. */
const isEntry = (name) => name.endsWith('.js') && !name.startsWith('chunk-') && name !== 'cli.js';

/** A package may carry the binaries of every system: those of another are not shipped. */
const isOfAnotherSystem = (path) => {
  const [, target] = /\/prebuilds\/([a-z0-9-]+)\.node$/.exec(path) ?? [];
  return target !== undefined && target !== `${process.platform}-${process.arch}`;
};

/** Every file that the entries can load, from the root: our chunks, and the files of packages. */
export const loadedFiles = async () => {
  const { nodeFileTrace } = await import('@vercel/nft');
  const entries = readdirSync(at('out', 'main')).filter(isEntry);
  const elsewhere = [...WHOLE.map((part) => `out/${part}/`), 'node_modules/electron/'];
  const { fileList } = await nodeFileTrace(
    entries.map((name) => at('out', 'main', name)),
    {
      base: root,
      processCwd: root,
      // One of the forms that a package has, the one that is imported: the others would be shipped for nobody.
      exportsOnly: true,
      mixedModules: false,
      ignore: (path) => elsewhere.some((folder) => path.replaceAll('\\', '/').startsWith(folder)),
    },
  );
  return [...fileList].map((path) => path.replaceAll('\\', '/')).filter((path) => !isOfAnotherSystem(path));
};

const packageFile = () => {
  const { name, productName, version, description, license, type, main } = JSON.parse(
    readFileSync(at('package.json'), 'utf8'),
  );
  return {
    ...{ name, productName, version, description, license, type, main },
    author: productName,
    // By it a Linux desktop knows whose a window is.
    desktopName: `${name}.desktop`,
    homepage: `https://${name}.invalid`,
  };
};

/** Lays out the folder that becomes the archive. */
export const stageApplication = async (folder) => {
  for (const path of await loadedFiles()) {
    if (path === 'package.json') continue;
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(at(path), target);
  }
  for (const part of WHOLE) cpSync(at('out', part), join(folder, 'out', part), { recursive: true });
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packageFile(), null, 2)}\n`);
  if (!existsSync(join(folder, 'out', 'main', 'main.js'))) throw new Error('nothing was built to be shipped');
};
