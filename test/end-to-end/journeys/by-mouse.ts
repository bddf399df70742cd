import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import {
  card,
  type JourneyWindow,
  main,
  pickTool,
  pngSize,
  type Step,
  seesCardOf,
  seesField,
  seesSaved,
  seesShown,
  sentence,
  tool,
} from './journey.ts';
import { drag, placeOnCanvas } from './picture.ts';

const TOTAL = 200;

/** The palette by its button, then a result by a click. */
const find = async (page: Page, text: string, name: string): Promise<void> => {
  await page.getByRole('button', { name: /^Rechercher un acteur/ }).click();
  await page.getByRole('combobox', { name: 'Rechercher partout' }).fill(text);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
  await seesCardOf(page, name);
};

/** Every verb of Explorer, without touching the keyboard but to write. */
export const mouseJourney: readonly Step[] = [
  {
    name: 'discovers with the example',
    run: async ({ page }) => {
      await page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
      await seesShown(page, TOTAL, TOTAL);
      await page.getByRole('application', { name: /Graphe : 200 fiches/ }).waitFor();
    },
  },
  {
    name: 'searches with a word cut short and without its accent',
    run: ({ page }) => find(page, 'scieri mart', 'Scierie Martel'),
  },
  {
    name: 'filters by a category, then by a chip more, and clears',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Filtre', exact: true }).click();
      await page.getByRole('button', { name: 'Catégorie', exact: true }).click();
      await page.getByRole('checkbox', { name: /^Entreprise/ }).click();
      await seesShown(page, 30, TOTAL);
      await page.getByRole('button', { name: 'Tout effacer' }).click();
      await seesShown(page, TOTAL, TOTAL);
    },
  },
  {
    name: 'hides a kind from the legend and shows it again',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Masquer : Association, ESS' }).click();
      await seesShown(page, TOTAL - 44, TOTAL);
      await page.getByRole('button', { name: 'Afficher : Association, ESS' }).click();
      await seesShown(page, TOTAL, TOTAL);
    },
  },
  {
    name: 'edits a field',
    run: async ({ page }) => {
      await card(page)
        .getByRole('button', { name: /^Modifier Description/ })
        .click();
      await card(page)
        .getByRole('textbox', { name: 'Description' })
        .fill('Scierie de feuillus, 36 salariés.');
      await card(page)
        .getByText(/^Entreprise · /)
        .click();
      await seesField(page, 'Description', /36 salariés/);
      await seesSaved(page);
    },
  },
  {
    name: 'is told under the field what is wrong with a SIREN, and nothing is written',
    run: async ({ page }) => {
      await card(page)
        .getByRole('button', { name: /^Modifier SIREN/ })
        .click();
      await card(page).getByLabel('SIREN').fill('123456789');
      await card(page)
        .getByText(/^Entreprise · /)
        .click();
      await card(page)
        .getByText(/SIREN.*(chiffre|clé|numéro)/i)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await seesField(page, 'SIREN', /non renseigné/);
    },
  },
  {
    name: 'keeps a word of a list that is typed and left without Enter',
    run: async ({ page }) => {
      await card(page)
        .getByRole('button', { name: /^Modifier Thèmes/ })
        .click();
      await card(page).getByRole('combobox', { name: 'Thèmes' }).fill('circuits courts');
      await page.keyboard.press('Tab');
      await seesField(page, 'Thèmes', /circuits courts/);
      await page.getByRole('button', { name: /^Annuler : Modification/ }).click();
      await seesField(page, 'Thèmes', /^((?!circuits courts).)*$/);
    },
  },
  {
    name: 'undoes and redoes',
    run: async ({ page }) => {
      await page.getByRole('button', { name: /^Annuler : Modification/ }).click();
      await seesField(page, 'Description', /34 salariés/);
      await page.getByRole('button', { name: /^Rétablir : Modification/ }).click();
      await seesField(page, 'Description', /36 salariés/);
    },
  },
  {
    name: 'adds an actor',
    run: async ({ page }) => {
      await tool(page, 'Acteur').click();
      await page.getByRole('textbox', { name: 'Nom' }).fill('Menuiserie des Tilleuls');
      await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
      await seesCardOf(page, 'Menuiserie des Tilleuls');
      await seesShown(page, TOTAL + 1, TOTAL + 1);
    },
  },
  {
    name: 'links it to another, chosen in a list',
    run: async ({ page }) => {
      await tool(page, 'Relier').click();
      const dialog = page.getByRole('dialog', { name: 'Relier' });
      await dialog.getByRole('combobox', { name: 'À' }).fill('Scierie');
      await page.getByRole('option', { name: /Scierie Martel/ }).click();
      await dialog.getByRole('textbox', { name: /Début/ }).fill('2026');
      await dialog.getByRole('button', { name: 'Créer le lien' }).click();
      await card(page).getByRole('button', { name: 'Menuiserie des Tilleuls' }).click();
      await card(page).getByRole('tab', { name: 'Liens 1' }).waitFor();
    },
  },
  {
    name: 'keeps a neighbourhood, wider and narrower, and leaves it',
    run: async ({ page }) => {
      await find(page, 'menuiserie tilleuls', 'Menuiserie des Tilleuls');
      await tool(page, 'Voisinage').click();
      await seesShown(page, 2, TOTAL + 1);
      await page.getByRole('radiogroup', { name: 'Distance, en liens' }).getByText('2').click();
      await seesShown(page, 7, TOTAL + 1);
    },
  },
  {
    name: 'opens a card by a click on the picture',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Tout voir' }).click();
      const place = await placeOnCanvas(page, 'Scierie Martel');
      await page.mouse.click(place.x, place.y);
      await seesCardOf(page, 'Scierie Martel');
    },
  },
  {
    name: 'links by dragging from one to another, and takes it back',
    run: async ({ page }) => {
      const target = await placeOnCanvas(page, 'Isolants Fibrevive');
      const place = await placeOnCanvas(page, 'Scierie Martel');
      await page.mouse.move(place.x + 1, place.y);
      const handle = await page.getByTitle('Glisser vers un autre acteur pour les relier').boundingBox();
      if (handle === null) throw new Error('no handle to draw a link from');
      await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2, { steps: 4 });
      await page.mouse.down();
      await page.mouse.move(target.x, target.y, { steps: 12 });
      await page.mouse.up();
      await page
        .getByRole('dialog', { name: 'Relier' })
        .getByRole('button', { name: 'Créer le lien' })
        .click();
      await card(page).getByText('Type de lien').waitFor();
      await page.getByRole('button', { name: /^Annuler\s: / }).click();
      await page.getByRole('button', { name: /^Rétablir\s: / }).waitFor();
    },
  },
  {
    name: 'moves one within the neighbourhood, is told that it does not last, and leaves',
    run: async ({ page }) => {
      await drag(page, await placeOnCanvas(page, 'Scierie Martel'), { x: 10, y: 160 });
      await sentence(page, 'Ces places ne durent que le temps de ce voisinage.');
      await page.getByRole('button', { name: 'Quitter le voisinage' }).click();
      await seesShown(page, TOTAL + 1, TOTAL + 1);
    },
  },
  {
    name: 'moves one by dragging it, and pins it from its own menu',
    run: async ({ page }) => {
      await find(page, 'scierie martel', 'Scierie Martel');
      await page.getByRole('button', { name: /^Rechercher un acteur/ }).click();
      await page.getByRole('combobox', { name: 'Rechercher partout' }).fill('voir la sélection');
      await page.getByRole('option', { name: 'Voir la sélection' }).first().click();
      const place = await placeOnCanvas(page, 'Scierie Martel', 'from the middle');
      await drag(page, place, { x: 10, y: 120 });
      await page.getByRole('button', { name: /^Annuler\s: Déplacement/ }).waitFor();
      await page.mouse.click(place.x + 10, place.y + 120, { button: 'right' });
      await page.getByRole('menuitem', { name: 'Épingler', exact: true }).click();
      await sentence(page, /est épinglé/);
    },
  },
  {
    name: 'reads a path in words',
    run: async ({ page }) => {
      await find(page, 'menuiserie tilleuls', 'Menuiserie des Tilleuls');
      await tool(page, 'Chemin').click();
      const panel = page.getByRole('region', { name: 'Chemin' });
      await panel.getByRole('combobox', { name: 'Vers' }).fill('Boucles du bois');
      await page.getByRole('option', { name: /^PTCE Boucles du bois/ }).click();
      await panel.getByText(/\d chemins?(, les partenariats directs d’abord)?/).waitFor();
      await panel
        .getByText(/Scierie Martel/)
        .first()
        .waitFor();
      await panel.getByRole('button', { name: 'Fermer le chemin' }).click();
    },
  },
  {
    name: 'highlights, which hides nothing',
    run: async ({ page }) => {
      await tool(page, 'Mettre en avant').click();
      await sentence(page, /Mis en avant\s: 2 acteurs/);
      await seesShown(page, TOTAL + 1, TOTAL + 1);
      await main(page).getByRole('button', { name: 'Ne plus mettre en avant' }).click();
    },
  },
  {
    name: 'arranges by kind, and organically again',
    run: async ({ page }) => {
      for (const name of [/^Par type/, /^Organique/]) {
        await pickTool(page, 'Disposition');
        await page.getByRole('menuitem', { name }).click();
        // Each says so itself: the message of the one before would do for the second.
        const message = page.locator('.mantine-Notification-root', { hasText: 'Les acteurs sont disposés.' });
        await message.getByRole('button', { name: 'Fermer' }).click();
        await message.waitFor({ state: 'hidden' });
      }
    },
  },
  {
    name: 'deletes, and takes it back from the message',
    run: async ({ page }) => {
      await card(page).getByRole('button', { name: 'Plus' }).click();
      await page.getByRole('menuitem', { name: 'Supprimer' }).click();
      await seesShown(page, TOTAL, TOTAL);
      await page.getByRole('button', { name: /^Annuler : Suppression/ }).click();
      await seesShown(page, TOTAL + 1, TOTAL + 1);
    },
  },
  {
    name: 'exports what is shown as a picture',
    run: async ({ page, receive }) => {
      await pickTool(page, 'Exporter');
      const dialog = page.getByRole('dialog', { name: 'Exporter' });
      await dialog.getByRole('textbox', { name: 'Titre', exact: true }).fill('Filière bois');
      const { name, bytes } = await receive(
        () => dialog.getByRole('button', { name: 'Exporter', exact: true }).click(),
        'png',
      );
      expect(name).toMatch(/\.png$/);
      const { width, height } = pngSize(bytes);
      expect(width / height).toBeCloseTo(Math.SQRT2, 1);
      expect(width).toBeGreaterThan(2_000);
    },
  },
  ...(['svg', 'json', 'csv'] as const).map((format) => ({
    name: `exports it as ${format}`,
    run: async ({ page, receive }: JourneyWindow) => {
      await pickTool(page, 'Exporter');
      const dialog = page.getByRole('dialog', { name: 'Exporter' });
      await dialog.getByText(format.toUpperCase(), { exact: true }).click();
      const { name, bytes } = await receive(
        () => dialog.getByRole('button', { name: 'Exporter', exact: true }).click(),
        format,
      );
      expect(name).toMatch(new RegExp(`\\.${format}$`));
      expect(bytes.toString()).toContain(format === 'svg' ? 'Pays des Trois' : 'Menuiserie des Tilleuls');
    },
  })),
];
