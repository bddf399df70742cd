import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a process that was killed left behind. */
const LEFT_AFTER_MS = 24 * 3_600_000;

const sweep = (parent: string, now: Date): void => {
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime();
    if (now.getTime() - changed > LEFT_AFTER_MS) rmSync(path, { recursive: true, force: true });
  }
};

export interface PrivateFolder {
  readonly path: string;
  remove(): void;
}

/** A new folder of the application's own that only its user can read; older ones that nobody removed go. */
export const makePrivateFolder = (home: string, id: string, now: Date): PrivateFolder => {
  const parent = join(home, 'temporary');
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  sweep(parent, now);
  const path = join(parent, id);
  mkdirSync(path, { mode: 0o700 });
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};
