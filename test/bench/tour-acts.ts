import type { Page } from 'playwright-core';

export const SCREEN = { width: 1440, height: 900 };
const [MIDDLE_X, MIDDLE_Y] = [SCREEN.width * 0.5, SCREEN.height * 0.6];
/** Clicks that follow each other faster are one double click, which adds an actor. */
const DOUBLE_CLICK_MS = 400;
const SEEN_MS = 700;

export interface Act {
  readonly name: string;
  readonly run: (page: Page) => Promise<unknown>;
}

export const drag = async (page: Page): Promise<void> => {
  const [x, y] = [SCREEN.width * 0.6, SCREEN.height - 60];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= 90; step++) await page.mouse.move(x - step * 2, y - step * 3);
  await page.mouse.up();
};
export const zoom = async (page: Page): Promise<void> => {
  await page.mouse.move(MIDDLE_X, MIDDLE_Y);
  for (let step = 0; step < 40; step++) {
    await page.mouse.wheel(0, step % 10 < 5 ? -60 : 60);
    await page.waitForTimeout(16);
  }
};
const overPicture = async (
  page: Page,
  restMs: number,
  act: (x: number, y: number) => Promise<void>,
): Promise<void> => {
  for (let step = 0; step < 12; step++) {
    await act(MIDDLE_X + ((step * 37) % 260) - 130, MIDDLE_Y + ((step * 53) % 180) - 90);
    await page.waitForTimeout(restMs);
  }
};

/** What the palette finds by these words. */
const command = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Rechercher partout' }).fill(words);
  await page.getByRole('option', { name: words }).first().click();
  await page.waitForTimeout(SEEN_MS);
};
const commands = (name: string, ...words: readonly string[]): Act => ({
  name,
  run: async (page) => {
    for (const each of words) await command(page, each);
  },
});
const keys = (name: string, ...pressed: readonly string[]): Act => ({
  name,
  run: async (page) => {
    for (const key of pressed) {
      await page.keyboard.press(key);
      await page.waitForTimeout(SEEN_MS);
    }
  },
});

const eye = async (page: Page): Promise<void> => {
  for (const verb of ['Masquer', 'Afficher']) {
    await page.getByRole('button', { name: `${verb}\u00A0: Association, ESS`, exact: true }).click();
    await page.waitForTimeout(DOUBLE_CLICK_MS);
  }
};
const chooseMostLinked = async (page: Page): Promise<void> => {
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(DOUBLE_CLICK_MS);
};

const chooseEverything = async (page: Page): Promise<void> => {
  await page.getByRole('application').focus();
  await page.keyboard.press('Control+a');
  await page.waitForTimeout(SEEN_MS);
};

const openField = async (page: Page, field: string): Promise<void> => {
  await page.getByRole('button', { name: 'Filtre', exact: true }).click();
  await page.getByRole('button', { name: field, exact: true }).first().click();
  await page.waitForTimeout(DOUBLE_CLICK_MS);
};
const filterBy = (field: string): Act => ({
  name: `a filter, ${field}: opened, ticked and taken away`,
  run: async (page) => {
    await openField(page, field);
    await page.getByRole('checkbox').first().click();
    await page.waitForTimeout(SEEN_MS);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(SEEN_MS);
    await command(page, 'Effacer les filtres');
  },
});
const years = async (page: Page): Promise<void> => {
  await command(page, 'Ouvrir ou fermer la frise');
  const from = page.getByLabel('Depuis l’année').first();
  for (const year of ['2019', '']) {
    await from.fill(year);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(SEEN_MS);
  }
  await command(page, 'Ouvrir ou fermer la frise');
};
const find = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+f');
  await page.keyboard.type('maison', { delay: 30 });
  for (let step = 0; step < 3; step++) await page.keyboard.press('Enter');
  await page.waitForTimeout(SEEN_MS);
  await page.keyboard.press('Escape');
};
const lasso = async (page: Page): Promise<void> => {
  await command(page, 'Entourer des acteurs au lasso');
  await page.mouse.move(MIDDLE_X - 150, MIDDLE_Y - 100);
  await page.mouse.down();
  for (const [x, y] of [
    [150, -100],
    [150, 100],
    [-150, 100],
    [-150, -100],
  ] as const)
    await page.mouse.move(MIDDLE_X + x, MIDDLE_Y + y, { steps: 8 });
  await page.mouse.up();
  await page.waitForTimeout(SEEN_MS);
  await page
    .getByRole('group', { name: 'Outils du graphe' })
    .getByRole('button', { name: 'Sélection', exact: true })
    .click();
};
const typeInPalette = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Association', { delay: 40 });
  await page.waitForTimeout(SEEN_MS);
  await page.keyboard.press('Escape');
};

const grid = (page: Page) => page.getByRole('grid').first();
const openTable = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+3');
  await grid(page).waitFor();
  await page.waitForTimeout(SEEN_MS);
};
const scrollTable = async (page: Page): Promise<void> => {
  await grid(page).hover();
  for (let step = 0; step < 40; step++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(16);
  }
  await page.keyboard.press('Control+Home');
};
const sortTable = async (page: Page): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) {
    await grid(page).locator('thead th button').first().click();
    await page.waitForTimeout(DOUBLE_CLICK_MS);
  }
};
const editCell = async (page: Page): Promise<void> => {
  await grid(page).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type(' bis');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(SEEN_MS);
  await command(page, 'Annuler la dernière action');
};
const pasteCells = async (page: Page): Promise<void> => {
  const rows = Array.from({ length: 40 }, (_, row) => `Collé ${row}`).join('\r\n');
  await grid(page).evaluate((element, plain) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', plain);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, rows);
  await page.waitForTimeout(SEEN_MS);
  const undo = page.getByRole('button', { name: /^Annuler/ }).first();
  if (await undo.isEnabled()) await undo.click();
  await page.keyboard.press('Escape');
};
const saveView = async (page: Page): Promise<void> => {
  await command(page, 'Enregistrer la vue sous…');
  await page.getByLabel('Nom de la vue').fill('Vue de mesure');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(SEEN_MS);
};

const picture: readonly Act[] = [
  { name: 'moving the picture', run: drag },
  { name: 'zooming', run: zoom },
  { name: 'pointing', run: (page) => overPicture(page, 60, (x, y) => page.mouse.move(x, y)) },
  { name: 'choosing', run: (page) => overPicture(page, DOUBLE_CLICK_MS, (x, y) => page.mouse.click(x, y)) },
  { name: 'hiding and showing a category', run: eye },
  { name: 'walking from the most linked by keyboard', run: chooseMostLinked },
  commands('highlighting', 'Mettre en avant'),
  keys('going back', 'Escape'),
  { name: 'choosing the most linked again', run: chooseMostLinked },
  commands('a neighbourhood', 'Voir le voisinage'),
  commands('a wider neighbourhood', 'Élargir le voisinage'),
  keys('out of the neighbourhood', 'Escape'),
  { name: 'choosing one to go from', run: chooseMostLinked },
  commands('a path', 'Chercher un chemin vers…'),
  keys('out of the path', 'Escape', 'Escape'),
  { name: 'surrounding with the lasso', run: lasso },
  { name: 'choosing everything', run: chooseEverything },
  keys('choosing nothing', 'Escape'),
];
const dressed: readonly Act[] = [
  ...['Catégorie', 'Territoire', 'Statut'].map(filterBy),
  { name: 'the years: opened, narrowed, closed', run: years },
  { name: 'finding by name', run: find },
  ...['communauté', 'passerelle', 'famille', 'type'].map((by) =>
    commands(`colours by ${by}`, `Colorer par ${by}`),
  ),
  ...['passerelle', 'montant reçu', 'nombre de partenaires'].map((by) =>
    commands(`sizes by ${by}`, `Dimensionner par ${by}`),
  ),
  ...['type', 'communauté'].map((by) => commands(`groups by ${by}`, `Grouper par ${by}`)),
  commands('groups as outlines', 'Montrer les groupes en contours'),
  commands('no groups', 'Réinitialiser la vue'),
  commands('laying out, organic', 'Disposer de façon organique'),
  commands('laying out by kind', 'Disposer par type'),
  commands('laying out in circles', 'Disposer en cercles concentriques'),
];
const screens: readonly Act[] = [
  { name: 'the palette, typing', run: typeInPalette },
  keys('the list beside the picture, and closed', 'Control+l', 'Control+l'),
  commands('funding, and back', 'Afficher les financements', 'Afficher le graphe'),
  { name: 'the table', run: openTable },
  { name: 'the table, scrolling', run: scrollTable },
  { name: 'the table, sorting', run: sortTable },
  { name: 'the table, a cell changed and taken back', run: editCell },
  { name: 'the table, 40 cells pasted and taken back', run: pasteCells },
  keys('the map', 'Alt+4'),
  { name: 'the map, moving', run: drag },
  keys('home', 'Alt+1'),
  commands('settings', 'Ouvrir les réglages'),
  keys('back to the picture', 'Alt+2'),
  { name: 'saving the view', run: saveView },
  keys('presenting, and out of it', 'F5', 'Escape'),
];

/** Every feature once, from the picture of a project just opened. */
export const TOUR: readonly Act[] = [...picture, ...dressed, ...screens];
