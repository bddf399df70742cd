import { committeeScenes } from './committee-scenes.ts';
import { explorerScenes } from './explorer-scenes.ts';
import type { JourneyWindow } from './journey.ts';
import { choose, runCommand } from './palette.ts';
import { partnershipsScenes } from './partnerships-scenes.ts';
import { personScenes } from './person-scenes.ts';
import { ACTOR, button, command, dialog, goToSection, press, type Scene } from './scene.ts';
import { SECTIONS } from './settings-sections.ts';

const LONG_TABLE = [
  'Nom;Statut;SIREN',
  'Association Exemple;asso loi 1901;552081317',
  'Pôle du Val;pôle;',
].join('\r\n');

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

const seesChecks = ({ page }: JourneyWindow) => button(page, /^Corriger : /).waitFor();
/** Beside another territory, whose names the table has. */
const compare: Scene['show'] = async ({ page }) => {
  await runCommand(page, 'diagnosis.compare');
  await page
    .getByRole('combobox', { name: 'avec' })
    .or(page.getByRole('textbox', { name: 'avec' }))
    .fill('plateaux');
  await page.getByRole('option', { name: /^CC des Plateaux/ }).click();
  await page.getByRole('table', { name: 'Les diagnostics côte à côte' }).waitFor();
};

const diagnosis: readonly Scene[] = [
  {
    name: 'diagnosis',
    isMain: true,
    show: async (window) => {
      await command('screen.diagnosis')(window);
      await seesChecks(window);
    },
  },
  {
    name: 'diagnosis-correct',
    show: async (window) => {
      await command('screen.diagnosis')(window);
      await button(window.page, /^Corriger : /).click();
      await window.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'diagnosis-card',
    show: async (window) => {
      await command('screen.diagnosis')(window);
      await button(window.page, 'Évaluer sur la fiche').click();
      await window.page.getByRole('radiogroup', { name: 'Niveau' }).waitFor();
    },
  },
  { name: 'diagnosis-comparison', isMain: true, show: compare },
  {
    name: 'diagnosis-observatory',
    isMain: true,
    show: async (window) => {
      await command('diagnosis.observatory')(window);
      await window.page.getByRole('heading', { name: 'Sous les radars' }).waitFor();
    },
  },
];

const others: readonly Scene[] = [
  ...SECTIONS.fr.map(
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
  { name: 'dialog-help', isMain: true, show: dialog('frame.help') },
  { name: 'dialog-help-glossary', show: dialog('help.glossary') },
  {
    name: 'dialog-help-search',
    show: async (window) => {
      await dialog('frame.help')(window);
      await window.page.getByRole('searchbox', { name: 'Chercher dans l’aide' }).fill('sauvegarde');
      await window.page.getByRole('heading', { name: 'Résultats' }).waitFor();
    },
  },
  {
    name: 'settings-about',
    isMain: true,
    show: async (window) => {
      await command('settings.about')(window);
      await button(window.page, 'Afficher les licences').click();
      await window.page.getByRole('searchbox', { name: /licence/ }).fill('better-sqlite3');
    },
  },
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
export const scenes: readonly Scene[] = [
  ...home,
  ...explorerScenes,
  ...table,
  ...map,
  ...partnershipsScenes,
  ...diagnosis,
  ...committeeScenes,
  ...personScenes,
  ...others,
];

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
