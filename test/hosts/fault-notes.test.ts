import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aCliPlace, type CliPlace, linesOf } from './cli-process.ts';

let place: CliPlace;
beforeEach(() => {
  place = aCliPlace();
});
afterEach(() => place.remove());

const MARK = 'Jeanne Témoin';

it('L07: what no code explains in the browser host is noted by operation, kind and place, never by a name', async () => {
  const home = join(place.folder, 'home');
  mkdirSync(home, { recursive: true });
  // A file where the folder of projects is to be: nobody expects it.
  writeFileSync(join(home, 'projects'), '');
  const child = place.start(['serve', '--no-open']);
  const { origin, hash } = new URL((await linesOf(child)()).replace('Alliage: ', ''));
  const headers = { authorization: `Bearer ${hash.slice(1)}`, 'content-type': 'application/json' };
  const ask = async (operation: string, input: unknown) => {
    const body = JSON.stringify({ operation, input });
    return (await fetch(`${origin}/rpc`, { method: 'POST', headers, body })).json();
  };
  const input = { file: null, name: MARK, sample: null, territory: null };
  const reply = await ask('project.create', input);
  expect(reply).toMatchObject({ ok: false, error: { code: 'E-UNEXPECTED' } });
  expect(JSON.stringify(reply)).not.toMatch(/projects|\.ts|alliage-cli/);
  const gone = new Promise((done) => child.on('exit', done));
  child.kill('SIGTERM');
  expect(await gone).toBe(0);
  const logs = readdirSync(join(home, 'logs'));
  expect(logs).toEqual(['alliage.log']);
  const text = readFileSync(join(home, 'logs', 'alliage.log'), 'utf8');
  expect(text).not.toContain(MARK);
  expect(text).not.toContain(place.folder);
  const noted = JSON.parse(text);
  expect(noted).toMatchObject({
    operation: 'project.create',
    kind: 'Error',
    code: expect.stringMatching(/^E[A-Z]+$/),
  });
  expect(noted.frames.length).toBeGreaterThan(0);
});
