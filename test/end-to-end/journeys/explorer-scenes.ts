import { pickTool } from './journey.ts';
import { choose, runCommand, textOf } from './palette.ts';
import { ACTOR, button, command, openLegend, press, type Scene } from './scene.ts';

/** Explorer, with what opens in it. */
export const explorerScenes: readonly Scene[] = [
  { name: 'explorer', isMain: true, show: async () => undefined },
  { name: 'explorer-card', isMain: true, show: ({ page }) => choose(page, ACTOR) },
  {
    name: 'explorer-card-links',
    show: async ({ page }) => {
      await choose(page, ACTOR);
      await page.getByRole('tab', { name: /^Liens/ }).click();
    },
  },
  {
    name: 'explorer-card-history',
    show: async ({ page }) => {
      await choose(page, ACTOR);
      await page.getByRole('tab', { name: /^Historique/ }).click();
    },
  },
  {
    name: 'explorer-card-field',
    show: async ({ page }) => {
      await choose(page, ACTOR);
      await button(page, /^Modifier Description/).click();
    },
  },
  {
    name: 'explorer-list',
    show: async ({ page }) => {
      await press(page, 'Control+l');
      await page.getByRole('treegrid').getByRole('row').nth(2).click();
    },
  },
  {
    name: 'explorer-legend-colours',
    show: async ({ page }) => {
      await runCommand(page, 'appearance.colour-communities');
      await openLegend(page);
      await button(page, /^Couleur/).click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'explorer-legend-sizes',
    show: async ({ page }) => {
      await runCommand(page, 'appearance.size-amount-received');
      await openLegend(page);
      await button(page, /^Taille/).click();
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'explorer-filter-menu',
    show: async ({ page }) => {
      await page.locator('[data-add-filter]').click();
    },
  },
  {
    name: 'explorer-filter-editor',
    show: async ({ page }) => {
      await page.locator('[data-add-filter]').click();
      await page.keyboard.type('Catégorie');
      await press(page, 'Enter');
      await page.getByRole('checkbox').first().check();
    },
  },
  {
    name: 'explorer-filter-range',
    show: async ({ page }) => {
      await page.locator('[data-add-filter]').click();
      await page.keyboard.type('budget');
      await press(page, 'Enter');
      await page.keyboard.type('5000');
    },
  },
  { name: 'explorer-timeline', show: command('view.timeline') },
  {
    name: 'explorer-find',
    show: async ({ page }) => {
      await runCommand(page, 'explorer.find');
      await page.keyboard.type('fabrique');
    },
  },
  { name: 'explorer-groups', isMain: true, show: command('grouping.by.look') },
  { name: 'explorer-hulls', show: command('grouping.by.communities', 'grouping.form.hulls') },
  {
    name: 'explorer-grouping-menu',
    show: async ({ page }) => {
      await runCommand(page, 'grouping.by.look');
      await pickTool(page, textOf('grouping.tool'));
      await page.getByRole('menuitemradio').or(page.getByRole('menuitem')).first().waitFor();
    },
  },
  { name: 'explorer-several', show: command('explorer.selectAll') },
  {
    name: 'explorer-several-edit',
    show: async ({ page }) => {
      await runCommand(page, 'explorer.selectAll');
      await page.getByRole('complementary').getByRole('button', { name: 'Modifier', exact: true }).click();
    },
  },
  {
    name: 'explorer-neighbourhood',
    show: async ({ page }) => {
      await choose(page, ACTOR);
      await runCommand(page, 'explorer.neighbourhood');
    },
  },
  {
    name: 'explorer-path',
    show: async ({ page }) => {
      await choose(page, ACTOR);
      await runCommand(page, 'explorer.path');
      await page.getByRole('combobox').and(page.locator(':focus')).waitFor();
      await page.keyboard.type('La Fabrique');
      await page.getByRole('option').first().click();
    },
  },
  {
    name: 'explorer-highlight',
    show: async ({ page }) => {
      await choose(page, ACTOR);
      await runCommand(page, 'explorer.highlight');
    },
  },
  {
    name: 'explorer-context-menu',
    show: async ({ page }) => {
      await choose(page, ACTOR);
      await runCommand(page, 'explorer.focusCanvas');
      await press(page, 'Shift+F10');
      await page.getByRole('menuitem').first().waitFor();
    },
  },
  {
    name: 'explorer-views-menu',
    show: ({ page }) => page.getByRole('button', { name: /Menu des vues/ }).click(),
  },
  { name: 'funding', isMain: true, show: command('explorer.funding') },
  { name: 'list-only', isMain: true, show: command('explorer.listOnly') },
];
