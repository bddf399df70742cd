import { Worker } from 'node:worker_threads';

const BYTES_PER_MEGABYTE = 1024 * 1024;
const MICROSECONDS_PER_MS = 1000;
const LOOK_MS = 50;

/** Runs beside the main thread, which a hostile file keeps busy. */
const WATCH = `
const { workerData: { mostBytes, mostMicroseconds, everyMs } } = require('node:worker_threads');
const before = process.cpuUsage();
setInterval(() => {
  const { user, system } = process.cpuUsage(before);
  if (process.memoryUsage.rss() > mostBytes || user + system > mostMicroseconds) process.kill(process.pid, 'SIGKILL');
}, everyMs);
`;

/**
 * Ends this process once it takes more from now on, wherever the memory is: Node's own limit is of its heap alone. Time is
 * the processor's: a machine that is busy with something else is no fault of the file.
 */
export const limitProcess = (megabytes: number, cpuMs: number): void => {
  new Worker(WATCH, {
    eval: true,
    workerData: {
      mostBytes: megabytes * BYTES_PER_MEGABYTE,
      mostMicroseconds: cpuMs * MICROSECONDS_PER_MS,
      everyMs: LOOK_MS,
    },
  }).unref();
};
