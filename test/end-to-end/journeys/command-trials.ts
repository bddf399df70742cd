import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ALIGNMENTS } from '../../../renderer/canvas/align.ts';
import { appearanceCommands } from '../../../renderer/commands/appearance-commands.ts';
import { GROUPING_IDS } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import type { JourneyWindow } from './journey.ts';
import { choose, runCommand } from './palette.ts';

type Act = (window: JourneyWindow) => Promise<void>;

/** What is seen when a command has run; nothing of it is asked of the canvas. */
export interface Trial {
  readonly id: string;
  /** What must be so just before. */
  readonly first?: Act;
  /** The picture, or the map, is not what it was. */
  readonly isPictured?: true;
  readonly sees: (page: Page) => Promise<unknown>;
  /** Leaves what it opened. */
  readonly after?: Act;
}
/** Trials that follow each other in one state of the window. */
export interface TrialGroup {
  readonly name: string;
  readonly start: Act;
  readonly trials: readonly Trial[];
}

export const ACTOR = 'Scierie Martel';
/** On the map, where the example has nobody. */
export const PLACED = 'Atelier du Quai';
const { sheet, groups: groupWords, measures } = wordsOf('fr');

const panel = (page: Page) => page.getByRole('complementary');
const region = (name: string) => (page: Page) => page.getByRole('region', { name, exact: true }).waitFor();
const dialog = (name: string) => (page: Page) => page.getByRole('dialog', { name }).waitFor();
const message = (text: RegExp) => (page: Page) =>
  page.locator('.mantine-Notification-root').filter({ hasText: text }).first().waitFor();
const picture = (page: Page) => page.getByRole('application').waitFor();
const several = (page: Page) =>
  panel(page)
    .getByRole('heading', { name: /sélectionnés/ })
    .waitFor();
const button = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().waitFor();
const chip = (text: string | RegExp) => (page: Page) =>
  page.getByRole('region', { name: 'Filtres de la vue' }).getByText(text).first().waitFor();
const isFocused = (selector: string) => (page: Page) =>
  expect.poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)).toBe(true);
const screen = (name: string) => (page: Page) =>
  expect
    .poll(() => page.getByRole('navigation', { name: 'Écrans' }).locator('[aria-current=page]').textContent())
    .toBe(name);

/** Esc closes the list of a field first. */
const leave: Act = async ({ page }) => {
  const isOpen = async () => {
    await page.keyboard.press('Escape');
    return page.getByRole('dialog').count();
  };
  await expect.poll(isOpen, { interval: 250 }).toBe(0);
};
const opens = (id: string, name: string, more: Partial<Trial> = {}): Trial => ({
  id,
  sees: dialog(name),
  after: leave,
  ...more,
});
const run =
  (...ids: readonly string[]): Act =>
  async ({ page }) => {
    for (const id of ids) await runCommand(page, id);
  };
const chooseActor: Act = ({ page }) => choose(page, ACTOR);
const toExplorer: Act = async ({ page }) => {
  await page.keyboard.press('Alt+2');
  await page.getByRole('application', { name: /^Graphe/ }).waitFor();
};
const afresh: Act = async (window) => {
  await toExplorer(window);
  await run('view.reset')(window);
};
const both =
  (...acts: readonly Act[]): Act =>
  async (window) => {
    for (const act of acts) await act(window);
  };

const frame: TrialGroup = {
  name: 'the window',
  start: toExplorer,
  trials: [
    opens('project.new', 'Nouveau projet'),
    opens('project.rename', 'Renommer le projet'),
    { id: 'project.saveCopy', sees: message(/La copie est enregistrée/) },
    opens('project.check', 'Vérifier le projet'),
    opens('card.history', 'Historique'),
    opens('settings.statement', 'accessibilité'),
    opens('frame.help', 'Aide et raccourcis'),
    { id: 'screen.home', sees: screen('Accueil') },
    { id: 'frame.settings', sees: screen('Réglages') },
    {
      id: 'settings.keyboard',
      sees: (page) => page.getByRole('heading', { level: 2, name: 'Clavier' }).waitFor(),
    },
    { id: 'todo.show', sees: region('À faire') },
    { id: 'screen.explorer', sees: picture },
    { id: 'frame.toggleCard', sees: button('Montrer la fiche'), after: run('frame.toggleCard') },
    {
      id: 'frame.tour',
      sees: (page) =>
        page
          .getByRole('dialog')
          .filter({ hasText: /1\s?(\/|sur)/ })
          .waitFor(),
      after: leave,
    },
    { id: 'import.open', sees: screen('Import') },
    { id: 'import.paste', sees: isFocused('textarea') },
    { id: 'duplicates.open', sees: (page) => page.getByRole('radiogroup').first().waitFor() },
    {
      id: 'project.close',
      sees: button(/Découvrir avec un exemple/),
      after: async ({ page, ask }) => {
        await ask('project.discover', { sample: 'trois-rivieres' });
        await page
          .getByRole('navigation', { name: 'Écrans' })
          .getByRole('button', { name: 'Explorer' })
          .waitFor();
      },
    },
  ],
};

const edits: TrialGroup = {
  name: 'what changes the project',
  start: both(afresh, chooseActor),
  trials: [
    opens('explorer.add', 'Ajouter un acteur'),
    opens('explorer.link', 'Relier'),
    opens('exchange.log', 'échange'),
    opens('explorer.export', 'Exporter'),
    opens('explorer.print', 'Exporter'),
    {
      id: 'explorer.rename',
      sees: isFocused('[role=complementary] input, aside input'),
      after: async ({ page }) => page.keyboard.press('Escape'),
    },
    { id: 'explorer.pin', sees: message(/est épinglé/), after: run('explorer.pin') },
    { id: 'explorer.remove', sees: message(/est supprimé/) },
    { id: 'edit.undo', sees: message(/Annulé\s: Suppression/) },
    { id: 'edit.redo', sees: message(/Rétabli\s: Suppression/), after: run('edit.undo') },
  ],
};

const verbs: TrialGroup = {
  name: 'what the picture narrows to',
  start: both(afresh, chooseActor),
  trials: [
    {
      id: 'explorer.neighbourhood',
      sees: (page) => page.getByRole('navigation', { name: 'Voisinage affiché' }).waitFor(),
    },
    {
      id: 'explorer.depthMore',
      sees: (page) =>
        page.getByRole('navigation', { name: 'Voisinage affiché' }).getByText(/\(2\)/).waitFor(),
    },
    {
      id: 'explorer.depthLess',
      sees: (page) =>
        page.getByRole('navigation', { name: 'Voisinage affiché' }).getByText(/\(1\)/).waitFor(),
    },
    {
      id: 'explorer.path',
      first: both(afresh, chooseActor),
      sees: region('Chemin'),
      after: ({ page }) => page.getByRole('button', { name: 'Fermer le chemin' }).click(),
    },
    { id: 'explorer.highlight', sees: chip(/Mis en avant/) },
    {
      id: 'explorer.clearFilters',
      sees: (page) =>
        page
          .getByText(/Mis en avant/)
          .first()
          .waitFor({ state: 'detached' }),
    },
    { id: 'explorer.addNeighbours', sees: several },
    { id: 'explorer.invert', first: chooseActor, sees: several },
    {
      id: 'explorer.lasso',
      sees: (page) =>
        expect
          .poll(() => page.getByRole('button', { name: 'Lasso', exact: true }).getAttribute('aria-pressed'))
          .toBe('true'),
      after: run('explorer.lasso'),
    },
    {
      id: 'explorer.find',
      sees: isFocused('[data-search] input'),
      after: async ({ page }) => page.keyboard.press('Escape'),
    },
    {
      id: 'view.addFilter',
      sees: (page) => page.getByRole('textbox', { name: 'Chercher un filtre' }).waitFor(),
      after: async ({ page }) => page.keyboard.press('Escape'),
    },
    { id: 'view.timeline', sees: region('Frise') },
    { id: 'view.play', sees: button('Mettre en pause'), after: run('view.play', 'view.timeline') },
  ],
};

const sights: TrialGroup = {
  name: 'how it is seen',
  start: both(afresh, chooseActor),
  trials: [
    { id: 'explorer.fitSelection', isPictured: true, sees: picture },
    { id: 'explorer.zoomOut', isPictured: true, sees: picture },
    { id: 'explorer.zoomIn', isPictured: true, sees: picture },
    { id: 'explorer.fit', isPictured: true, sees: picture },
    { id: 'explorer.focusCanvas', sees: isFocused('[role=application]') },
    { id: 'explorer.list', sees: region('Liste') },
    {
      id: 'explorer.listOnly',
      sees: (page) => page.getByRole('application').waitFor({ state: 'detached' }),
      after: run('explorer.listOnly', 'explorer.list'),
    },
    { id: 'explorer.funding', sees: region('Financements') },
    { id: 'explorer.graph', sees: picture },
  ],
};

const layouts: TrialGroup = {
  name: 'layouts',
  start: afresh,
  trials: ['byTerritory', 'byKind', 'concentric', 'chronological', 'hierarchical', 'organic'].map((name) => ({
    id: `explorer.${name}`,
    sees: message(/Les acteurs sont disposés/),
  })),
};

const alignments: TrialGroup = {
  name: 'several, put in line',
  start: afresh,
  trials: [
    { id: 'explorer.selectAll', sees: several },
    ...ALIGNMENTS.map((alignment) => ({
      id: `explorer.align.${alignment}`,
      sees: message(alignment.startsWith('spread') ? /sont répartis/ : /sont alignés/),
    })),
  ],
};

const looks: TrialGroup = {
  name: 'colours and sizes',
  start: async (window) => {
    await afresh(window);
    const title = window.page.getByRole('button', { name: /^Légende/ });
    if ((await title.getAttribute('aria-expanded')) === 'false') await title.click();
  },
  // The look and one size for all are what a view starts with: they come last.
  trials: [...appearanceCommands]
    .sort((a, b) => Number(/look|uniform/.test(a.id)) - Number(/look|uniform/.test(b.id)))
    .map(({ id }) => {
      const [what = '', field = ''] = id.replace('appearance.', '').split(/-(.*)/);
      const name = field === 'uniform' ? measures.uniform : sheet.fields[field as keyof typeof sheet.fields];
      return { id, sees: button(new RegExp(`^${what === 'colour' ? 'Couleur' : 'Taille'}.*${name}`)) };
    }),
};

const grouping: TrialGroup = {
  name: 'groups',
  start: afresh,
  trials: [
    ...GROUPING_IDS.map((by) => ({
      id: `grouping.by.${by}`,
      sees: chip(new RegExp(`Groupés par\\s: ${groupWords.by[by]}`)),
    })),
    { id: 'grouping.form.hulls', sees: chip(/Contours par/) },
    { id: 'grouping.form.collapsed', sees: chip(/Groupés par/) },
    { id: 'grouping.openAll', first: run('grouping.by.look'), isPictured: true, sees: picture },
    { id: 'grouping.closeAll', isPictured: true, sees: picture },
    { id: 'grouping.open', first: chooseActor, isPictured: true, sees: picture },
    { id: 'grouping.close', first: chooseActor, isPictured: true, sees: picture },
    {
      id: 'grouping.remove',
      sees: (page) =>
        page
          .getByText(/Groupés par/)
          .first()
          .waitFor({ state: 'detached' }),
    },
  ],
};

const views: TrialGroup = {
  name: 'views',
  start: afresh,
  trials: [
    opens('view.saveAs', 'Enregistrer la vue', {
      after: async ({ page }) => {
        // Once by each hand: a name is of one view.
        await page.getByLabel('Nom de la vue').fill(`Essai ${Date.now()}`);
        await page.keyboard.press('Enter');
        await button(/^Vue : Essai \d+\. Menu/)(page);
      },
    }),
    { id: 'view.save', first: run('appearance.colour-family'), sees: message(/enregistrée/) },
    {
      id: 'view.revert',
      first: run('appearance.colour-sdg'),
      sees: button(/^Vue : Essai \d+\. Menu/),
    },
    { id: 'frame.back', first: run('appearance.colour-sdg'), sees: button(/^Vue : Essai \d+\. Menu/) },
    { id: 'frame.forward', sees: button(/^Vue : Essai \d+, modifiée\. Menu/) },
    opens('view.manage', 'vues'),
    {
      id: 'view.present',
      sees: region('Présentation'),
      after: async ({ page }) => {
        await page.keyboard.press('Escape');
        await page.getByRole('region', { name: 'Présentation' }).waitFor({ state: 'detached' });
      },
    },
    {
      id: 'view.reset',
      first: run('grouping.by.look'),
      sees: (page) =>
        page
          .getByText(/Groupés par/)
          .first()
          .waitFor({ state: 'detached' }),
    },
  ],
};

const table: TrialGroup = {
  name: 'the table',
  start: both(afresh, chooseActor),
  trials: [
    { id: 'screen.table', sees: (page) => page.getByRole('grid').waitFor() },
    {
      id: 'table.incomplete',
      sees: (page) =>
        expect
          .poll(() => page.getByRole('tab', { name: /^À compléter/ }).getAttribute('aria-selected'))
          .toBe('true'),
    },
    { id: 'table.explorer', sees: picture },
  ],
};

const map: TrialGroup = {
  name: 'the map',
  start: async (window) => {
    const set = { type: 'association', lat: 47.2, lon: -1.55 };
    await afresh(window);
    await window.ask('entity.add', { kind: 'actor', name: PLACED, set }).catch(() => undefined);
    await choose(window.page, PLACED);
  },
  trials: [
    { id: 'screen.map', sees: (page) => page.getByRole('application', { name: 'Carte' }).waitFor() },
    { id: 'map.zoomOut', first: run('map.zoomIn'), isPictured: true, sees: picture },
    { id: 'map.zoomIn', isPictured: true, sees: picture },
    { id: 'map.fit', isPictured: true, sees: picture },
    { id: 'map.fitSelection', isPictured: true, sees: picture },
    { id: 'map.selectAll', sees: (page) => panel(page).getByRole('heading', { name: PLACED }).waitFor() },
    { id: 'map.focusList', sees: isFocused('[data-map-tree]') },
    { id: 'map.locate', sees: isFocused('[data-map-place]') },
    { id: 'map.chooseZone', sees: isFocused('[data-map-zone] input') },
    { id: 'map.arcs', first: run('map.fit'), sees: picture },
  ],
};

export const trialGroups: readonly TrialGroup[] = [
  edits,
  verbs,
  sights,
  alignments,
  looks,
  grouping,
  views,
  layouts,
  table,
  map,
  frame,
];
