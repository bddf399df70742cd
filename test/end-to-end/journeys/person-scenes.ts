import type { JourneyWindow } from './journey.ts';
import { choose, runCommand } from './palette.ts';
import { ACTOR, button, type Scene } from './scene.ts';

/** One who is well, one whose time is over, one to confirm, one who is hidden. */
const PERSONS = [
  ['Jeanne Témoin', { function: 'Directrice', email: 'jeanne@exemple.fr', phone: '02 99 11 22 33' }],
  ['Paul Ancien', { collectedOn: '2020-01-10', informedOn: '2020-01-20' }],
  ['Nadia Durand', { collectedOn: '2025-01-10', function: 'Présidente' }],
] as const;

const addPersons = async ({ ask }: JourneyWindow): Promise<void> => {
  for (const [name, set] of PERSONS) await ask('person.add', { name, organisation: ACTOR, set });
};

const show =
  (...acts: readonly Scene['show'][]): Scene['show'] =>
  async (window) => {
    await addPersons(window);
    for (const act of acts) await act(window);
  };
const opened: Scene['show'] = async ({ page }) => {
  await page.getByRole('dialog').waitFor();
};
const rights: Scene['show'] = async ({ page }) => {
  await runCommand(page, 'persons.rights');
  await button(page, 'Accès\u00A0: Jeanne Témoin').waitFor();
  // The whole section is there, and where one came for has the focus.
  await page.getByRole('textbox', { name: 'Responsable du traitement' }).waitFor();
  await page.locator('h3:focus', { hasText: 'Droits des personnes' }).waitFor();
};
const press =
  (name: string): Scene['show'] =>
  ({ page }) =>
    button(page, name).click();
const exportWithPersons: Scene['show'] = async ({ page }) => {
  await runCommand(page, 'explorer.export');
  await page.getByText('XLSX', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Inclure les personnes' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Exporter', exact: true }).click();
  await button(page, 'Retirer les personnes').waitFor();
};

/** Contact persons and their rights, and where they would leave the project. */
export const personScenes: readonly Scene[] = [
  { name: 'persons', isMain: true, show: show(rights) },
  {
    name: 'persons-register',
    show: show(async ({ page }) => {
      await runCommand(page, 'persons.register');
      await page.getByRole('textbox', { name: 'Responsable du traitement' }).waitFor();
    }),
  },
  { name: 'persons-add', show: show(({ page }) => runCommand(page, 'persons.add'), opened) },
  { name: 'persons-set', show: show(rights, press('Rectifier\u00A0: Jeanne Témoin'), opened) },
  { name: 'persons-access', show: show(rights, press('Accès\u00A0: Jeanne Témoin'), opened) },
  { name: 'persons-erase', show: show(rights, press('Effacer…\u00A0: Jeanne Témoin'), opened) },
  {
    name: 'persons-erased',
    show: show(
      rights,
      press('Effacer…\u00A0: Jeanne Témoin'),
      press('Effacer cette personne partout'),
      ({ page }) => button(page, 'Copier ce compte rendu').waitFor(),
    ),
  },
  {
    name: 'persons-card',
    show: show(async ({ page }) => {
      await choose(page, ACTOR);
      await button(page, 'Afficher les contacts').click();
      await button(page, 'Accès\u00A0: Jeanne Témoin').scrollIntoViewIfNeeded();
    }),
  },
  { name: 'persons-home', show: show(({ page }) => runCommand(page, 'screen.home')) },
  { name: 'persons-export', show: show(exportWithPersons) },
  {
    name: 'persons-share',
    show: show(async ({ page }) => {
      await runCommand(page, 'project.share');
      await page.getByRole('checkbox', { name: 'Inclure les personnes' }).check();
      await button(page, 'Enregistrer la copie').click();
      await button(page, 'Retirer les personnes').waitFor();
    }),
  },
  {
    name: 'persons-import',
    show: async ({ page, give }) => {
      await runCommand(page, 'import.open');
      const table =
        'Nom;Statut;Contact;Courriel\r\nClub du Val;association;Jeanne Témoin;jeanne@exemple.fr\r\n';
      await give('annuaire.csv', Buffer.from(table));
      for (let step = 0; step < 2; step++) {
        await button(page, 'Continuer').click();
        await page.waitForTimeout(400);
      }
      await page.getByRole('group', { name: 'Coordonnées de personnes' }).waitFor();
    },
  },
];
