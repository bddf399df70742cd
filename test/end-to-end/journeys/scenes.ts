import type { Page } from 'playwright-core';
import { type JourneyWindow, pickTool } from './journey.ts';
import { choose, runCommand, textOf } from './palette.ts';

/** A state of the window that is looked at: by axe, and by people on pictures. In French and light, from the example in Explorer. */
export interface Scene {
  readonly name: string;
  /** No project is open. */
  readonly isBare?: true;
  /** Shown in English too, and on a large screen. */
  readonly isMain?: true;
  readonly show: (window: JourneyWindow) => Promise<void>;
}

const ACTOR = 'Scierie Martel';
const LONG_TABLE = [
  'Nom;Statut;SIREN',
  'Association Exemple;asso loi 1901;552081317',
  'Pôle du Val;pôle;',
].join('\r\n');

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first();
const openLegend = async (page: Page): Promise<void> => {
  const title = button(page, /^Légende/);
  await title.waitFor();
  if ((await title.getAttribute('aria-expanded')) === 'false') await title.click();
};
const goToSection = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Sections des réglages' }).getByRole('button', { name }).click();
const command =
  (...ids: readonly string[]): Scene['show'] =>
  async ({ page }) => {
    for (const id of ids) await runCommand(page, id);
  };
const dialog =
  (id: string, ...before: readonly string[]): Scene['show'] =>
  async (window) => {
    await command(...before, id)(window);
    await window.page.getByRole('dialog').waitFor();
  };

const home: readonly Scene[] = [
  {
    name: 'home-without-project',
    isBare: true,
    isMain: true,
    show: ({ page }) => button(page, /Découvrir avec un exemple/).waitFor(),
  },
  { name: 'home-new-project', isBare: true, show: dialog('project.new') },
  { name: 'home', isMain: true, show: command('screen.home') },
];

const explorer: readonly Scene[] = [
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

const table: readonly Scene[] = [
  { name: 'table', isMain: true, show: command('screen.table') },
  { name: 'table-incomplete', show: command('table.incomplete') },
  {
    name: 'table-relations',
    show: async ({ page }) => {
      await runCommand(page, 'screen.table');
      await page.getByRole('tab', { name: /^Liens/ }).click();
    },
  },
  {
    name: 'table-editor',
    show: async ({ page }) => {
      await runCommand(page, 'screen.table');
      await page.getByRole('grid').focus();
      await press(page, 'ArrowRight', 'F2');
    },
  },
  {
    name: 'table-column-menu',
    show: async ({ page }) => {
      await runCommand(page, 'screen.table');
      await button(page, 'Colonnes').click();
    },
  },
  {
    name: 'table-dry-run',
    show: async ({ page }) => {
      await runCommand(page, 'screen.table');
      const grid = page.getByRole('grid');
      await grid.focus();
      const rows = Array.from({ length: 30 }, (_, row) => `Nom ${row}\tassociation`).join('\r\n');
      await grid.evaluate((element, plain) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', plain);
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      }, rows);
      await page.getByRole('dialog').waitFor();
    },
  },
];

const map: readonly Scene[] = [
  { name: 'map', isMain: true, show: command('screen.map') },
  { name: 'map-unplaced', show: command('screen.map', 'map.locate') },
  { name: 'map-zone', show: command('screen.map', 'map.chooseZone') },
];

const others: readonly Scene[] = [
  ...(['Général', 'Projet', 'Clavier', 'Accessibilité', 'Avancé', 'À propos'] as const).map(
    (section, place): Scene => ({
      name: `settings-${place + 1}`,
      show: async ({ page }) => {
        await runCommand(page, 'frame.settings');
        await goToSection(page, section);
      },
    }),
  ),
  { name: 'import', isMain: true, show: command('import.open') },
  { name: 'import-paste', show: command('import.paste') },
  {
    name: 'import-columns',
    show: async ({ page, give }) => {
      await runCommand(page, 'import.open');
      await give('recensement.csv', Buffer.from(LONG_TABLE));
      for (let step = 0; step < 2; step++) {
        await button(page, 'Continuer').click();
        await page.waitForTimeout(400);
      }
    },
  },
  {
    name: 'duplicates',
    isMain: true,
    show: async ({ page }) => {
      await runCommand(page, 'duplicates.open');
      await page.getByRole('radiogroup').first().waitFor();
    },
  },
  {
    name: 'palette',
    isMain: true,
    show: async ({ page }) => {
      await press(page, 'Control+k');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'palette-results',
    show: async ({ page }) => {
      await press(page, 'Control+k');
      await page.keyboard.type('aligner');
      await page
        .getByText(/Indisponible/)
        .first()
        .waitFor();
    },
  },
  { name: 'dialog-export', show: dialog('explorer.export') },
  { name: 'dialog-add', show: dialog('explorer.add') },
  {
    name: 'dialog-link',
    show: async (window) => {
      await choose(window.page, ACTOR);
      await dialog('explorer.link')(window);
    },
  },
  { name: 'dialog-exchange', show: dialog('exchange.log') },
  { name: 'dialog-help', show: dialog('frame.help') },
  { name: 'dialog-statement', show: dialog('settings.statement') },
  { name: 'dialog-views', show: dialog('view.manage') },
  { name: 'dialog-save-view', show: dialog('view.saveAs') },
  { name: 'dialog-history', show: dialog('card.history') },
  { name: 'dialog-check', show: dialog('project.check') },
  { name: 'dialog-rename', show: dialog('project.rename') },
  { name: 'tour', show: command('frame.tour') },
  {
    name: 'presentation',
    show: async ({ page }) => {
      await press(page, 'F5');
      await page.getByRole('region', { name: 'Présentation' }).waitFor();
    },
  },
];

/** Every screen and the states of it that matter. */
export const scenes: readonly Scene[] = [...home, ...explorer, ...table, ...map, ...others];

/** The scene, from wherever the window was: its project is closed, and opened as on the first day. */
export const showScene = async (window: JourneyWindow, scene: Scene): Promise<void> => {
  const { page, ask } = window;
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await ask('project.close', {});
  await page
    .getByRole('heading', { level: 2, name: 'Commencer' })
    .or(button(page, /Découvrir/))
    .first()
    .waitFor();
  if (!scene.isBare) {
    await ask('project.discover', { sample: 'trois-rivieres', reset: true });
    await page.getByRole('application', { name: /^Graphe/ }).waitFor();
  }
  await scene.show(window);
};
