import { Worker } from 'node:worker_threads';

const BYTES_PER_MEGABYTE = 1024 * 1024;
const LOOK_MS = 50;

/** Runs beside the main thread, which a hostile file keeps busy. */
const WATCH = `
const { workerData: { most, everyMs } } = require('node:worker_threads');
setInterval(() => {
  if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
}, everyMs);
`;

/** Ends this process once it takes more, wherever the memory is: Node's own limit is of its heap alone. */
export const limitMemory = (megabytes: number): void => {
  new Worker(WATCH, {
    eval: true,
    workerData: { most: megabytes * BYTES_PER_MEGABYTE, everyMs: LOOK_MS },
  }).unref();
};
