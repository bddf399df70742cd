import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../fuzz/execute.ts';
import { measureReading } from '../../../fuzz/measured-parser.ts';
import { aFolder } from '../../../helpers/application.ts';
import { inline, odsFiles, sheetData, workbookFiles } from '../../../helpers/workbook.ts';
import { buildZip, type ZipFileSpec } from '../../../helpers/zip.ts';

/** Makes an archive dense enough to be no bomb: what its parts hold is read. */
const DENSE: ZipFileSpec = { name: 'docProps/thumbnail.jpeg', bytes: randomBytes(3_000_000), isStored: true };
const CELLS = sheetData([[inline('A1', 'Nom')], [inline('A2', 'Le Fournil')]]);
const book = (xml: string, change: (file: ZipFileSpec) => ZipFileSpec = (file) => file): Buffer =>
  buildZip([...workbookFiles({ sheets: [{ name: 'S', xml }] }).map(change), DENSE]);
const withPart = (name: string, bytes: string) =>
  book(CELLS, (file) => (file.name === name ? { ...file, bytes } : file));
const ods = (tables: string, styles = ''): Buffer => buildZip([...odsFiles(tables, styles), DENSE]);
const gexf = (nodes: string): string => `<gexf><graph><nodes>${nodes}</nodes></graph></gexf>`;
const laughs = `<!DOCTYPE g [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY b${at} "${`&${at === 0 ? 'a' : `b${at - 1}`};`.repeat(10)}">`).join('')}]>`;
const feature = (geometry: string) => `{"type":"Feature","properties":{"nom":"a"},"geometry":${geometry}}`;

type Case = readonly [what: string, make: () => string | Buffer, outcome: RegExp];

/** Read for what little it holds, or refused; a process that died, or that had to be killed, is neither. */
const SURVIVED = /^(?:read|E-IMP-(?!STOPPED).+)$/;
const CASES: readonly Case[] = [
  ['G01 billion laughs', () => laughs + gexf('<node id="1" label="&b8;"/>'), /^E-IMP-UNSAFE$/],
  [
    'G02 ten million references',
    () => gexf(`<node id="1" label="${'&#65;'.repeat(1e7)}"/>`),
    /^E-IMP-LIMIT$/,
  ],
  ['G04 200,000 levels', () => `<graphml>${'<graph><node id="a">'.repeat(1e5)}`, /^E-IMP-LIMIT$/],
  ['G04 a million nodes', () => gexf('<node id="1" label="n"/>'.repeat(1e6)), /^E-IMP-LIMIT$/],
  ['G05 links that cover a sheet', () => book(`<hyperlink ref="A1:XFD1048576"/>${CELLS}`), SURVIVED],
  [
    'G05 columns told twice',
    () => book('<col min="1" max="16384" hidden="1"/>'.repeat(1e5) + CELLS),
    SURVIVED,
  ],
  ['G05 merges never closed', () => book(CELLS + '<mergeCells>'.repeat(8e5)), SURVIVED],
  [
    'G05 formulas never closed',
    () => book(`<sheetData><row>${'<c ><f>'.repeat(1e6)}</row></sheetData>`),
    SURVIVED,
  ],
  [
    'G05 fills never closed',
    () => withPart('xl/styles.xml', `<styleSheet>${'<fills>'.repeat(1e6)}</styleSheet>`),
    SURVIVED,
  ],
  [
    'G05 100,000 sheets',
    () =>
      withPart(
        'xl/workbook.xml',
        `<workbook><sheets>${'<sheet name="a" sheetId="1" r:id="rId1"/>'.repeat(1e5)}</sheets></workbook>`,
      ),
    SURVIVED,
  ],
  [
    'G05 styles of ODS never closed',
    () => ods('<table:table table:name="A"/>', '<style:style style:name="a">'.repeat(3e5)),
    SURVIVED,
  ],
  [
    'G05 rows and cells of ODS repeated',
    () =>
      ods(
        `<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`,
      ),
    SURVIVED,
  ],
  ['G08 a text of 90 MB', () => `[{"nom":"${'x'.repeat(9e7)}"}]`, /^E-IMP-LIMIT$/],
  [
    'G08 two million keys',
    () => `[{${Array.from({ length: 2e6 }, (_, at) => `"k${at}":1`).join(',')}}]`,
    /^E-IMP-LIMIT$/,
  ],
  [
    'G08 an outline of a million points',
    () =>
      `{"type":"FeatureCollection","features":[${feature(`{"type":"Polygon","coordinates":[[${'[1,2],'.repeat(9e5)}[1,2]]]}`)}]}`,
    /^read$/,
  ],
  ['E13 one hundred million empty lines', () => `Nom;Note\n${'\n'.repeat(1e8)}`, /^E-IMP-BIG$/],
  ['E13 fifty million returns', () => `Nom;Note\n${'\r'.repeat(5e7)}x`, /^E-IMP-BIG$/],
  ['E06 a hundred million quotes', () => `Nom;Note\n${'"'.repeat(1e8)}`, /^E-IMP-QUOTE$/],
  ['tables within tables, pasted', () => '<table><tr><td>'.repeat(3e5), SURVIVED],
];

/** Promise 7: at worst refused, within 5 s of the processor and 512 MB, in the process that the product starts. */
describe.skipIf(process.platform !== 'linux')('a file made to fill the computer', () => {
  it.each(CASES)('%s is refused or harmless, measured', { timeout: 90_000 }, async (_, make, outcome) => {
    const path = join(aFolder(), 'hostile');
    writeFileSync(path, make());
    const measured = await measureReading(path);
    expect(measured.outcome).toMatch(outcome);
    expect(measured.milliseconds).toBeLessThan(LIMITS.milliseconds);
    expect(measured.megabytes).toBeLessThan(LIMITS.megabytes);
  });
});
