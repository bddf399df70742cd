import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newHome, PINNED_NODE, pictureFile, ROOT } from '../harness/folders.ts';
import { violationsOf } from '../journeys/accessibility.ts';
import { choose } from '../journeys/palette.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

const ACTOR = 'Conserverie des Marais';

const writeRecent = (home: string, path: string, name: string): void => {
  const known = { path, name, territory: null, fictional: false, entities: 1, relations: 0 };
  writeFileSync(
    join(home, 'recent.json'),
    JSON.stringify([{ ...known, openedAt: new Date().toISOString() }]),
  );
};

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

describe('a project that another program writes over while it is open, in Chromium', () => {
  const BEFORE = 'Saisi avant l’accident';
  const home = newHome();
  const path = join(home, 'Le projet.alliage');
  const cli = (...args: readonly string[]): void =>
    void execFileSync(PINNED_NODE, [join(ROOT, 'out', 'main', 'cli.js'), ...args, '--json'], {
      env: { ...process.env, ALLIAGE_HOME: home },
    });
  let window: OpenedWindow;
  beforeAll(async () => {
    cli('new', path, '--sample', 'trois-rivieres');
    writeRecent(home, path, 'Le projet');
    window = await openInBrowser({ home });
    window.page.setDefaultTimeout(30_000);
    await window.page.getByRole('button', { name: /^Le projet/ }).click();
    await window.page.getByRole('application', { name: /^Graphe/ }).waitFor();
  });
  afterAll(() => window.close());

  it('B22 says where the last edits are, and gives them back in one button and its account', async () => {
    const { page, ask } = window;
    await ask('backup.make', {});
    await ask('entity.add', { kind: 'actor', name: BEFORE, set: {} });
    writeFileSync(path, Buffer.alloc(300_000, 7));
    const banner = page.getByText(
      /^Un autre programme a écrit par-dessus .* Il ne peut plus être modifié ici/,
    );
    await banner.waitFor();
    await page.getByText(/1 modification faite depuis la sauvegarde vérifiée du .* est gardée/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    // What the window wants to keep by itself is refused as well: one sentence for all.
    const refusal = page
      .getByRole('alert')
      .filter({ hasText: 'Votre dernière action n’a pas été enregistrée' });
    for (const _ of ['once', 'twice']) {
      await page.keyboard.press('Control+z');
      await refusal.waitFor();
    }
    expect(await refusal.count()).toBe(1);
    for (const width of [1440, 600]) {
      await page.setViewportSize({ width, height: 900 });
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
      await page.screenshot({ path: pictureFile(`place-overwritten-${width}`) });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('button', { name: 'Retrouver mon projet', exact: true }).click();
    const account = page.getByRole('dialog', { name: 'Le projet est de nouveau ouvert' });
    await account.waitFor();
    await page.screenshot({ path: pictureFile('place-overwritten-account') });
    await page.keyboard.press('Escape');
    await account.waitFor({ state: 'detached' });
    await choose(page, BEFORE);
    await banner.waitFor({ state: 'detached' });
    expect(await refusal.count()).toBe(0);
    await ask('project.close', {});
    cli('check', path);
    expect(window.consoleErrors).toEqual([]);
  });
});

describe('a project of a synchronised folder that somebody else changes meanwhile, in Chromium', () => {
  const OURS = 'Écrit sur ce poste';
  const THEIRS = 'Écrit sur un autre poste';
  const home = newHome();
  const folder = join(home, 'OneDrive - Mairie');
  const place = join(folder, 'Projet commun.alliage');
  const cli = (of: string, ...args: readonly string[]): void =>
    void execFileSync(PINNED_NODE, [join(ROOT, 'out', 'main', 'cli.js'), ...args, '--json'], {
      env: { ...process.env, ALLIAGE_HOME: of },
    });
  let window: OpenedWindow;
  beforeAll(async () => {
    mkdirSync(folder);
    cli(home, 'new', place, '--name', 'Projet commun');
    cli(home, 'add', place, 'actor', 'Commune');
    writeRecent(home, place, 'Projet commun');
    window = await openInBrowser({ home });
    window.page.setDefaultTimeout(30_000);
  });
  afterAll(() => window.close());

  it('C06 says that both are kept, compares them, and nothing on the banner overflows', async () => {
    const { page, ask } = window;
    await page.getByRole('button', { name: /^Projet commun/ }).click();
    await page.getByRole('application', { name: /^Graphe/ }).waitFor();
    await ask('entity.add', { kind: 'actor', name: OURS, set: {} });
    // What the tool that synchronises puts there, made on another computer: the lock of ours is not on that one.
    const other = newHome();
    const theirs = join(other, 'Projet commun.alliage');
    copyFileSync(place, theirs);
    cli(other, 'add', theirs, 'actor', THEIRS);
    renameSync(theirs, place);
    const banner = page.getByText(/^Ce projet a été modifié sur deux postes/);
    await banner.waitFor();
    for (const width of [1440, 1024, 600]) {
      await page.setViewportSize({ width, height: 800 });
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
      expect(await violationsOf(page)).toEqual([]);
      await page.screenshot({ path: pictureFile(`place-conflict-${width}`) });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(readdirSync(folder).filter((name) => name.endsWith('.alliage'))).toHaveLength(2);
    await page.getByRole('button', { name: 'Comparer…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Reprendre une copie modifiée' });
    await dialog
      .getByText(/1 .*ajout/)
      .first()
      .waitFor();
    await page.screenshot({ path: pictureFile('place-compare') });
    expect(window.consoleErrors).toEqual([]);
  });
});
