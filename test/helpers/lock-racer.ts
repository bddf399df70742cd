// Takes and releases the lock of a project as often as it can, and counts how often somebody had it at the same time.
import { closeSync, openSync, rmSync } from 'node:fs';
import { isLocked, takeLock } from '../../shared/node/store/lock.ts';
import { StoreError } from '../../shared/node/store/store-error.ts';

const [path = '', durationMs = '0'] = process.argv.slice(2);
const mark = `${path}.mark`;
const end = performance.now() + Number(durationMs);
const counts = { taken: 0, refused: 0, shared: 0 };

/** A file that can be made only once: while somebody else has it, making it fails. */
const isAlone = (): boolean => {
  try {
    closeSync(openSync(mark, 'wx'));
    return true;
  } catch {
    return false;
  }
};

for (let round = 0; performance.now() < end; round++) {
  try {
    const lock = takeLock(path, new Date());
    counts.taken++;
    if (!isAlone()) counts.shared++;
    rmSync(mark, { force: true });
    lock.release();
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'E-LOCK')) throw error;
    counts.refused++;
  }
  if (round % 5 === 0) isLocked(path);
}
process.stdout.write(JSON.stringify(counts));
