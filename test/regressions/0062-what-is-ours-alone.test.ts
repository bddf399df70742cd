import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toFileName } from '../../shared/node/services/project-files.ts';
import { anApplication } from '../helpers/application.ts';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

let before: number;
beforeEach(() => {
  before = process.umask(0);
});
afterEach(() => void process.umask(before));

it('L10: settings, recent projects and the folder of projects are read by their owner alone, whatever the system gives', async () => {
  const { call, folder } = anApplication();
  const home = join(folder, 'home');
  await call('settings.set', { theme: 'dark' });
  await call('project.discover', { sample: 'rameau' });
  expect(modeOf(join(home, 'settings.json'))).toBe('600');
  expect(modeOf(join(home, 'recent.json'))).toBe('600');
  expect(modeOf(join(home, 'projects'))).toBe('700');
});

it('L10: what an earlier version left readable is closed at the next change', async () => {
  const { call, folder } = anApplication();
  const path = join(folder, 'home', 'settings.json');
  mkdirSync(join(folder, 'home'), { recursive: true });
  await call('settings.set', { theme: 'dark' });
  chmodSync(path, 0o666);
  await call('settings.set', { theme: 'light' });
  expect(modeOf(path)).toBe('600');
});

it.each(['CON', 'con.2026', 'COM1.a.b', 'nul .x'])(
  'a project named « %s » is a file that Windows takes',
  (name) => {
    expect(toFileName(name)).toBe('projet');
  },
);
