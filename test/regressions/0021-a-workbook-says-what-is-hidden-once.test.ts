import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';
import { buildWorkbook, inline } from '../helpers/workbook.ts';

const ROWS = `<row r="1">${inline('A1', 'Nom')}</row><row r="2" hidden="1">${inline('A2', 'Atelier masqué')}</row><row r="3">${inline('A3', 'Atelier vu')}</row>`;

/** What the opening of a workbook says was told twice: « 2 feuilles au contenu masqué » where there is one. */
it('counts a sheet with hidden rows once, at the reading and at the check', async () => {
  const test = await anOpenProject();
  writeFileSync(
    test.path('masque.xlsx'),
    buildWorkbook({ sheets: [{ name: 'Acteurs', xml: `<sheetData>${ROWS}</sheetData>` }] }),
  );
  const files = [test.file('masque.xlsx')];
  const { problems } = await test.call('import.inspect', { files, job: 'inspect' });
  expect(problems.filter(({ code }) => code === 'E-IMP-HIDDEN')).toHaveLength(1);
  const { groups } = await test.call('import.preview', { files, job: 'preview' });
  expect(groups.find(({ code }) => code === 'E-IMP-HIDDEN')?.count).toBe(1);
});
