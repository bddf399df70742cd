/** Of the built product and of the packages, the files that can be loaded on this system. */
import { readdirSync } from 'node:fs';
import { at, root } from './setup.mjs';

/** A package may carry the binaries of every system: those of another are not shipped. */
const isOfAnotherSystem = (path) => {
  const [, target] = /\/prebuilds\/([a-z0-9-]+)\.node$/.exec(path) ?? [];
  return target !== undefined && target !== `${process.platform}-${process.arch}`;
};

const isEntry = (name) => name.endsWith('.js') && !name.startsWith('chunk-');

/** What the entries of out/main whose name `isWanted` can load, as paths from the root: our chunks, and files of packages. */
export const loadedFiles = async (isWanted) => {
  const { nodeFileTrace } = await import('@vercel/nft');
  const entries = readdirSync(at('out', 'main')).filter((name) => isEntry(name) && isWanted(name));
  const { fileList } = await nodeFileTrace(
    entries.map((name) => at('out', 'main', name)),
    {
      base: root,
      processCwd: root,
      // One of the forms that a package has, the one that is imported: the others would be shipped for nobody.
      exportsOnly: true,
      mixedModules: false,
      // Shipped whole, or by others.
      ignore: (path) =>
        /^(out\/(preload|renderer|resources)|node_modules\/electron)\//.test(path.replaceAll('\\', '/')),
    },
  );
  const paths = [...fileList].map((path) => path.replaceAll('\\', '/'));
  return paths.filter((path) => path !== 'package.json' && !isOfAnotherSystem(path)).sort();
};
