import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newHome } from '../harness/folders.ts';
import { openOnDesktop } from '../journeys/windows.ts';

it('settings of a later version (D07): what is understood is kept, the window says so, the file stays', async () => {
  const home = newHome();
  mkdirSync(home, { recursive: true });
  const later = '{"version": 99, "language": "en", "theme": "dark", "panels": {"left": true}}';
  writeFileSync(join(home, 'settings.json'), later);
  const { page, close } = await openOnDesktop({ home });
  const said = page.getByRole('alert').filter({ hasText: 'Your settings come from a later version' });
  await said.waitFor();
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  expect(readFileSync(join(home, 'settings.json.bad'), 'utf8')).toBe(later);
  await page.getByRole('button', { name: 'Open the settings' }).click();
  await page.getByRole('navigation', { name: 'Sections of the settings' }).waitFor();
  await said.waitFor({ state: 'hidden' });
  await close();
});
