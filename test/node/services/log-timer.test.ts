import { statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLogTimer } from '../../../shared/node/services/log-timer.ts';
import { anOpenProject } from '../../helpers/application.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

test('once 30 s after the first of several edits, 5 s after a removal, never after the end', () => {
  const times: number[] = [];
  const start = performance.now();
  const timer = createLogTimer(() => times.push(Math.round((performance.now() - start) / 1000)));
  timer.touch(false);
  vi.advanceTimersByTime(20_000);
  timer.touch(false);
  vi.advanceTimersByTime(40_000);
  timer.touch(false);
  timer.touch(true);
  timer.touch(false);
  vi.advanceTimersByTime(60_000);
  timer.touch(true);
  timer.stop();
  vi.advanceTimersByTime(60_000);
  expect(times).toEqual([30, 65]);
});

test('the log of a project is moved into its main file, which then holds what is saved', async () => {
  const { call, path } = await anOpenProject();
  const { id } = await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  await call('entity.remove', { entity: id });
  expect(statSync(path('essai.alliage-wal')).size).toBeGreaterThan(0);
  vi.advanceTimersByTime(5_000);
  expect(statSync(path('essai.alliage-wal')).size).toBe(0);
  await call('journal.undo', {});
  expect((await call('entity.get', { entity: id })).name).toBe('Club');
});
