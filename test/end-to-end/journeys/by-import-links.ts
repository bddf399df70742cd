import { main, type Step, sentence } from './journey.ts';
import { takeMarked } from './take-marked.ts';

const LINKS = [
  'De;Vers;Lien',
  'Moulin Exemple;Grange Exemple;copine de',
  'Grange Exemple;Fonds Exemple;reçoit des sous de',
].join('\n');

/** Links whose words nobody knows; then Ctrl+Z and Ctrl+Y while the result is on the screen. */
export const linksJourney: readonly Step[] = [
  {
    name: 'is asked what the words of links mean, as links',
    run: async ({ page, give }) => {
      await page.keyboard.press('Control+i');
      await page.getByRole('button', { name: 'Importer autre chose' }).click();
      await give('liens-exemple.csv', Buffer.from(LINKS));
      await page.getByText('Fichiers choisis').waitFor();
      for (const title of [/Que contiennent-ils/, /À quoi correspond/, /Ce qu’il faut préciser/]) {
        await page.getByRole('button', { name: 'Continuer', exact: true }).click();
        await page.getByRole('heading', { level: 2, name: title }).waitFor();
      }
      await main(page).getByRole('heading', { name: 'Types de lien inconnus' }).waitFor();
    },
  },
  {
    name: 'answers by keyboard: Enter takes the first that fits, one way or the other',
    run: async ({ page }) => {
      for (const [written, typed, meaning] of [
        ['copine de', 'parten', 'Partenaire de'],
        ['reçoit des sous de', 'financé', 'Financé par'],
      ] as const) {
        const field = page.getByLabel(`Ce que veut dire ${written}`).first();
        await field.focus();
        await page.keyboard.type(typed);
        await takeMarked(page, meaning, async () => (await field.inputValue()) === meaning);
      }
    },
  },
  {
    name: 'sees the links so at the check',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Continuer', exact: true }).click();
      await main(page).getByText('La même chose en liste').click();
      await sentence(page, /finance Grange Exemple/);
      await sentence(page, /partenaire de Grange Exemple/);
    },
  },
  {
    name: 'undoes and redoes from the keyboard: the result says which',
    run: async ({ page }) => {
      const heading = page.getByRole('heading', { level: 2 });
      await page.getByRole('button', { name: 'Importer maintenant' }).click();
      await heading.filter({ hasText: 'L’import est fait' }).waitFor();
      await page.keyboard.press('Control+z');
      await heading.filter({ hasText: 'L’import est annulé' }).waitFor();
      await sentence(page, /Annulé\s: Import de «\sliens-exemple\.csv\s»/);
      await page.keyboard.press('Control+y');
      await heading.filter({ hasText: 'L’import est fait' }).waitFor();
    },
  },
  {
    name: 'finds on a card where it came from: file and row',
    run: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Rechercher partout' }).fill('Grange Exemple');
      await page
        .getByRole('option', { name: /Grange Exemple/ })
        .first()
        .click();
      await sentence(page, /liens-exemple\.csv, ligne \d/);
    },
  },
];
