import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProject, SEED, writeSeededProject } from '../../bench/project.ts';
import { seededNetwork } from '../../helpers/seeded-network.ts';
import { sharedData } from '../../helpers/shared-data.ts';
import { serve, startChromium } from '../harness/chromium.ts';
import { newHome, PINNED_NODE, ROOT } from '../harness/folders.ts';
import { type Watched, watchPage } from '../harness/watched.ts';

const MAKING_MS = 240_000;
const STEP_MS = 90_000;
/** As many as the lists of 2019, 2023 and 2024 make. */
const [NODES, LINKS] = [25_000, 48_000];

interface Large {
  readonly project: string;
  /** Territory that the view is filtered to. */
  readonly place: string;
}

const LISTS = ['crte-anct-2023', 'programmes-anct-2024', 'subventions-pdl-2019'];
const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(csv|geojson)$/.test(name) && !/conventions|_utf8/.test(name))
    .map((name) => join(folder, name));

const importLists = (path: string, home: string, folders: readonly string[]): Large => {
  const run = (...args: readonly string[]) =>
    execFileSync(PINNED_NODE, [join(ROOT, 'out', 'main', 'cli.js'), ...args], {
      env: { ...process.env, ALLIAGE_HOME: home },
    });
  run('new', path, '--name', 'Listes officielles');
  for (const folder of folders) run('import', path, ...filesOf(folder));
  return { project: 'Listes officielles', place: 'Maine-et-Loire' };
};

/** A network of ours where the lists are not at hand, and the territory that most are in. */
const writeNetwork = (path: string): Large => {
  writeSeededProject(path, NODES, LINKS);
  const { entities, relations } = seededNetwork(NODES, LINKS, SEED);
  const counts = new Map<string, number>();
  for (const { type, to } of relations) if (type === 'located-in') counts.set(to, (counts.get(to) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return { project: 'Réseau de mesure', place: entities.find(({ id }) => id === most?.[0])?.name ?? '' };
};

const makeProject = async (home: string): Promise<Large> => {
  const path = join(home, 'large.alliage');
  const folders = LISTS.flatMap((list) => sharedData(list) ?? []);
  const large = folders.length === LISTS.length ? importLists(path, home, folders) : writeNetwork(path);
  await (await openProject(path, home)).application.close();
  return large;
};

const shownCount = (page: Page): Promise<string | null> =>
  page
    .getByText(/affichées? sur/)
    .first()
    .textContent();
const viewMenu = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Vue : ${name}\\. Menu`) });

/** A command, by the palette: chosen by mouse, or by what the keyboard reaches. */
type Command = (page: Page, words: string) => Promise<void>;
const byMouse: Command = async (page, words) => {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /Rechercher/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Rechercher partout' }).fill(words);
  await page.getByRole('option', { name: words }).first().click();
};
const byKeyboard: Command = async (page, words) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page
    .getByText(new RegExp(`Entrée\\s: ${words}`))
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
};

const recent = (page: Page, { project }: Large) =>
  page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(project) })
    .first();
/** Where one starts when all would be too much. */
const seesPrompt = (page: Page): Promise<void> => page.getByText(/commençons par/).waitFor();

describe('a project of 25,000 entities and 48,000 relations, in Chromium', () => {
  let browser: Browser;
  let host: Awaited<ReturnType<typeof serve>>;
  let page: Page;
  let watched: Watched;
  let large: Large;
  beforeAll(async () => {
    const home = newHome();
    large = await makeProject(home);
    [browser, host] = await Promise.all([startChromium(), serve(home)]);
    page = await (
      await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } })
    ).newPage();
    watched = await watchPage(page);
    page.setDefaultTimeout(30_000);
    await page.goto(host.address);
  }, MAKING_MS);
  afterAll(async () => {
    await browser.close();
    await host.end();
  });

  const dress = async (command: Command, size: string) => {
    await command(page, 'Grouper par type');
    await command(page, 'Colorer par communauté');
    await command(page, `Dimensionner par ${size}`);
  };
  let counts: string | null;
  const seesView = async (name: string, size: string): Promise<void> => {
    await viewMenu(page, name).waitFor();
    await page.getByRole('button', { name: new RegExp(`^Territoire.: ${large.place}`) }).waitFor();
    await page
      .getByText(/^Groupés par.: Type/)
      .first()
      .waitFor();
    const legend = page.getByRole('region', { name: 'Légende' });
    await legend.getByText('Communauté', { exact: true }).waitFor();
    await legend.getByText(size, { exact: true }).waitFor();
    await expect.poll(() => shownCount(page)).toBe(counts);
  };

  it(
    'opens, asks where to start, filters to one territory, groups, colours, sizes and saves, by mouse',
    async () => {
      await recent(page, large).click();
      await seesPrompt(page);
      await page.getByRole('button', { name: 'Filtre', exact: true }).click();
      await page.getByRole('button', { name: 'Territoire', exact: true }).first().click();
      await page.getByRole('textbox', { name: 'Chercher dans la liste' }).fill(large.place);
      await page
        .getByRole('checkbox', { name: new RegExp(`^${large.place}`) })
        .first()
        .click();
      await page.keyboard.press('Escape');
      await page.getByRole('application', { name: /^Graphe.: \d/ }).waitFor();
      await expect.poll(() => shownCount(page)).toMatch(/^[1-9]\d{0,3}\s/);
      counts = await shownCount(page);
      await dress(byMouse, 'montant reçu');
      await page.getByRole('button', { name: /Menu des vues/ }).click();
      await page.getByRole('menuitem', { name: 'Enregistrer sous…' }).click();
      await page.getByLabel('Nom de la vue').fill('À la souris');
      await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
      await seesView('À la souris', 'Montant reçu');
    },
    STEP_MS,
  );

  it(
    'opens with it the next time',
    async () => {
      await byMouse(page, 'Fermer le projet');
      await recent(page, large).click();
      await seesView('À la souris', 'Montant reçu');
    },
    STEP_MS,
  );

  it(
    'does the same by keyboard, from everything',
    async () => {
      await byKeyboard(page, 'Réinitialiser la vue');
      await seesPrompt(page);
      await byKeyboard(page, 'Ajouter un filtre');
      await page.getByRole('textbox', { name: 'Chercher un filtre' }).waitFor();
      await page.keyboard.type('Territoire');
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: 'Chercher dans la liste' }).waitFor();
      await page.keyboard.type(large.place);
      await page
        .getByRole('checkbox', { name: new RegExp(`^${large.place}`) })
        .first()
        .waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await expect.poll(() => shownCount(page)).toBe(counts);
      await page.keyboard.press('Escape');
      await dress(byKeyboard, 'montant donné');
      await byKeyboard(page, 'Enregistrer la vue sous…');
      await page.getByLabel('Nom de la vue').waitFor();
      await page.keyboard.type('Au clavier');
      await page.keyboard.press('Enter');
      await seesView('Au clavier', 'Montant donné');
      await byKeyboard(page, 'Fermer le projet');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('workspace');
      await recent(page, large).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await seesView('Au clavier', 'Montant donné');
    },
    STEP_MS,
  );

  it('says nothing on the console, and asks nothing outside', () => {
    expect(watched).toMatchObject({ consoleErrors: [], outsideRequests: [], policyReports: [] });
  });
});
