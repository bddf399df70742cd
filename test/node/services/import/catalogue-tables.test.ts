import { describe, expect, it } from 'vitest';
import {
  aTerritoryProject,
  entitiesOf,
  importText,
  namesOf,
  problemsOf,
} from '../../../helpers/catalogue.ts';
import { buildWorkbook, inline, sheetData } from '../../../helpers/workbook.ts';

/** Names of the actors that a text makes. */
const readNames = async (text: string | Buffer, name = 'liste.csv') => {
  const test = await aTerritoryProject();
  const outcome = await importText(test, text, {}, name);
  const actors = (await entitiesOf(test)).filter(({ kind }) => kind === 'actor');
  return { told: problemsOf(outcome), names: actors.map((actor) => actor.name).toSorted(), actors };
};
const TWO = ['La Ruche', 'Le Fournil'];

describe('E04 separators', () => {
  it.each([
    [';', 'Nom;Description\nLe Fournil;"du pain; bio"\nLa Ruche;miel\n'],
    [',', 'Nom,Description\nLe Fournil,"du pain, bio"\nLa Ruche,miel\n'],
    ['TAB', 'Nom\tDescription\nLe Fournil\t"du\tpain"\nLa Ruche\tmiel\n'],
    ['|', 'Nom|Description\nLe Fournil|"du|pain"\nLa Ruche|miel\n'],
    ['a first line that says it', 'sep=|\nNom|Description\nLe Fournil|a;b;c\nLa Ruche|d;e;f\n'],
    ['; with decimal commas', 'Nom;Latitude;Longitude\nLe Fournil;48,1;2,35\nLa Ruche;48,2;2,4\n'],
  ])('%s', async (_, text) => {
    expect(await readNames(text)).toMatchObject({ told: [], names: TWO });
  });
});

describe('E05 ends of lines', () => {
  it.each(['\n', '\r\n', '\r'])('%j, three blank lines at the end', async (end) => {
    const text = ['Nom;Description', 'Le Fournil;a', 'La Ruche;b', '', '', ''].join(end);
    expect(await readNames(text)).toMatchObject({ told: [], names: TWO });
  });
  it('mixed, a form feed, no end at the last', async () => {
    const { names } = await readNames('Nom;Description\r\nLe Fournil;a\rLa Ruche;b\n\f\nLa Grange;c');
    expect(names).toEqual(['La Grange', ...TWO]);
  });
});

it('E07 quotes within cells, and cells of several lines', async () => {
  const { actors } = await readNames('Nom;Description\n"Les ""amis""";"a\nb"\nUn "mot" dedans;c\n');
  expect(actors.map(({ name, description }) => [name, description]).toSorted()).toEqual([
    ['Les "amis"', 'a\nb'],
    ['Un "mot" dedans', 'c'],
  ]);
});

it('E08 rows too short or too long are told, and left out when asked', async () => {
  const text = 'Nom;Description;Site web\nLe Fournil;a\nLa Ruche;b;https://b.fr;x\nLa Grange;c;\n';
  const completed = await aTerritoryProject();
  expect(problemsOf(await importText(completed, text))).toEqual(['E-IMP-LENGTH 2', 'E-IMP-LENGTH 3']);
  expect(await namesOf(completed)).toHaveLength(3);
  const skipped = await aTerritoryProject();
  await importText(skipped, text, { decisions: { 'E-IMP-LENGTH': 'skip' } });
  expect(await namesOf(skipped)).toEqual(['La Grange']);
});

describe('E09 headers', () => {
  it.each([
    [
      'under a title',
      'Annuaire 2024;;\nMis à jour en mars;;\n;;\nNom de la structure;SIREN;Site web\nLe Fournil;732829320;\nLa Ruche;552100554;\n',
    ],
    ['of two lines', 'Structure;Budget;\n;2023;2024\nLe Fournil;1000;2000\nLa Ruche;1500;2500\n'],
    ['absent', 'Le Fournil;732829320\nLa Ruche;552100554\n'],
    ['over columns of marks', 'Nom;Culture;Sport;Climat\nLe Fournil;x;x;x\nLa Ruche;x;x;x\n'],
    [
      'numbered',
      `Nom;${Array.from({ length: 299 }, (_, at) => `Q${at}`).join(';')}\nLe Fournil${';x'.repeat(299)}\nLa Ruche${';x'.repeat(299)}\n`,
    ],
  ])('%s', async (_, text) => {
    expect((await readNames(text)).names).toEqual(TWO);
  });

  it('whose line a mapping says', async () => {
    const test = await aTerritoryProject();
    await importText(test, 'Nom;Ville\nx;y\nIntitulé;Lieu\nLe Fournil;Rennes\n', {
      mapping: {
        headerRow: 3,
        rowIs: 'entity',
        columns: { Intitulé: { field: 'entity.name' } },
        constants: { 'entity.kind': 'actor' },
        values: {},
      },
    });
    expect(await namesOf(test)).toEqual(['Le Fournil']);
  });
});

it('E10, G07 headers told twice, empty, or named as what all objects have', async () => {
  const { told, names } = await readNames(
    'Nom;Nom;;__proto__;constructor;toString;hasOwnProperty\nLe Fournil;b;c;d;e;f;g\nLa Ruche;i;j;k;l;m;n\n',
  );
  expect(names).toEqual(TWO);
  expect(told.filter((one) => one.startsWith('E-IMP-HEADER'))).toEqual([
    'E-IMP-HEADER 0 Nom (2)',
    'E-IMP-HEADER 0 Colonne 3',
  ]);
  expect(Reflect.get({}, 'd')).toBeUndefined();
});

it('G07, G08 members of JSON that would reach prototypes are dropped, long ids keep their figures', async () => {
  const { names } = await readNames(
    '[{"nom":"Le Fournil","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":90071992547409931234},{"nom":"La Ruche","id":90071992547409931235}]',
    'a.json',
  );
  expect(names).toEqual(TWO);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

it('E11 300 columns are read', async () => {
  const titles = Array.from({ length: 299 }, (_, at) => `Mesure ${'abcdefghij'[at % 10]}${at}`);
  const row = (name: string) => `${name};${titles.map(() => '1').join(';')}`;
  expect(
    (await readNames(`Nom;${titles.join(';')}\n${row('Le Fournil')}\n${row('La Ruche')}\n`)).names,
  ).toEqual(TWO);
});

it('E23 several values in a cell, names with a comma kept whole', async () => {
  const test = await aTerritoryProject();
  await importText(
    test,
    'Nom;Financeurs\nA;"Fonds Un ; Fonds Deux | Fonds Trois"\nB;"Durand, Fils et Cie"\nC;Fonds Un ; Fonds Deux\n',
  );
  const names = await namesOf(test);
  expect(names).toEqual(
    expect.arrayContaining(['Fonds Un', 'Fonds Deux', 'Fonds Trois', 'Durand, Fils et Cie']),
  );
});

describe('workbooks', () => {
  const cells = (rows: readonly (readonly string[])[]) =>
    sheetData(rows.map((row, at) => row.map((text, column) => inline(`${'ABC'[column]}${at + 1}`, text))));
  const sheet = cells([
    ['Nom', 'Description'],
    ['Le Fournil', 'a'],
    ['La Ruche', 'b'],
  ]);

  it('E25 what is hidden is left out and told, and taken when asked', async () => {
    const hidden = sheet.replace('<row r="3">', '<row r="3" hidden="1">');
    const bytes = buildWorkbook({ sheets: [{ name: 'S', xml: hidden }] });
    const test = await aTerritoryProject();
    expect(problemsOf(await importText(test, bytes, {}, 'a.xlsx'))).toEqual(['E-IMP-HIDDEN 0']);
    expect(await namesOf(test)).toEqual(['Le Fournil']);
    await importText(test, bytes, { decisions: { 'E-IMP-HIDDEN': 'include' } }, 'a.xlsx');
    expect(await namesOf(test)).toEqual(TWO);
  });

  it('E26 40 sheets, one with an odd name', async () => {
    const sheets = Array.from({ length: 40 }, (_, at) => ({
      name: at === 7 ? "Actors'!A1" : `Feuille ${at}`,
      xml: cells([
        ['Nom', 'Description'],
        [`Le Fournil ${at}`, 'a'],
        [`La Ruche ${at}`, 'b'],
      ]),
    }));
    const { names } = await readNames(buildWorkbook({ sheets }), 'a.xlsx');
    expect(names).toHaveLength(80);
  });
});

describe('G09, G14 what would act is inert', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'smb://serveur/partage',
    '\\\\serveur\\partage',
    'ms-msdt:/id PCWDiagnostic',
    'vbscript:x',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
  ])('the address %j is told and not kept', async (url) => {
    const test = await aTerritoryProject();
    const outcome = await importText(test, `Nom;Site web\nLe Fournil;"${url}"\nLa Ruche;https://ruche.fr\n`);
    expect(problemsOf(outcome)).toContain('E-IMP-VALUE 2 Site web');
    expect((await entitiesOf(test)).map(({ url: kept }) => kept)).toEqual(['https://ruche.fr', null]);
  });

  it('G10 ids of the file are never those of the project', async () => {
    const test = await aTerritoryProject();
    const id = '&quot;] , node {';
    await importText(
      test,
      `<gexf><graph><nodes><node id="${id}" label="A"/><node id="'\\" label="B"/></nodes><edges><edge source="${id}" target="'\\"/></edges></graph></gexf>`,
      {},
      'a.gexf',
    );
    const entities = await entitiesOf(test);
    expect(entities.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(entities.every((entity) => /^[0-9A-Z]{26}$/.test(entity.id))).toBe(true);
  });
});
