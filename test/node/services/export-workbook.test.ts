import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { emptyEntity, type StoredEntity } from '../../../shared/domain/entity.ts';
import { sheetNameFor } from '../../../shared/domain/export/workbook/sheet-name.ts';
import { EXCEL_LIMITS } from '../../../shared/domain/export/workbook/workbook.ts';
import { workbookSheets } from '../../../shared/domain/export/workbook/workbook-sheets.ts';
import { writeWorkbook } from '../../../shared/node/services/export-workbook.ts';
import { anEntityId } from '../../helpers/ecosystem.ts';
import { aDocument, filesOf, rowsOf, saidBy, someNotes } from '../../helpers/own-export.ts';
import { unzip } from '../../helpers/unzip.ts';

const anActor = (at: number, given: Partial<StoredEntity>): StoredEntity => ({
  ...emptyEntity('actor', `Acteur ${at}`, '2026-01-01T00:00:00.000Z'),
  id: anEntityId(at),
  ...given,
});
const workbookOf = async (entities: readonly StoredEntity[]): Promise<Buffer> =>
  Buffer.from((await filesOf(aDocument({ entities: [...entities] }), 'xlsx'))[0]?.content ?? []);

/** reliability.md H02, with what stands before a formula in 1.6. */
const TRIGGERS = [
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://exemple.fr";"ici")',
  '=WEBSERVICE("http://exemple.fr")',
  '+33 6 12 34 56 78',
  '-12',
  '@SUM(A1)',
  '\uFF1D1+1',
  ';=1',
  '"=1',
  "'=1",
  '\u00A0=1',
  '<f>1+1</f>',
  '_x003D_1+1',
  '__proto__',
  'constructor',
];

test('a formula in any text is that text, for another reader too; no part runs or links to anything', async () => {
  const entities = TRIGGERS.map((text, at) =>
    anActor(at, { name: text.trim(), description: text.trim(), themes: [text.trim()] }),
  );
  const bytes = await workbookOf(entities);
  const parts = unzip(bytes);
  for (const [name, part] of parts) {
    expect([
      name,
      /<(f|hyperlinks?|externalReferences?|oleObjects?)[ >/]/i.test(part.toString('utf8')),
    ]).toEqual([name, false]);
  }
  expect(parts.get('xl/styles.xml')?.toString('utf8')).toContain('quotePrefix="1"');
  const sheets = await readXlsxFile(bytes);
  const actors = sheets.find(({ sheet }) => sheet === 'Acteurs')?.data ?? [];
  const [headings = [], ...rows] = actors;
  const column = headings.indexOf('Nom');
  expect(rows.map((row) => row[column])).toEqual(entities.map(({ name }) => name));
});

test('numbers are numbers, whole days are dates, codes and partial dates are text', async () => {
  const entity = anActor(1, {
    population: 1234,
    budgetCents: 123_450,
    startsOn: '2024-03-14',
    endsOn: '2025-06',
    identifiers: { insee: ['01004'] },
  });
  const sheets = await readXlsxFile(await workbookOf([entity]));
  const [headings = [], row = []] = sheets.find(({ sheet }) => sheet === 'Acteurs')?.data ?? [];
  const cell = (heading: string) => row[headings.indexOf(heading)];
  expect(['Population', 'Budget', 'Début', 'Fin', 'Code INSEE'].map(cell)).toEqual([
    1234,
    1234.5,
    new Date('2024-03-14T00:00:00Z'),
    '06/2025',
    '01004',
  ]);
});

test('its first sheet says what it is; the last ones where the facts come from', async () => {
  const source = { title: 'Rapport', publisher: null, url: null, consultedOn: '2024-05-02' };
  const sheets = workbookSheets({
    document: aDocument({ entities: [anActor(1, { sources: [source] }), anActor(2, { sources: [source] })] }),
    lang: 'fr',
    csv: 'fr',
    notes: someNotes({
      filtered: 'Vue filtrée\u00A0: 2 fiches sur 9',
      withheld: { entities: 3, relations: 1 },
    }),
  });
  expect(sheets.map(({ name }) => name)).toEqual(['À lire', 'Acteurs', 'Liens', 'Sources']);
  const texts = (at: number) =>
    sheets[at]?.rows
      .flat()
      .map((cell) => (cell !== null && typeof cell === 'object' && 'text' in cell ? cell.text : cell));
  expect(texts(0)).toContain('Vue filtrée\u00A0: 2 fiches sur 9');
  expect(texts(0)?.join(' ')).toContain('3 fiches, 1 lien');
  expect(texts(3)).toEqual(expect.arrayContaining(['Rapport', '02/05/2024', 2]));
});

test('more rows than a sheet holds go on in another; longer texts than a cell are cut, and listed', async () => {
  const entities = Array.from({ length: 7 }, (_, at) =>
    anActor(at, { description: at === 3 ? 'x'.repeat(50) : null }),
  );
  const input = { document: aDocument({ entities }), lang: 'fr', csv: 'fr', notes: someNotes() } as const;
  const sheets = workbookSheets(input, { rows: 4, characters: 40 });
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['À lire', expect.any(Number)],
    ['Acteurs', 4],
    ['Acteurs (2)', 4],
    ['Acteurs (3)', 2],
    ['Liens', 1],
    ['Sources', 1],
    ['Cellules coupées', 2],
  ]);
  expect(sheets.at(-1)?.rows[1]).toMatchObject([
    { text: 'Acteurs' },
    { text: anEntityId(3) },
    { text: 'Description' },
    50,
    39,
  ]);
  await expect(writeWorkbook(sheets)).resolves.toBeInstanceOf(Buffer);
});

test('a text that was cut is not read back as the whole: what the project says stays', async () => {
  const statements = [1, 2].map((at) => ({
    field: `mesure ${at}`,
    value: 'é'.repeat(18_000),
    on: null,
    source: null,
    audience: 'committee' as const,
  }));
  const document = aDocument({ entities: [anActor(1, { statements, description: 'x'.repeat(20_000) })] });
  const read = saidBy(await rowsOf(await filesOf(document, 'xlsx')));
  expect(read.entities[0]).not.toHaveProperty('statements');
  expect(read.entities[0]).toHaveProperty('description', 'x'.repeat(20_000));
  expect(read.problems).toHaveLength(1);
  const [sheet] = workbookSheets({ document, lang: 'fr', csv: 'fr', notes: someNotes() }).slice(1);
  const lengths = sheet?.rows
    .flat()
    .map((cell) => (cell !== null && typeof cell === 'object' && 'text' in cell ? cell.text.length : 0));
  expect(Math.max(...(lengths ?? []))).toBe(EXCEL_LIMITS.characters);
});

test('a name of a sheet is one that a workbook takes, whatever the text', () => {
  const name = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(name, fc.constantFrom('Acteurs', "Actors'!A1", 'History', '[x]:*?/\\')), {
        maxLength: 20,
      }),
      (texts) => {
        const taken = new Set<string>();
        for (const text of texts) taken.add(sheetNameFor(text, taken));
        expect(new Set([...taken].map((one) => one.toLowerCase())).size).toBe(texts.length);
        for (const one of taken) {
          expect(one.length).toBeGreaterThan(0);
          expect(one.length).toBeLessThanOrEqual(31);
          expect(one).not.toMatch(/[[\]:*?/\\]|^'|'$|^history$/i);
        }
      },
    ),
  );
});

test('the same records are the same bytes, whenever they are written', async () => {
  const entities = [anActor(1, { description: 'Une note' })];
  const first = await workbookOf(entities);
  await new Promise((later) => setTimeout(later, 2_100));
  expect((await workbookOf(entities)).equals(first)).toBe(true);
  expect([...unzip(first).keys()].some((name) => /docProps/.test(name))).toBe(false);
});
