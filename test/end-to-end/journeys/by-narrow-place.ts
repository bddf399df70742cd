import { expect } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { focused, tabTo } from './by-keyboard.ts';
import { main, type Step, sentence } from './journey.ts';
import { runCommand } from './palette.ts';
import { press } from './scene.ts';

/** The project's own territory has no lead, the project has many: what one sees first leads there. */
export const narrowPlaceJourney: readonly Step[] = [
  {
    name: 'is told that the territory has too little, not the project',
    run: async ({ page, ask }) => {
      await ask('project.discover', { sample: 'rameau' });
      await page.getByRole('application', { name: /^Graphe/ }).waitFor();
      await runCommand(page, 'screen.partnerships', 'keyboard');
      await sentence(page, 'Pas encore assez de données pour ce choix');
      expect(await violationsOf(page)).toEqual([]);
    },
  },
  {
    name: 'goes to the leads of the whole project, and on by keyboard in their list',
    run: async ({ page }) => {
      await tabTo(page, /^Voir tout le projet$/);
      await press(page, 'Enter');
      await main(page).getByRole('option').first().waitFor();
      await expect.poll(() => focused(page)).toMatch(/^Pistes, de la plus/);
    },
  },
];
