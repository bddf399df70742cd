import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DesktopWindow, openDesktop } from '../harness/electron.ts';
import { processesOf } from './process-tree.ts';

let desktop: DesktopWindow;
const pids = (part: Parameters<typeof processesOf>[1]) => processesOf(desktop.shell.process.pid, part);
const kill = (part: Parameters<typeof processesOf>[1]): void => {
  for (const pid of pids(part)) process.kill(pid, 'SIGKILL');
};

interface Reply {
  readonly ok: boolean;
  readonly output?: unknown;
  readonly error?: { readonly code: string; readonly message: string };
}
interface Exposed {
  send(request: unknown): Promise<Reply>;
  subscribe(listener: (event: { event: string; done?: number }) => void): () => void;
  dialogs: { openImport(): Promise<string[]> };
}

const ask = (operation: string, input: unknown = {}): Promise<Reply> =>
  desktop.page.evaluate((request) => (window as unknown as { alliage: Exposed }).alliage.send(request), {
    operation,
    input,
    lang: 'fr',
  });
const counts = async () => {
  const { output } = await ask('project.info');
  const { entities, relations } = output as { entities: unknown; relations: unknown };
  return { entities, relations };
};

beforeEach(async () => {
  desktop = await openDesktop();
  expect((await ask('project.discover', { sample: 'rameau' })).ok).toBe(true);
  await desktop.page.getByRole('application', { name: /^Graphe/ }).waitFor();
});
afterEach(() => desktop.close());

describe('A06, rule 12: the data host dies alone', () => {
  it('what was asked of it is said not to be saved, and the project is back by itself', async () => {
    const before = await counts();
    const [pid = 0] = pids('data');
    // Stopped first, so that it surely has not answered when it dies.
    process.kill(pid, 'SIGSTOP');
    const pending = ask('entity.add', { kind: 'actor', name: 'Jamais enregistrée', set: {} });
    await wait(100);
    process.kill(pid, 'SIGKILL');
    const { ok, error } = await pending;
    expect({ ok, code: error?.code }).toEqual({ ok: false, code: 'E-HOST-DOWN' });
    expect(error?.message).toBeTruthy();
    await desktop.page.getByRole('alert').first().waitFor();
    await expect.poll(() => pids('data'), { interval: 20, timeout: 30_000 }).not.toEqual([]);
    await expect.poll(async () => (await ask('project.info')).ok, { timeout: 30_000 }).toBe(true);
    expect(await counts()).toEqual(before);
    expect((await ask('entity.add', { kind: 'actor', name: 'Enregistrée', set: {} })).ok).toBe(true);
  });
});

describe('rule 12: every other process dies alone', () => {
  it('graphics and network: the window goes on, and nothing is lost', async () => {
    const before = await counts();
    for (const part of ['graphics', 'network'] as const) {
      const [page] = pids('page');
      kill(part);
      await expect.poll(async () => (await ask('project.info')).error).toBeUndefined();
      await desktop.page.keyboard.press('Control+3');
      await desktop.page.getByRole('grid').waitFor();
      await desktop.page.keyboard.press('Control+2');
      await desktop.page.getByRole('application', { name: /^Graphe/ }).waitFor();
      // A file of ours is still read by the page.
      expect(await desktop.page.evaluate(async () => (await fetch('app://alliage/index.html')).status)).toBe(
        200,
      );
      expect(pids('page')).toEqual([page]);
    }
    expect(await counts()).toEqual(before);
  });

  it('the page: the data host keeps its project, and the page comes back to it', async () => {
    const [host] = pids('data');
    const [page] = pids('page');
    kill('page');
    await expect
      .poll(() => pids('page').filter((pid) => pid !== page).length, { timeout: 30_000 })
      .toBeGreaterThan(0);
    expect(pids('data')).toEqual([host]);
    expect(desktop.shell.process.exitCode).toBeNull();
  });
});

describe('A07, rule 12: the process that reads files dies alone', () => {
  const CSV = [
    'Nom;Type;Commune',
    ...Array.from({ length: 150_000 }, (_, row) => `Association ${row};association;Rennes`),
  ].join('\r\n');

  /** Runs the operation and kills its reader once it said that this share is done. */
  const killAt = async (operation: string, share: number): Promise<Reply> => {
    const path = join(desktop.home, 'grand.csv');
    writeFileSync(path, CSV);
    writeFileSync(join(desktop.home, 'dialogs.json'), JSON.stringify({ open: [path] }));
    const pending = desktop.page.evaluate(
      async ({ name, least }) => {
        const { alliage } = window as unknown as { alliage: Exposed };
        const place = window as unknown as { reached: boolean };
        place.reached = false;
        const stop = alliage.subscribe(({ event, done }) => {
          if (event === 'job.progress' && (done ?? 0) >= least) place.reached = true;
        });
        const files = await alliage.dialogs.openImport();
        const reply = await alliage.send({ operation: name, input: { files, job: 'a07' }, lang: 'fr' });
        stop();
        return reply;
      },
      { name: operation, least: share },
    );
    const reached = async (): Promise<boolean> =>
      desktop.page.evaluate(() => (window as unknown as { reached?: boolean }).reached === true);
    let isOver = false;
    void pending.finally(() => {
      isOver = true;
    });
    while (!isOver && (pids('reader').length === 0 || (share > 0 && !(await reached())))) await wait(10);
    kill('reader');
    return pending;
  };

  it.each([
    ['import.inspect', 0],
    ['import.run', 0],
    ['import.run', 0.1],
    ['import.run', 0.5],
  ])(
    '%s, at %d of it: nothing is written, it is said, and the next import goes through',
    async (operation, share) => {
      const before = await counts();
      const { ok, error } = await killAt(operation, share);
      expect({ ok, code: error?.code }).toEqual({ ok: false, code: 'E-IMP-STOPPED' });
      expect(error?.message).toMatch(/n’est pas allé au bout/);
      expect(await counts()).toEqual(before);
      expect(pids('data')).toHaveLength(1);
      const temporary = join(desktop.home, 'temporary');
      expect(readdirSync(desktop.home).includes('temporary') ? readdirSync(temporary) : []).toEqual([]);
      const path = join(desktop.home, 'petit.csv');
      writeFileSync(path, 'Nom;Type\r\nAssociation Suivante;association\r\n');
      writeFileSync(join(desktop.home, 'dialogs.json'), JSON.stringify({ open: [path] }));
      const next = await desktop.page.evaluate(async () => {
        const { alliage } = window as unknown as { alliage: Exposed };
        const files = await alliage.dialogs.openImport();
        return alliage.send({ operation: 'import.run', input: { files, job: 'next' }, lang: 'fr' });
      });
      expect(next.error).toBeUndefined();
      expect(await counts()).not.toEqual(before);
    },
  );
});
