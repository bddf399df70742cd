import { execFileSync } from 'node:child_process';
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PINNED_NODE, ROOT } from '../harness/folders.ts';
import { violationsOf } from '../journeys/accessibility.ts';
import { choose } from '../journeys/palette.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

const ACTOR = 'Conserverie des Marais';

describe('a project whose file goes while it is open, in Chromium', () => {
  let window: OpenedWindow;
  const projects = (): string[] => {
    const folder = join(window.home, 'projects');
    return readdirSync(folder)
      .filter((name) => name.endsWith('.alliage'))
      .map((name) => join(folder, name));
  };
  beforeAll(async () => {
    window = await openInBrowser();
    await window.page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
    await window.page.getByRole('application', { name: /^Graphe/ }).waitFor();
  });
  afterAll(() => window.close());

  it('B22 says so, goes on, and is given a place', async () => {
    const { page, ask } = window;
    const [path = ''] = projects();
    renameSync(path, join(window.home, 'ailleurs.alliage'));
    const banner = page.getByText(/^Le fichier du projet a été déplacé, renommé ou supprimé/);
    await banner.waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await ask('entity.add', { kind: 'actor', name: ACTOR, set: {} });
    await page.getByRole('button', { name: 'Enregistrer une copie…' }).click();
    await banner.waitFor({ state: 'detached' });
    await choose(page, ACTOR);
    const saved = projects();
    expect(saved).toHaveLength(1);
    await ask('project.close', {});
    const cli = [join(ROOT, 'out', 'main', 'cli.js'), 'list', saved[0] ?? '', 'actor', '--json'];
    const env = { ...process.env, ALLIAGE_HOME: window.home };
    expect(execFileSync(PINNED_NODE, cli, { env, encoding: 'utf8' })).toContain(ACTOR);
    expect(window.consoleErrors).toEqual([]);
  });
});
