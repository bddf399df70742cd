import { expect, it } from 'vitest';
import { openBrowser } from '../harness/chromium.ts';
import { checkFilters } from '../journeys/filters.ts';
import { openInBrowser } from '../journeys/windows.ts';

checkFilters('Chromium', openInBrowser);

it('does not play by itself for who wants no movement, but goes by steps', async () => {
  const still = await openBrowser({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  try {
    await still.page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
    await still.page.getByRole('application', { name: /Graphe : / }).waitFor();
    await still.page.getByRole('button', { name: 'Frise', exact: true }).click();
    const strip = still.page.getByRole('region', { name: 'Frise' });
    await strip.getByRole('button', { name: 'Année d’après' }).click();
    await strip.getByRole('button', { pressed: true }).first().waitFor();
    expect(await strip.getByRole('button', { name: 'Faire défiler les années' }).count()).toBe(0);
  } finally {
    await still.close();
  }
}, 60_000);
