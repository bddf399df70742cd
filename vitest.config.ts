import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/end-to-end/**'],
    testTimeout: 60_000,
    pool: 'forks',
    // One a core: left to itself it keeps one core free, which is half of a machine of two.
    maxWorkers: availableParallelism(),
  },
});
