import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parserFile } from '../../shared/node/services/import/parser-host.ts';
import { runParser } from '../../shared/node/services/import/run-parser.ts';
import { forkProcess } from '../../shared/node/services/side-process.ts';
import { aFolder } from '../helpers/application.ts';
import { draftAsked } from '../helpers/draft-asked.ts';
import { inline, sheetData, workbookFiles } from '../helpers/workbook.ts';
import { buildZip } from '../helpers/zip.ts';

const SHEETS = ['A', 'B'].map((name) => ({ name, xml: sheetData([[inline('A1', name)]]) }));
const MEGABYTES = 48;

const read = (second: string): Promise<unknown> => {
  const path = join(aFolder(), 'liste.xlsx');
  const files = workbookFiles({ sheets: SHEETS }).map((file) =>
    file.name === 'xl/worksheets/sheet2.xml' ? { ...file, bytes: Buffer.from(second) } : file,
  );
  writeFileSync(path, buildZip(files));
  return runParser(draftAsked(path), {
    start: () => forkProcess(parserFile(), MEGABYTES),
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onSaid: (_, more) => more(),
  });
};

/** Only what begins as a worksheet was read without its links, which the library makes a cell each: 2 kB filled 1 GB. */
it.each([
  ['a link alone', '<hyperlink ref="A1:XFD1048576"/><?xml version="1.0" encoding="UTF-8"?>'],
  ['columns without end', `<cols>${'<col min="1" max="99999999"/>'.repeat(20)}</cols>`],
  [
    'a worksheet after a long comment',
    `<!--${' '.repeat(5_000)}--><worksheet><sheetData/><hyperlink ref="A1:XFD1048576"/></worksheet>`,
  ],
])('a sheet that is %s is refused in little memory', { timeout: 60_000 }, async (_, second) => {
  await expect(read(second)).rejects.toMatchObject({ code: 'E-IMP-BROKEN' });
});
