import { describe, expect, it } from 'vitest';
import { type GivenFile, refusalOf } from '../../../helpers/catalogue.ts';
import { buildWorkbook, inline, sheetData, workbookFiles } from '../../../helpers/workbook.ts';
import { buildZip, type ZipFileSpec } from '../../../helpers/zip.ts';

type Case = readonly [what: string, file: () => GivenFile, code: string, says: RegExp];

const csv =
  (make: () => string | Buffer): (() => GivenFile) =>
  () => ({ name: 'liste.csv', bytes: make() });
const named =
  (name: string, make: () => string | Buffer): (() => GivenFile) =>
  () => ({ name, bytes: make() });
const wide = (columns: number): string => {
  const titles = Array.from({ length: columns - 1 }, (_, at) => `Mesure ${'abcdefghij'[at % 10]} ${at}`);
  return `Nom;${titles.join(';')}\nLe Fournil${';1'.repeat(columns - 1)}\n`;
};
const SHEET = sheetData([[inline('A1', 'Nom')], [inline('A2', 'Le Fournil')]]);
const workbookWith = (more: readonly ZipFileSpec[]): Buffer =>
  buildZip([...workbookFiles({ sheets: [{ name: 'S', xml: SHEET }] }), ...more]);

/** A container of old Office whose directory names a stream. */
const oldOffice = (stream: string): Buffer => {
  const bytes = Buffer.alloc(4096);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 0x1e);
  bytes.writeUInt32LE(1, 0x30);
  bytes.write(stream, 1024, 'utf16le');
  return bytes;
};
const laughs = (root: string): string =>
  `<!DOCTYPE ${root} [<!ENTITY a "ha">${'bcdefghij'
    .split('')
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
    .join('')}]>`;
const inGexf = (nodes: string): string => `<gexf><graph><nodes>${nodes}</nodes></graph></gexf>`;
const inGraphMl = (graph: string): string => `<graphml><graph>${graph}</graph></graphml>`;
const repeated = (piece: string, bytes: number): string => piece.repeat(Math.ceil(bytes / piece.length));

const BYTES: readonly Case[] = [
  [
    'E06 a quote open at row 2 of 10,000',
    csv(() => `Structure;Ville\n"Le Fournil;Dol\n${repeated('Asso;Dol\n', 90_000)}`),
    'E-IMP-QUOTE',
    /Ligne 2 : .*Le Fournil/,
  ],
  ['E11 301 columns', csv(() => wide(301)), 'E-IMP-LIMIT', /301 colonnes \(maximum 300\)/],
  ['E11 16,384 columns', csv(() => wide(16_384)), 'E-IMP-LIMIT', /16384 colonnes \(maximum 300\)/],
  [
    'E13 one line of 100 MB',
    csv(() => `Nom;Note\n${'abcdefghij'.repeat(10_000_000)}`),
    'E-IMP-LIMIT',
    /Ligne 2 : 100000000 caractères sur une ligne/,
  ],
  ['E24 nothing', csv(() => ''), 'E-IMP-EMPTY', /aucune ligne de données/],
  ['E24 a header alone', csv(() => 'Nom;SIREN;Ville\r\n'), 'E-IMP-EMPTY', /aucune ligne de données/],
  ['E24 blanks alone', csv(() => ' \n\t\n\u00A0\n  \n'), 'E-IMP-EMPTY', /aucune ligne de données/],
  ['E24 separators alone', csv(() => ';;;\n;;;\n'), 'E-IMP-EMPTY', /aucune ligne de données/],
  [
    'E24 a workbook with a header alone',
    named('a.xlsx', () =>
      buildWorkbook({
        sheets: [{ name: 'S', xml: sheetData([[inline('A1', 'Nom'), inline('B1', 'SIREN')]]) }],
      }),
    ),
    'E-IMP-EMPTY',
    /aucune ligne de données/,
  ],
  ['E27 an .xls', named('a.xls', () => oldOffice('Workbook')), 'E-IMP-FORMAT', /\.xls non pris.*\.xlsx/],
  [
    'E27 a password',
    named('a.xlsx', () => oldOffice('EncryptedPackage')),
    'E-IMP-FORMAT',
    /protégé par un mot de passe/,
  ],
  [
    'E27 an .xlsb',
    named('a.xlsb', () => buildZip([{ name: 'xl/workbook.bin', bytes: 'x' }])),
    'E-IMP-FORMAT',
    /\.xlsb non pris.*\.xlsx/,
  ],
  [
    'E27 Numbers',
    named('a.numbers', () => buildZip([{ name: 'Index/Document.iwa', bytes: 'x' }])),
    'E-IMP-FORMAT',
    /Numbers.*Exporter vers/,
  ],
  [
    'E28 still being downloaded',
    named('a.xlsx', () => workbookWith([]).subarray(0, 500)),
    'E-IMP-FORMAT',
    /en cours de téléchargement/,
  ],
  [
    'E28 the lock of Excel',
    named('~$a.xlsx', () =>
      Buffer.concat([
        Buffer.from(`\x06Claire${' '.repeat(48)}`, 'latin1'),
        Buffer.from('\x06Claire', 'utf16le'),
        Buffer.from(' \0'.repeat(48)),
      ]),
    ),
    'E-IMP-FORMAT',
    /ouvert dans Excel/,
  ],
  ['E28 no byte, called .xlsx', named('a.xlsx', () => ''), 'E-IMP-EMPTY', /aucune ligne de données/],
];

const HOSTILE: readonly Case[] = [
  [
    'G01 billion laughs in GEXF',
    named('a.gexf', () => `${laughs('gexf')}${inGexf('<node id="1" label="&j;"/>')}`),
    'E-IMP-UNSAFE',
    /instructions interdites \(DOCTYPE\)/,
  ],
  [
    'G01 billion laughs in GraphML',
    named('a.graphml', () => `<?xml version="1.0"?>\n${laughs('graphml')}${inGraphMl('<node id="&j;"/>')}`),
    'E-IMP-UNSAFE',
    /DOCTYPE/,
  ],
  [
    'G01 billion laughs in a part of a workbook',
    named('a.xlsx', () => workbookWith([{ name: 'xl/comments1.xml', bytes: `${laughs('c')}<c>&j;</c>` }])),
    'E-IMP-UNSAFE',
    /DOCTYPE/,
  ],
  [
    'G02 ten million references',
    named('a.gexf', () => inGexf(`<node id="1" label="${'&#65;'.repeat(10_000_000)}"/>`)),
    'E-IMP-LIMIT',
    /maximum/,
  ],
  [
    'G03 a file of the computer as an entity',
    named(
      'a.graphml',
      () => `<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>${inGraphMl('<node id="&x;"/>')}`,
    ),
    'E-IMP-UNSAFE',
    /DOCTYPE/,
  ],
  [
    'G03 a grammar from the network',
    named('a.gexf', () => `<!DOCTYPE gexf SYSTEM "http://127.0.0.1:9/x.dtd">${inGexf('<node id="1"/>')}`),
    'E-IMP-UNSAFE',
    /DOCTYPE/,
  ],
  [
    'G03 another file included',
    named('a.gexf', () =>
      inGexf('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
    ),
    'E-IMP-UNSAFE',
    /XInclude/,
  ],
  [
    'G04 200,000 levels',
    named('a.graphml', () => `<graphml>${'<graph><node id="a">'.repeat(100_000)}`),
    'E-IMP-LIMIT',
    /niveaux imbriqués \(maximum 64\)/,
  ],
  [
    'G04 a million attributes',
    named('a.gexf', () =>
      inGexf(`<node ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
    ),
    'E-IMP-LIMIT',
    /attributs \(maximum 100\)/,
  ],
  [
    'G04 an attribute of 100 MB',
    named('a.gexf', () => inGexf(`<node id="1" label="${'z'.repeat(100_000_000)}"/>`)),
    'E-IMP-LIMIT',
    /caractères dans une cellule/,
  ],
  [
    'G04 UTF-7',
    named('a.gexf', () => `<?xml version="1.0" encoding="UTF-7"?>${inGexf('<node id="1"/>')}`),
    'E-IMP-UNSAFE',
    /UTF-7/,
  ],
  [
    'G05 an archive of 314 MB once inflated',
    named('a.xlsx', () =>
      workbookWith([{ name: 'xl/worksheets/sheet2.xml', bytes: Buffer.alloc(198_000_000) }]),
    ),
    'E-IMP-BOMB',
    /198 Mo une fois décompressé/,
  ],
  [
    'G05 100,000 entries',
    named('a.xlsx', () =>
      buildZip(Array.from({ length: 100_000 }, (_, at) => ({ name: `${at}`, bytes: '' }))),
    ),
    'E-IMP-LIMIT',
    /fichiers \(maximum 2000\)/,
  ],
  [
    'G05 the farthest cell alone',
    named('a.xlsx', () =>
      buildWorkbook({
        sheets: [
          { name: 'S', xml: '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>' },
        ],
      }),
    ),
    'E-IMP-LIMIT',
    /16384 colonnes/,
  ],
  ...(['../../x.xml', '/x.xml', 'C:\\x.xml', 'xl/con.xml', 'a\\..\\..\\x'] as const).map(
    (name): Case => [
      `G06 an entry called ${name}`,
      named('a.xlsx', () => workbookWith([{ name, bytes: 'x' }])),
      'E-IMP-UNSAFE',
      /instructions interdites/,
    ],
  ),
  ['G08 a million levels', named('a.json', () => '{"a":'.repeat(1_000_000)), 'E-IMP-LIMIT', /maximum 64/],
  [
    'G08 ten million objects',
    named('a.json', () => `[${'{},'.repeat(10_000_000)}{}]`),
    'E-IMP-LIMIT',
    /valeurs \(maximum 1000000\)/,
  ],
  ['G08 the same key twice', named('a.json', () => '[{"nom":"A","nom":"B"}]'), 'E-IMP-BROKEN', /ligne 1/],
  ['G08 NaN', named('a.json', () => '[{"nom":"A",\n"montant":NaN}]'), 'E-IMP-BROKEN', /ligne 2/],
  ['G08 1e999', named('a.json', () => '[{"nom":"A","montant":1e999}]'), 'E-IMP-BROKEN', /abîmé/],
  [
    'G13 a picture of text',
    named('a.svg', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'E-IMP-FORMAT',
    /format connu/,
  ],
  [
    'G15 a program',
    named('a.csv', () => Buffer.from('4d5a90000300000004000000ffff0000', 'hex')),
    'E-IMP-FORMAT',
    /format connu/,
  ],
  [
    'G16 a database',
    named('a.csv', () => `SQLite format 3\0${'\x01'.repeat(4096)}`),
    'E-IMP-FORMAT',
    /format connu/,
  ],
  [
    'a card of contacts',
    named('a.vcf', () => 'BEGIN:VCARD\nVERSION:4.0\nFN:Claire\nEND:VCARD\n'),
    'E-IMP-FORMAT',
    /format connu/,
  ],
  [
    'a feed',
    named('a.xml', () => '<rss version="2.0"><channel><title>A</title></channel></rss>'),
    'E-IMP-FORMAT',
    /format connu/,
  ],
];

describe.each([
  ['bytes and tables', BYTES],
  ['hostile', HOSTILE],
] as const)('refused, the project left as it was: %s', (_, cases) => {
  it.each(cases)('%s', async (_what, file, code, says) => {
    const refused = await refusalOf([file()]);
    expect({ code: refused.code, isUntouched: refused.isUntouched }).toEqual({ code, isUntouched: true });
    expect(refused.message).toMatch(says);
    expect(refused.message).toMatch(/Rien n’a été importé|Il n’a pas été lu/);
  });
});

describe('refused, a mapping', () => {
  const file = { name: 'liste.csv', bytes: 'Nom;SIREN\nLe Fournil;732829320\n' };
  const mapping = (columns: Record<string, { field: string }>) => ({
    mapping: { rowIs: 'entity' as const, columns, constants: { 'entity.kind': 'actor' }, values: {} },
  });

  it.each([
    ['a key of prototypes as a field', { Nom: { field: 'entity.__proto__' } }],
    ['a part that does not exist', { Nom: { field: 'constructor.name' } }],
    ['a type of link that does not exist', { Nom: { field: 'link.anything.from.name' } }],
    ['a column that is not there', { Title: { field: 'entity.name' } }],
  ])('G17 %s', async (_, columns) => {
    expect(await refusalOf([file], mapping(columns))).toMatchObject({
      code: 'E-IMP-MAPPING',
      isUntouched: true,
    });
  });
});
