import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (path: string): string => resolve(import.meta.dirname, path);
const existing = (entries: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path)));

/** Where a part is written; the build tool asks for a side folder and swaps it in when the part is whole. */
const outDirOf = (part: string): string => resolve(process.env.ALLIAGE_OUT ?? here('out'), part);

const shared = { reportCompressedSize: false, sourcemap: false } as const;

/** `ALLIAGE_KILL_POINTS=1` (npm run torture): a build in which a test may end the process at a named instant. */
const armKillPoints = {
  name: 'arm-kill-points',
  enforce: 'pre',
  resolveId: (source: string) =>
    process.env.ALLIAGE_KILL_POINTS === '1' && source.endsWith('/kill-point.ts')
      ? here('test/torture/kill/armed-kill-point.ts')
      : null,
} as const;

const parts = {
  main: {
    plugins: [armKillPoints],
    build: {
      ...shared,
      outDir: outDirOf('main'),
      // Old enough for the Node inside the Electron of the tests; syntax only, nothing is polyfilled.
      target: 'node20.18',
      // Bundled because the command line starts faster with them inside than looked up as packages.
      externalizeDeps: {
        exclude: ['zod', 'commander', 'ulid', 'env-paths', 'fastest-levenshtein', 'stdnum'],
      },
      rolldownOptions: {
        input: existing({
          start: here('electron/main/start.ts'),
          process: here('shared/node/hosts/process.ts'),
          cli: here('shared/node/hosts/cli.ts'),
          'job-worker': here('shared/node/services/job-worker.ts'),
          'partnership-worker': here('shared/node/services/partnership-worker.ts'),
          'parser-process': here('shared/node/services/import/parser-process.ts'),
          'examine-process': here('shared/node/services/opening/examine-process.ts'),
          'backup-thread': here('shared/node/services/backups/backup-thread.ts'),
          'writer-thread': here('shared/node/services/import/writer-thread.ts'),
        }),
        // Chunks lie beside the entries, so that `new URL('./x.js', import.meta.url)` means the same in both.
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      ...shared,
      outDir: outDirOf('preload'),
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: here('electron/preload/preload.ts') },
        // CommonJS: a sandboxed preload cannot be an ES module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    plugins: [react()],
    build: {
      ...shared,
      outDir: outDirOf('renderer'),
      // For the browser host too: what is common to the browsers of 2023.
      target: 'es2022',
      rolldownOptions: { input: existing({ index: here('renderer/index.html') }) },
    },
  },
} as const;

/** The parts to build, all unless `ALLIAGE_PARTS` names some: the build tool asks for those that changed. */
const asked = (process.env.ALLIAGE_PARTS ?? 'main,preload,renderer').split(',');

export default defineConfig(
  Object.fromEntries(Object.entries(parts).filter(([part]) => asked.includes(part))),
);
