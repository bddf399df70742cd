import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isLocked, takeLock } from '../../shared/node/store/lock.ts';
import { aFolder } from '../helpers/application.ts';

// A folder that lets nobody remove a file (its own owner's alone, or one that another program holds): what was saved was
// answered as something unexpected, and done twice by whoever tried again.
it('a note of a lock that can be neither written nor removed keeps nothing from being done', () => {
  const path = join(aFolder(), 'projet.alliage');
  // What is there cannot be removed as a file.
  mkdirSync(`${path}-lock-owner`);
  for (let times = 0; times < 2; times++) {
    const lock = takeLock(path, new Date());
    expect(isLocked(path)).toBe(true);
    expect(() => lock.release()).not.toThrow();
    expect(isLocked(path)).toBe(false);
  }
});
