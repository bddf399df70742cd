import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The window, in a real browser and in a real Electron: one at a time, on the built product. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/end-to-end/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    pool: 'forks',
    fileParallelism: false,
  },
});
