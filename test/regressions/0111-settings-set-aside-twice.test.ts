import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anApplication } from '../helpers/application.ts';

test('settings that are damaged again do not take the place of those that were set aside before', async () => {
  const { call, folder } = anApplication();
  const home = join(folder, 'home');
  for (const text of ['{"author": "Claire', '{"author": "Camille']) {
    writeFileSync(join(home, 'settings.json'), text);
    await call('app.state', {});
  }
  const aside = readdirSync(home).filter((name) => name.endsWith('.bad'));
  expect(aside.map((name) => readFileSync(join(home, name), 'utf8')).sort()).toEqual([
    '{"author": "Camille',
    '{"author": "Claire',
  ]);
});
