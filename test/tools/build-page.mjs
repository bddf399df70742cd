// The script and the style of an exported page, into out/resources/page (called by the build); run directly with a folder for tests.
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { at } from './setup.mjs';

/** Schemas and words of data that the page never reads are left out: making them does nothing else. */
const PURE = ['z'];

/** Writes `page.js` and `page.css`, which hold all that a page needs: no import, no address. */
export const buildPage = async (folder) => {
  const { build } = await import('vite');
  const result = await build({
    configFile: false,
    root: at('renderer', 'page'),
    logLevel: 'warn',
    build: {
      write: false,
      // Browsers of 2023 and later, phones too.
      target: 'es2022',
      cssTarget: 'chrome111',
      reportCompressedSize: false,
      lib: {
        entry: at('renderer', 'page', 'main.ts'),
        formats: ['iife'],
        name: 'alliagePage',
        fileName: 'page',
      },
      rolldownOptions: {
        treeshake: {
          moduleSideEffects: (id) => id.endsWith('.css') || id.endsWith('/page/main.ts'),
          manualPureFunctions: PURE,
        },
      },
    },
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  const script = output.find(({ type }) => type === 'chunk').code;
  const style = output.find(({ fileName }) => fileName.endsWith('.css')).source;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/page.js`, script);
  writeFileSync(`${folder}/page.css`, style);
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildPage(process.argv[2]);
