import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { committeeTrials } from './committee-trials.ts';
import { explorerTrials } from './explorer-trials.ts';
import { choose } from './palette.ts';
import {
  afresh,
  both,
  button,
  chip,
  chooseActor,
  isFocused,
  leave,
  message,
  opens,
  PLACED,
  panel,
  picture,
  region,
  run,
  screen,
  type TrialGroup,
  toExplorer,
} from './trial.ts';

const frame: TrialGroup = {
  name: 'the window',
  start: toExplorer,
  trials: [
    opens('project.new', 'Nouveau projet'),
    opens('project.rename', 'Renommer le projet'),
    { id: 'project.saveCopy', sees: message(/La copie est enregistrée/) },
    opens('project.check', 'Vérifier le projet'),
    { id: 'backup.now', sees: message(/Sauvegarde faite et vérifiée/) },
    opens('card.history', 'Historique'),
    opens('settings.statement', 'accessibilité'),
    opens('frame.help', 'Aide et raccourcis'),
    {
      id: 'help.glossary',
      sees: (page) => page.getByRole('heading', { level: 3, name: 'Glossaire' }).waitFor(),
      after: leave,
    },
    {
      id: 'help.data',
      sees: (page) => page.getByRole('heading', { level: 3, name: 'Où sont mes données' }).waitFor(),
      after: leave,
    },
    {
      id: 'settings.about',
      sees: (page) => page.getByRole('heading', { level: 2, name: 'À propos' }).waitFor(),
    },
    { id: 'screen.home', sees: screen('Accueil') },
    { id: 'frame.settings', sees: screen('Réglages') },
    {
      id: 'settings.keyboard',
      sees: (page) => page.getByRole('heading', { level: 2, name: 'Clavier' }).waitFor(),
    },
    {
      id: 'backup.see',
      sees: (page) => page.getByRole('heading', { level: 2, name: 'Sauvegardes' }).waitFor(),
    },
    opens('persons.add', 'Ajouter une personne'),
    {
      id: 'persons.rights',
      sees: async (page) => {
        await isFocused('#setting-persons-rights')(page);
        await page.getByRole('textbox', { name: 'Chercher une personne' }).waitFor();
      },
    },
    {
      id: 'persons.register',
      sees: isFocused('#setting-persons-register'),
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
          .getByRole('button', { name: 'Explorer', exact: true })
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
    {
      id: 'frame.back',
      first: run('grouping.by.look'),
      sees: (page) =>
        page
          .getByText(/Groupés par/)
          .first()
          .waitFor({ state: 'detached' }),
    },
    { id: 'frame.forward', sees: chip(/Groupés par/) },
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
    // Once, whichever hand comes first.
    await window
      .ask('entity.get', { entity: PLACED })
      .catch(() => window.ask('entity.add', { kind: 'actor', name: PLACED, set }));
    await choose(window.page, PLACED);
  },
  trials: [
    { id: 'screen.map', sees: (page) => page.getByRole('application', { name: 'Carte' }).waitFor() },
    { id: 'map.zoomOut', first: run('map.zoomIn'), isPictured: true, sees: picture },
    { id: 'map.zoomIn', isPictured: true, sees: picture },
    { id: 'map.fit', isPictured: true, sees: picture },
    { id: 'map.fitSelection', isPictured: true, sees: picture },
    // One for each hand that tried before.
    {
      id: 'map.selectAll',
      sees: (page) =>
        panel(page)
          .getByRole('heading', { name: new RegExp(`${PLACED}|acteurs sélectionnés`) })
          .waitFor(),
    },
    { id: 'map.focusList', sees: isFocused('[data-map-tree]') },
    { id: 'map.locate', sees: isFocused('[data-map-place]') },
    { id: 'map.chooseZone', sees: isFocused('[data-map-zone] input') },
    { id: 'map.arcs', first: run('map.fit'), sees: picture },
  ],
};

const isChosenTab = (name: string) => (page: Page) =>
  page.getByRole('tab', { name, selected: true }).waitFor();

const diagnosis: TrialGroup = {
  name: 'the diagnosis',
  start: afresh,
  trials: [
    { id: 'screen.diagnosis', sees: screen('Diagnostic') },
    { id: 'diagnosis.compare', sees: isChosenTab('Comparaison') },
    { id: 'diagnosis.observatory', sees: isChosenTab('Observatoire') },
  ],
};

/** An answer takes one out of the list; what it asks first is left. */
const partnerships: TrialGroup = {
  name: 'partnerships to explore',
  start: both(afresh, run('screen.partnerships'), ({ page }) =>
    page.getByRole('listbox', { name: /^Pistes/ }).waitFor(),
  ),
  trials: [
    { id: 'screen.partnerships', sees: screen('Partenariats à explorer') },
    { id: 'partnerships.retain', sees: message(/Piste retenue pour le comité/), after: run('edit.undo') },
    opens('partnerships.exists', 'Ce lien existe déjà'),
    opens('partnerships.dismiss', 'Écarter cette piste'),
    opens('partnerships.later', 'Revoir cette piste plus tard'),
    { id: 'partnerships.decisions', sees: isChosenTab('À porter au comité') },
    opens('partnerships.method', 'Comment c’est calculé'),
    opens('partnerships.quality', 'Qualité du classement'),
    {
      id: 'partnerships.settings',
      sees: (page) => page.getByRole('heading', { level: 2, name: 'Partenariats' }).waitFor(),
    },
    {
      id: 'explorer.suggestions',
      sees: (page) => page.getByText('Piste à explorer (pas un fait)').waitFor({ state: 'attached' }),
      after: run('explorer.suggestions'),
    },
  ],
};

/** Every command of the palette, in groups that share a state of the window. */
export const trialGroups: readonly TrialGroup[] = [
  edits,
  ...explorerTrials,
  views,
  table,
  map,
  diagnosis,
  partnerships,
  committeeTrials,
  frame,
];
