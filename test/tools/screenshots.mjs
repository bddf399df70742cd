/** `node test/tools/screenshots.mjs`: takes docs/screenshot.png, Explorer on the fictional sample with a card open. */
import { openBrowser } from '../end-to-end/harness/chromium.ts';
import { at } from './setup.mjs';

const SHARP = { deviceScaleFactor: 1.5 };
const SETTLED_MS = 1_500;

const { page, close } = await openBrowser(SHARP);
await page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
await page.getByRole('application', { name: /^Graphe/ }).waitFor();
await page.getByRole('button', { name: /^Rechercher un acteur/ }).click();
await page.getByRole('combobox', { name: 'Rechercher partout' }).fill('PTCE Boucles du bois');
await page
  .getByRole('option', { name: /^PTCE Boucles du bois/ })
  .first()
  .click();
await page.getByRole('button', { name: 'Tout voir' }).click();
await page.mouse.move(0, 0);
await page.waitForTimeout(SETTLED_MS);
await page.screenshot({ path: at('docs', 'screenshot.png') });
await close();
