import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PINNED_NODE, ROOT } from '../harness/folders.ts';
import { violationsOf } from '../journeys/accessibility.ts';
import { choose, runCommand } from '../journeys/palette.ts';
import { type OpenedWindow, openInBrowser } from '../journeys/windows.ts';

const ACTOR = 'Radio Lize';
const [HERE, ELSEWHERE, NEW] = ['Radio Lize et Sorne', 'Radio du large', 'Conserverie des Marais'] as const;

describe('a copy that is handed over and comes back edited, in Chromium', () => {
  let window: OpenedWindow;
  const projects = (): string[] => {
    const folder = join(window.home, 'projects');
    return readdirSync(folder).map((name) => join(folder, name));
  };
  /** What somebody else does with the copy. */
  const edit = (...args: readonly string[]): void => {
    const env = { ...process.env, ALLIAGE_HOME: window.home };
    execFileSync(PINNED_NODE, [join(ROOT, 'out', 'main', 'cli.js'), ...args], { env });
  };
  beforeAll(async () => {
    window = await openInBrowser();
    await window.page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
    await window.page.getByRole('application', { name: /^Graphe/ }).waitFor();
  });
  afterAll(() => window.close());

  it('says what it brings and what conflicts, takes it in one action, and that is undone in one go', async () => {
    const { page, ask } = window;
    const before = projects();
    await runCommand(page, 'project.share');
    expect(await page.getByRole('checkbox', { name: 'Inclure les personnes' }).isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Enregistrer la copie', exact: true }).click();
    await page.getByText(/^Copie enregistrée/).waitFor();
    const [copy = ''] = projects().filter((path) => !before.includes(path));
    edit('set', copy, ACTOR, `name=${ELSEWHERE}`);
    edit('add', copy, 'actor', NEW);
    await ask('entity.set', { entity: ACTOR, set: { name: HERE } });

    await runCommand(page, 'project.reconcile');
    await window.give('copie.alliage', readFileSync(copy));
    const dialog = page.getByRole('dialog', { name: 'Reprendre une copie modifiée' });
    await dialog.getByText(/^La copie apporte\s: 1 ajout, /).waitFor();
    const conflict = dialog.getByRole('row').nth(1);
    for (const value of [HERE, ELSEWHERE]) expect(await conflict.textContent()).toContain(value);
    expect(await violationsOf(page)).toEqual([]);
    // What is read is what will be applied: it is found again for the side that is kept.
    await dialog.getByText('Prendre ce qui est dans la copie').click();
    await dialog.getByText(/^La copie apporte\s: 1 ajout, 1 modification/).waitFor();
    await dialog.getByRole('button', { name: 'Reprendre', exact: true }).click();
    await page.getByText('La copie est reprise dans le projet.').waitFor();
    await choose(page, NEW);
    await choose(page, ELSEWHERE);

    await runCommand(page, 'edit.undo');
    await choose(page, HERE);
    expect(window.consoleErrors).toEqual([]);
  });
});
