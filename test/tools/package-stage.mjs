/** What goes into a package: the built product, and of the packages only the files that it can load on this system. */
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadedFiles } from './loaded-files.mjs';
import { at } from './setup.mjs';

/** The parts that are shipped whole; of `main`, what the desktop starts is traced instead. */
const WHOLE = ['preload', 'renderer', 'resources'];
/** The command line is not in the package of the desktop. */
const isOfDesktop = (name) => name !== 'cli.js';

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

/** Lays out the folder that becomes the archive; gives which files can be loaded, from the root. */
export const stageApplication = async (folder) => {
  const loaded = await loadedFiles(isOfDesktop);
  for (const path of loaded) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(at(path), target);
  }
  for (const part of WHOLE) {
    cpSync(at('out', part), join(folder, 'out', part), {
      recursive: true,
      // What a folder of ours says to whoever works on it is not for whoever uses it.
      filter: (path) => !path.endsWith('.md'),
    });
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packageFile(), null, 2)}\n`);
  if (!existsSync(join(folder, 'out', 'main', 'start.js')))
    throw new Error('nothing was built to be shipped');
  return loaded;
};
