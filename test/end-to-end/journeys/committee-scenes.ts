import type { JourneyWindow } from './journey.ts';
import { runCommand } from './palette.ts';
import { ACTOR, button, command, dialog, type Scene } from './scene.ts';

const LONG_MS = 60_000;
const [BEFORE, AFTER] = ['Comité du 12 mars 2026', 'Comité du 24 novembre 2026'] as const;

const freeze = ({ ask }: JourneyWindow, name: string): Promise<unknown> =>
  ask('snapshot.create', {
    job: 'scene',
    name,
    on: null,
    note: 'Présenté par le bureau, avec la carte des financements.',
  });

/** Two committees, between them an actor that was removed, another renamed and one that is new. */
const freezeTwice = async (window: JourneyWindow): Promise<void> => {
  const { ask } = window;
  await freeze(window, BEFORE);
  await ask('entity.remove', { entity: ACTOR });
  await ask('entity.set', { entity: 'Radio Lize', set: { name: 'Radio Lize et Sorne' } });
  await ask('entity.add', { kind: 'actor', name: 'Conserverie des Marais', set: { type: 'association' } });
  await freeze(window, AFTER);
};

const withTwo =
  (show: Scene['show']): Scene['show'] =>
  async (window) => {
    await freezeTwice(window);
    await show(window);
  };

const compared: Scene['show'] = async ({ page }) => {
  await runCommand(page, 'committee.compare');
  await page.getByRole('heading', { name: 'Ce qui a changé' }).waitFor();
  await page.getByRole('img', { name: /^Graphe/ }).waitFor({ timeout: LONG_MS });
};

/** Comité: its four parts, empty and full, and what it opens. */
export const committeeScenes: readonly Scene[] = [
  {
    name: 'committee-empty',
    isMain: true,
    show: async ({ page, ask }) => {
      await ask('project.discover', { sample: 'rameau', reset: true });
      await page.getByRole('application', { name: /^Graphe/ }).waitFor();
      await runCommand(page, 'screen.committee');
      await page.getByText(/^Figez un instantané avant/).waitFor();
    },
  },
  { name: 'committee-freeze', show: dialog('committee.freeze') },
  {
    name: 'committee-snapshots',
    isMain: true,
    show: withTwo(async ({ page }) => {
      await runCommand(page, 'screen.committee');
      await page.getByText('vérifié').nth(1).waitFor();
      await page.locator('li img').nth(1).waitFor({ timeout: LONG_MS });
    }),
  },
  { name: 'committee-comparison', isMain: true, show: withTwo(compared) },
  {
    name: 'committee-same',
    show: async (window) => {
      await freeze(window, AFTER);
      await command('screen.committee')(window);
      await button(window.page, `Comparer ${AFTER} à maintenant`).click();
      await window.page.getByText('Rien n’a changé depuis cet instantané.').waitFor();
    },
  },
  {
    name: 'committee-comparison-export',
    show: withTwo(async (window) => {
      await compared(window);
      await button(window.page, 'Exporter…').click();
      await window.page.locator('figure img').waitFor({ timeout: LONG_MS });
    }),
  },
  {
    name: 'committee-dossier',
    isMain: true,
    show: withTwo(async ({ page }) => {
      await runCommand(page, 'committee.dossier');
      await page.getByRole('img', { name: /^Page 1 / }).waitFor({ timeout: LONG_MS });
    }),
  },
  { name: 'committee-decisions', isMain: true, show: command('committee.decisions') },
  { name: 'committee-minutes', show: dialog('committee.minutes') },
  {
    name: 'committee-frozen',
    isMain: true,
    show: async (window) => {
      await freeze(window, AFTER);
      await window.ask('snapshot.open', { snapshot: AFTER });
      await button(window.page, 'Revenir au projet').waitFor();
      await window.page.getByRole('application', { name: /^Graphe/ }).waitFor();
    },
  },
  {
    name: 'committee-frozen-comparison',
    show: async (window) => {
      await freeze(window, AFTER);
      await window.ask('snapshot.open', { snapshot: AFTER });
      await button(window.page, 'Revenir au projet').waitFor();
      await command('committee.compare')(window);
      await window.page.getByText(/^Un instantané est ouvert/).waitFor();
    },
  },
  { name: 'committee-share', show: dialog('project.share') },
  { name: 'committee-reconcile', show: dialog('project.reconcile') },
];
