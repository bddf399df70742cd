import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { type JourneyWindow, keyOf, pngSize, type Step, sentence } from './journey.ts';

const map = (page: Page) => page.getByRole('application', { name: 'Carte' });
const panel = (page: Page) => page.getByRole('region', { name: 'Territoires et réglages de la carte' });
const tab = (page: Page, name: RegExp) => panel(page).getByRole('tab', { name });
const tree = (page: Page) => panel(page).getByRole('tree', { name: 'Territoires de la carte' });
const legend = (page: Page) => page.getByRole('region', { name: 'Légende de la carte' });
const goToMap = async (window: JourneyWindow): Promise<void> => {
  await window.page.keyboard.press(keyOf(window, 'Control+4', 'Alt+4'));
  await map(window.page).waitFor();
};
/** Names of what is chosen, as the card says. */
const chosen = (page: Page) => page.getByRole('complementary', { name: 'Fiche' });

const square = (lon: number, lat: number, side: number) => [
  [
    [lon, lat],
    [lon, lat + side],
    [lon + side, lat + side],
    [lon + side, lat],
    [lon, lat],
  ],
];
/** Two made-up outlines of real EPCI: Nantes Métropole and Saint-Nazaire's. */
const OUTLINES = {
  type: 'FeatureCollection',
  features: [
    ['244400404', 'Nantes Métropole', -1.75, 47.1],
    ['244400644', 'CA de la Région Nazairienne et de l’Estuaire', -2.35, 47.2],
  ].map(([siren_epci, lib_epci, lon, lat]) => ({
    type: 'Feature',
    properties: { siren_epci, lib_epci },
    geometry: { type: 'Polygon', coordinates: square(Number(lon), Number(lat), 0.35) },
  })),
};

const fictional: readonly Step[] = [
  {
    name: 'opens on the schematic, and says that a fictional territory is nowhere',
    run: async ({ page, ask }) => {
      await ask('project.discover', { sample: 'trois-rivieres' });
      await page.getByRole('application', { name: /Graphe/ }).waitFor();
      await page.getByRole('navigation').getByRole('button', { name: 'Carte' }).click();
      await map(page).waitFor();
      await sentence(page, /Ce territoire est fictif/);
      await sentence(page, /Fond.: schéma des départements/);
      await tab(page, /Sans localisation \(200\)/).waitFor();
      expect(await map(page).locator('[data-key]').count()).toBe(101);
      expect(await violationsOf(page)).toEqual([]);
      await ask('project.close', {});
    },
  },
];

const real: readonly Step[] = [
  {
    name: 'a project of its own, two actors without a place',
    run: async (window) => {
      const { page, home, ask } = window;
      writeFileSync(join(home, 'dialogs.json'), JSON.stringify({ save: join(home, 'carte.alliage') }));
      await page.getByRole('button', { name: /Projet vide/ }).click();
      await page.getByLabel('Nom du projet').fill('Estuaire exemple');
      await page.getByRole('button', { name: 'Créer le projet' }).click();
      await page.getByRole('application', { name: /Graphe/ }).waitFor();
      await ask('entity.add', { kind: 'actor', name: 'Atelier du Quai', set: { type: 'association' } });
      await ask('entity.add', { kind: 'actor', name: 'Club des Deux Rives', set: { type: 'catalyst' } });
      await goToMap(window);
      await tab(page, /Sans localisation \(2\)/).waitFor();
    },
  },
  {
    name: 'locates one by keyboard only, in one action that is undone at once',
    run: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('localiser ce qui est sans');
      await page.getByRole('option', { name: /localiser ce qui est sans/ }).waitFor();
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-map-place')))
        .toBe(true);
      await page.keyboard.type('Nantes');
      await panel(page)
        .getByRole('option', { name: /^Nantes\s*Commune/ })
        .waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await panel(page).getByRole('checkbox', { name: 'Atelier du Quai' }).focus();
      await page.keyboard.press('Space');
      await panel(page).getByRole('button', { name: 'Localiser 1 fiche' }).focus();
      await page.keyboard.press('Enter');
      await sentence(page, /1 fiche localisée/);
      await tab(page, /Sans localisation \(1\)/).waitFor();
      await page.getByRole('button', { name: 'Annuler', exact: true }).click();
      await tab(page, /Sans localisation \(2\)/).waitFor();
      await page.keyboard.press('Control+Shift+z');
      await tab(page, /Sans localisation \(1\)/).waitFor();
    },
  },
  {
    name: 'says what is missing, and takes outlines in: the map is drawn by EPCI',
    run: async (window) => {
      const { page, give } = window;
      await panel(page).getByLabel('Niveau').selectOption('epci');
      await sentence(page, /Les contours des EPCI ne sont pas dans ce projet/);
      await page.getByRole('button', { name: 'Importer des contours' }).click();
      await give('epci.geojson', Buffer.from(JSON.stringify(OUTLINES)));
      const last = page.getByRole('button', { name: 'Importer maintenant' });
      const next = page.getByRole('button', { name: 'Continuer', exact: true });
      while (!(await last.isVisible())) {
        await next.or(last).first().waitFor();
        if (await next.isVisible()) await next.click();
        await page.waitForTimeout(300);
      }
      await last.click();
      await sentence(page, /2 contours gardés/);
      await goToMap(window);
      await sentence(page, /Contours.: epci\.geojson.; ailleurs, schéma des départements/);
      await expect.poll(() => map(page).locator('[data-key^="epci:"]').count()).toBe(2);
    },
  },
  {
    name: 'colours them by number of actors: what is not known is hatched, a count chooses its actors',
    run: async ({ page }) => {
      await panel(page).getByLabel('Couleurs').selectOption('actors');
      if ((await legend(page).getByRole('list').count()) === 0)
        await legend(page).getByRole('button', { name: 'Légende' }).click();
      await legend(page)
        .getByRole('button', { name: /^Non renseigné/ })
        .waitFor();
      const one = legend(page)
        .getByRole('list', { name: 'Classes de couleurs' })
        .getByRole('button', { name: /^1/ });
      await one.click();
      await chosen(page)
        .getByText(/Atelier du Quai/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'goes through the territories by arrows, and chooses those of one',
    run: async ({ page }) => {
      await tab(page, /Territoires/).click();
      await tree(page).focus();
      await page.keyboard.press('Home');
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
        await page.keyboard.press(key);
      await expect
        .poll(() => tree(page).locator('[aria-selected=true]').textContent())
        .toMatch(/Nantes Métropole/);
      await page.keyboard.press('Enter');
      await chosen(page)
        .getByText(/Atelier du Quai/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'chooses a zone by its centre and its radius',
    run: async ({ page }) => {
      await tab(page, /Zone/).click();
      await panel(page).getByLabel('Centre').click();
      await page.keyboard.type('Atelier');
      await page.getByRole('option', { name: /Atelier du Quai/ }).click();
      await panel(page)
        .getByText(/fiche.* à 20 km au plus/)
        .waitFor();
      expect(await violationsOf(page)).toEqual([]);
    },
  },
  {
    name: 'opens the card of a symbol, and moves by keys on the map itself',
    run: async ({ page }) => {
      await tab(page, /Territoires/).click();
      await map(page).focus();
      await page.keyboard.press('0');
      for (let times = 0; times < 8; times++) await page.keyboard.press('+');
      await page.keyboard.press('0');
      await page.waitForTimeout(400);
      const symbols = map(page).locator('[data-id]');
      await symbols.first().click();
      await chosen(page).getByRole('heading', { level: 2 }).waitFor();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'prints what is on screen: the same colours, the sources said',
    run: async ({ page, receive }) => {
      await page.keyboard.press('Control+e');
      const dialog = page.getByRole('dialog');
      expect(await dialog.getByLabel('Image').inputValue()).toBe('map');
      const sheet = dialog.locator('figure img');
      await sheet.waitFor();
      const source = decodeURIComponent((await sheet.getAttribute('src')) ?? '');
      expect(source).toContain('epci.geojson');
      expect(source).toContain('Sans localisation');
      const { bytes } = await receive(
        () => dialog.getByRole('button', { name: 'Exporter', exact: true }).click(),
        'png',
      );
      expect(pngSize(bytes).width).toBeGreaterThan(3000);
    },
  },
];

/** The map: a fictional territory, then a real one, located, coloured, walked through and printed. */
export const mapJourney: readonly Step[] = [...fictional, ...real];
