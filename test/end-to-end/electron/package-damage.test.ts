import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChild } from '../harness/child.ts';
import { startDisplay } from '../harness/display.ts';
import { newHome } from '../harness/folders.ts';
import { makePackage, type TestPackage } from '../harness/package.ts';
import { descendantsOf } from './process-tree.ts';

let made: TestPackage;
beforeAll(async () => {
  made = await makePackage();
});
afterAll(() => made?.remove());

const SAID_WITHIN_MS = 20_000;
/** Fails after a while, with what was said until then. */
const within = async (ms: number, said: () => string): Promise<never> => {
  await delay(ms, undefined, { ref: false });
  throw new Error(`nothing of it within ${ms} ms, but:\n${said()}`);
};

describe('I19: one byte of a package was changed', () => {
  const ARCHIVE = 'app.asar';
  const BESIDE = join('app.asar.unpacked', 'out', 'resources', 'samples', 'rameau.json');
  const LIBRARY = join('app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds');
  const damaged = (path: string, share: number): (() => void) => {
    const kept = readFileSync(path);
    const bytes = Buffer.from(kept);
    const at = Math.floor(bytes.length * share);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    return () => writeFileSync(path, kept);
  };
  const firstFileIn = (path: string): string =>
    statSync(path).isDirectory() ? join(path, readdirSync(path)[0] ?? '') : path;

  it.each([
    [ARCHIVE, 0.02],
    [ARCHIVE, 0.1],
    [ARCHIVE, 0.2],
    [ARCHIVE, 0.4],
    [ARCHIVE, 0.999],
    [BESIDE, 0.5],
    [LIBRARY, 0.5],
  ])('in %s at %d of it: it is said, and nothing opens', async (name, share) => {
    const restore = damaged(firstFileIn(join(made.resources, name)), share);
    const screen = await startDisplay();
    const home = newHome();
    const shell = startChild(made.executable, ['--no-sandbox', '--disable-gpu'], {
      env: { ...process.env, DISPLAY: screen.name, ALLIAGE_HOME: home },
    });
    try {
      const said = shell.waitFor(/reinstall Alliage|Réinstallez Alliage|Reinstall Alliage/);
      await Promise.race([said, within(SAID_WITHIN_MS, () => shell.output())]);
      expect(descendantsOf(shell.process.pid ?? 0).map(({ command }) => command)).not.toContainEqual(
        expect.stringMatching(/--type=renderer|process\.js/),
      );
      expect(existsSync(join(home, 'settings.json'))).toBe(false);
    } finally {
      // Its dialog waits for a reader, and hears no other word.
      shell.process.kill('SIGKILL');
      await shell.ended;
      restore();
      await screen.server.end();
    }
  });
});
