import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createAskExaminer } from '../../../../shared/node/services/opening/run-examiner.ts';
import { forkProcess, type SideProcess } from '../../../../shared/node/services/side-process.ts';
import { aFolder, anApplication, anOpenProject, codeOf } from '../../../helpers/application.ts';
import { aProjectFile } from '../../../helpers/project-file.ts';

const BUSY_EXAMINER = resolve(import.meta.dirname, '../../../helpers/busy-examiner.ts');
/** Milliseconds that a refusal may take, at most: the machine of the tests is shared. */
const AT_ONCE_MS = 1_000;

const timed = async (work: Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work;
  return performance.now() - from;
};

test.each([
  [
    'a recursive view',
    'CREATE VIEW v AS WITH RECURSIVE r (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT max(x) FROM r',
  ],
  [
    'a view that joins everything',
    'CREATE VIEW v AS SELECT count(*) FROM entity a, entity b, entity c, entity d, entity e',
  ],
])('B17: %s is never run: the file is refused, and keeps its bytes', async (_, sql) => {
  const { call, file, path } = anApplication();
  aProjectFile(path('hostile.alliage'));
  const db = new Database(path('hostile.alliage'));
  db.exec(sql);
  db.close();
  const bytes = readFileSync(path('hostile.alliage'));
  expect(await codeOf(call('project.open', { file: file('hostile.alliage') }))).toBe('E-BASE-TAMPERED');
  expect(readFileSync(path('hostile.alliage')).equals(bytes)).toBe(true);
});

/** A process that starts and then says nothing, as one that a file keeps busy. */
const aWaitingProcess = () => {
  let isKilled = false;
  let exit: () => void = () => undefined;
  const process: SideProcess = {
    post: () => undefined,
    onMessage: (listener) => void queueMicrotask(() => listener({ say: 'ready' })),
    onExit: (listener) => {
      exit = listener;
    },
    kill: () => {
      isKilled = true;
      exit();
    },
  };
  return { start: () => process, isKilled: () => isKilled };
};

test('B17: a process that a file keeps busy is killed after five seconds: E-BASE-TIMEOUT', async () => {
  const path = `${aFolder()}/a.alliage`;
  writeFileSync(path, 'x');
  const ask = createAskExaminer(() => forkProcess(BUSY_EXAMINER, 512));
  const from = performance.now();
  await expect(ask({ ask: 'examine', path, full: true, folder: path }, 'examined')).rejects.toMatchObject({
    code: 'E-BASE-TIMEOUT',
  });
  expect(performance.now() - from).toBeGreaterThan(4_000);
}, 60_000);

test('B17: a process that waits for what does not come is killed too', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const path = `${aFolder()}/a.alliage`;
  writeFileSync(path, 'x');
  const waiting = aWaitingProcess();
  const ask = createAskExaminer(waiting.start);
  const refused = expect(
    ask({ ask: 'examine', path, full: true, folder: path }, 'examined'),
  ).rejects.toMatchObject({ code: 'E-BASE-TIMEOUT' });
  await vi.advanceTimersByTimeAsync(26_000);
  expect(waiting.isKilled()).toBe(false);
  await vi.advanceTimersByTimeAsync(2_000);
  await refused;
  expect(waiting.isKilled()).toBe(true);
});

test('B18: ten gigabytes of nothing are refused by their size', async () => {
  const { call, file, path } = anApplication();
  aProjectFile(path('gros.alliage'));
  truncateSync(path('gros.alliage'), 10_000_000_000);
  const target = file('gros.alliage');
  expect(await timed(codeOf(call('project.open', { file: target })))).toBeLessThan(AT_ONCE_MS);
  expect(await codeOf(call('project.open', { file: target }))).toMatch(/^E-BASE-(NOTOURS|ONLINE)$/);
});

test('B19: what is no file of its own is refused at once; another name of the same file opens', async () => {
  const { call, file, path } = await anOpenProject();
  await call('project.close', {});
  execFileSync('mkfifo', [path('tube')]);
  mkdirSync(path('dossier'));
  symlinkSync(path('nulle-part'), path('perdu'));
  symlinkSync('/etc/passwd', path('ailleurs'));
  symlinkSync('/dev/zero', path('zero'));
  for (const name of ['tube', 'dossier', 'perdu', 'ailleurs', 'zero']) {
    const target = file(name);
    const from = performance.now();
    const code = await codeOf(call('project.open', { file: target }));
    const ms = performance.now() - from;
    expect([name, code]).toEqual([name, 'E-BASE-NOTOURS']);
    expect(ms).toBeLessThan(AT_ONCE_MS);
  }
  linkSync(path('essai.alliage'), path('autre-nom.alliage'));
  expect(await call('project.open', { file: file('autre-nom.alliage') })).toMatchObject({ readOnly: false });
});

test('B12: the log of another project beside a file is not applied to it', async () => {
  const { call, file, path } = await anOpenProject();
  await call('project.close', {});
  const other = await anOpenProject('rameau');
  await other.call('entity.add', { kind: 'actor', name: 'Étranger', set: {} });
  copyFileSync(other.path('essai.alliage-wal'), path('essai.alliage-wal'));
  const opened = await codeOf(call('project.open', { file: file('essai.alliage') }));
  if (typeof opened === 'string') expect(opened).toMatch(/^E-BASE-/);
  else expect((await call('graph.load', {})).ecosystem.entities).toEqual([]);
});

test('B13: a stale index of the log is made again', async () => {
  const { call, file, path } = await anOpenProject();
  await call('project.close', {});
  writeFileSync(path('essai.alliage-shm'), Buffer.alloc(32_768, 7));
  expect(await call('project.open', { file: file('essai.alliage') })).toMatchObject({ readOnly: false });
});
