import { expect } from 'vitest';
import { ALIGNMENTS } from '../../../renderer/canvas/align.ts';
import { appearanceCommands } from '../../../renderer/commands/appearance-commands.ts';
import { GROUPING_IDS } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import {
  afresh,
  both,
  button,
  chip,
  chooseActor,
  isFocused,
  message,
  picture,
  region,
  run,
  several,
  type TrialGroup,
} from './trial.ts';

const { sheet, groups: groupWords, measures } = wordsOf('fr');

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

/** What Explorer shows, how it is seen, arranged, coloured and grouped. */
export const explorerTrials: readonly TrialGroup[] = [verbs, sights, alignments, looks, grouping, layouts];
