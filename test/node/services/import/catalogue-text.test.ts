import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { TestApplication } from '../../../helpers/application.ts';
import {
  aTerritoryProject,
  entitiesOf,
  importText,
  namesOf,
  planOf,
  problemsOf,
} from '../../../helpers/catalogue.ts';
import { NAUGHTY_STRINGS } from '../../../helpers/naughty-strings.ts';

const EXPORT = {
  view: null,
  territory: null,
  title: null,
  subtitle: null,
  size: 'a4',
  audience: 'internal',
  withPersons: false,
  on: null,
} as const;
const exported = async (
  test: TestApplication,
  format: 'json' | 'csv',
  csv: 'fr' | 'international' = 'fr',
) => {
  const { files } = await test.call('export.create', { ...EXPORT, format, csv, file: null });
  return files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64 ?? '', 'base64') }));
};

describe('E01 an encoding is found, and names are stored right', () => {
  const all = 'Élan d’Évreux – œuvre à 10 €';
  const old = "Élan d'Évreux - oeuvre à Noël";
  it.each([
    ['UTF-8', all, 'utf8', false],
    ['UTF-8 with its mark', all, 'utf8', true],
    ['Windows-1252', all, 'win1252', false],
    ['ISO-8859-15', "Élan d'Évreux - œuvre à 10 €", 'iso885915', false],
    ['MacRoman', 'Élan d’Évreux – œuvre ça et là', 'macroman', false],
    ['CP850', old, 'cp850', false],
    ['UTF-16LE', all, 'utf-16le', false],
    ['UTF-16LE with its mark', all, 'utf-16le', true],
    ['UTF-16BE', all, 'utf-16be', false],
    ['UTF-16BE with its mark', all, 'utf-16be', true],
  ])('%s', async (_, name, encoding, addBOM) => {
    const test = await aTerritoryProject();
    const text = `Nom;Description\r\n${name};Fête de l'été à Besançon\r\n`;
    const outcome = await importText(test, iconv.encode(text, encoding, { addBOM }));
    expect(problemsOf(outcome)).toEqual([]);
    expect(await entitiesOf(test)).toMatchObject([{ name, description: "Fête de l'été à Besançon" }]);
  });
});

describe('texts', () => {
  it('E02 accents damaged before: said, kept, and repaired only when asked', async () => {
    const damaged = 'Nom;Description\nÃ‰cole d’Ã‰vreux;FÃªte\n';
    const kept = await aTerritoryProject();
    expect(problemsOf(await importText(kept, damaged))).toEqual([
      'E-IMP-ENCODING 2 Nom',
      'E-IMP-ENCODING 2 Description',
    ]);
    expect(await namesOf(kept)).toEqual(['Ã‰cole d’Ã‰vreux']);
    const repaired = await aTerritoryProject();
    await importText(repaired, damaged, { decisions: { 'E-IMP-ENCODING': 'repair' } });
    expect(await entitiesOf(repaired)).toMatchObject([{ name: 'École d’Évreux', description: 'Fête' }]);
  });

  it('E03 a line in another encoding is told, the others are read', async () => {
    const lines = Array.from({ length: 3_000 }, (_, at) =>
      iconv.encode(`Café n° ${at}\n`, at === 2_000 ? 'win1252' : 'utf8'),
    );
    const test = await aTerritoryProject();
    const outcome = await importText(test, Buffer.concat([Buffer.from('Nom\n'), ...lines]));
    expect(outcome.created).toBe(3_000);
    expect(problemsOf(outcome)).toEqual(['E-IMP-ACCENT 2002']);
  });

  it('E14 what shows nothing is taken away or replaced, and counted', async () => {
    const test = await aTerritoryProject();
    const wide =
      'Nom;Description\nA\0l\u0001p\u0085ha;un\uFEFFdeux\nBeta;x\u2028y\nGamma;lone \uD800 here\uFFFE\n';
    const outcome = await importText(test, iconv.encode(wide, 'utf-16le', { addBOM: true }));
    expect(problemsOf(outcome).filter((told) => told.startsWith('E-IMP-CONTROL'))).toEqual([
      'E-IMP-CONTROL 2 Nom',
      'E-IMP-CONTROL 2 Description',
      'E-IMP-CONTROL 3 Description',
      'E-IMP-CONTROL 4 Description',
    ]);
    expect((await entitiesOf(test)).map(({ name, description }) => [name, description])).toEqual([
      ['Alpha', 'undeux'],
      ['Beta', 'x\ny'],
      ['Gamma', 'lone \uFFFD here'],
    ]);
  });

  it('E15 is stored composed, and found', async () => {
    const test = await aTerritoryProject();
    const zalgo = `Z${'\u0335\u0301'.repeat(250)}algo`;
    await importText(test, `Nom;Description\n${'Tiếng Việt'.normalize('NFD')};${zalgo}\n`);
    expect(await entitiesOf(test)).toMatchObject([
      { name: 'Tiếng Việt'.normalize('NFC'), description: zalgo.normalize('NFC') },
    ]);
    expect(await test.call('entity.search', { text: 'tieng viet' })).toHaveLength(1);
  });

  it.each(['\u202Eabc\u202C', 'a\u2066b\u2069', 'x\u202Ay'])(
    'E16 what turns the reading round is told: %j',
    async (name) => {
      const test = await aTerritoryProject();
      expect(problemsOf(await importText(test, `Nom\n${name}\n`))).toEqual(['E-IMP-BIDI 2 Nom']);
      expect(await namesOf(test)).toEqual([name]);
    },
  );

  it('E17 a name with letters of another alphabet is offered as a duplicate', async () => {
    const test = await aTerritoryProject();
    await importText(test, 'Nom;Commune\nMaison d’Еvreux;Dieppe\nMaison d’Evreux;Dieppe\n');
    const { pairs } = await test.call('duplicate.list', { limit: 5 });
    expect(pairs[0]).toMatchObject({ a: { name: 'Maison d’Еvreux' }, b: { name: 'Maison d’Evreux' } });
  });

  it('E18 a name of a million characters keeps its row out, with its length', async () => {
    const test = await aTerritoryProject();
    const outcome = await importText(test, `Nom;Note\nBon;a\n${'L'.repeat(1_000_000)};b\nBien;c\n`);
    expect(outcome).toMatchObject({ created: 2, skipped: 1 });
    expect(outcome.problems.filter(({ row }) => row === 3)).toMatchObject([
      { code: 'E-IMP-LONG', column: 'Nom', details: { count: 1_000_000, limit: 300 } },
    ]);
    expect(await namesOf(test)).toEqual(['Bien', 'Bon']);
  });

  it('E19 keeps zeros before figures, and tells what Excel damaged', async () => {
    const test = await aTerritoryProject();
    const outcome = await importText(
      test,
      'Nom;SIRET;Code INSEE de la commune;RNA\nA;01234567400019;01004;W273001234\nB;1,23457E+13;2A004;w273001235\n',
    );
    expect(problemsOf(outcome)).toEqual(['E-IMP-SCI 3 SIRET']);
    const actors = (await entitiesOf(test)).filter(({ kind }) => kind === 'actor');
    expect(actors.map(({ name, identifiers }) => [name, identifiers])).toEqual([
      ['A', { siren: ['012345674'], siret: ['01234567400019'], rna: ['W273001234'] }],
      ['B', { rna: ['W273001235'] }],
    ]);
    const communes = (await entitiesOf(test)).filter(({ kind }) => kind === 'territory');
    expect(communes.map(({ identifiers }) => identifiers.insee)).toEqual([['2A004'], ['01004']]);
  });
});

describe('E30 naughty texts', () => {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const MAPPING = {
    rowIs: 'entity' as const,
    columns: {
      Nom: { field: 'entity.name' },
      Note: { field: 'entity.description' },
      Adresse: { field: 'entity.url' },
      Ville: { field: 'entity.territory.name' },
      Clé: { field: 'entity.key' },
    },
    constants: { 'entity.kind': 'actor', 'entity.type': 'association' },
    values: {},
  };
  const table = [
    'Clé;Nom;Note;Adresse;Ville',
    ...NAUGHTY_STRINGS.map((text, at) =>
      [`k${at}`, ...[text, text, text, `Lieu ${text}`].map(quoted)].join(';'),
    ),
  ].join('\r\n');
  // Spreadsheet programs keep a formula out with an apostrophe: it is no part of the text.
  const clean = (text: string): string => (/^'+=/.test(text) ? text.slice(1) : text).normalize('NFC').trim();

  /** A name is one line. */
  const line = (text: string): string => clean(text).replace(/\t/g, ' ');
  /** In a note, these say that nothing is known: a word for it, or nothing but punctuation. */
  const saysNothing = (text: string): boolean =>
    ['#N/A', 'NaN', 'None', 'null'].includes(text) || !/[\p{L}\p{N}\p{So}]/u.test(text);

  it('are stored as they are, do nothing, and come back from each export unchanged', async () => {
    const test = await aTerritoryProject();
    const outcome = await importText(test, table, { mapping: MAPPING });
    expect(outcome.skipped).toBe(0);
    const actors = (await entitiesOf(test)).filter(({ kind }) => kind === 'actor');
    const told = actors.map(({ name, description }) => `${name} = ${description ?? ''}`);
    const wanted = NAUGHTY_STRINGS.map((text) => `${line(text)} = ${saysNothing(text) ? '' : clean(text)}`);
    expect(told.toSorted()).toEqual(wanted.toSorted());
    expect(actors.every(({ url }) => url === null || /^(?:https?|mailto):/.test(url))).toBe(true);
    expect((await test.call('project.check', { file: null })).ok).toBe(true);
    const before = await entitiesOf(test);
    for (const files of [
      await exported(test, 'csv'),
      await exported(test, 'csv', 'international'),
      await exported(test, 'json'),
    ]) {
      const again = await test.call('import.run', planOf(test, files));
      expect(again).toMatchObject({ created: 0, updated: 0 });
      expect(await entitiesOf(test)).toEqual(before);
    }
  });

  it('come back into an empty project', async () => {
    const test = await aTerritoryProject();
    await importText(test, table, { mapping: MAPPING });
    const fields = async (one: TestApplication) =>
      (await entitiesOf(one))
        .map(({ kind, type, name, description }) => [kind, type, name, description])
        .sort();
    const wanted = await fields(test);
    for (const format of ['json', 'csv'] as const) {
      const other = await aTerritoryProject();
      await other.call('import.run', planOf(other, await exported(test, format)));
      expect(await fields(other)).toEqual(wanted);
    }
  });
});
