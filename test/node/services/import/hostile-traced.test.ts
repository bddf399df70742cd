import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canTrace } from '../../../end-to-end/harness/connections.ts';
import { aFolder } from '../../../helpers/application.ts';
import { inline, sheetData, workbookFiles } from '../../../helpers/workbook.ts';
import { buildZip, type ZipFileSpec } from '../../../helpers/zip.ts';

const CLI = resolve(import.meta.dirname, '../../../../shared/node/hosts/cli.ts');
const CELLS = sheetData([[inline('A1', 'Nom')], [inline('A2', 'Le Fournil')]]);
const BOOK = workbookFiles({ sheets: [{ name: 'S', xml: CELLS }] });
const book = (...more: readonly ZipFileSpec[]): Buffer => buildZip([...BOOK, ...more]);
const linked = (bait: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
    `file://${bait}`,
    'http://127.0.0.1:9/a',
    bait,
  ]
    .map((target, at) => `<Relationship Id="x${at}" Type="image" TargetMode="External" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Each names a file that must not be read, or a place where none may be written. */
const FILES: Readonly<Record<string, (bait: string) => string | Buffer>> = {
  'entity.gexf': (bait) =>
    `<!DOCTYPE g [<!ENTITY x SYSTEM "file://${bait}"><!ENTITY % p SYSTEM "http://127.0.0.1:9/d"> %p;]><gexf><graph><nodes><node id="1" label="&x;"/></nodes></graph></gexf>`,
  'grammar.graphml': (bait) =>
    `<graphml xmlns:xi="http://www.w3.org/2001/XInclude" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a http://127.0.0.1:9/a.xsd b file://${bait}"><graph><node id="a"><xi:include href="file://${bait}" parse="text"/></node></graph></graphml>`,
  'style.html': (bait) =>
    `<link rel="stylesheet" href="http://127.0.0.1:9/a"><table><tr><td>Nom</td></tr><tr><td><img src="file://${bait}">Le Fournil</td></tr></table>`,
  'linked.xlsx': (bait) => book({ name: 'xl/worksheets/_rels/sheet1.xml.rels', bytes: linked(bait) }),
  'slip.xlsx': (bait) => book({ name: `../../../../../../../..${bait}.out`, bytes: 'x' }),
  'symbolic.xlsx': (bait) => book({ name: 'xl/media/a.png', bytes: bait, mode: 0o120777, isStored: true }),
  'entity.xlsx': (bait) =>
    book({
      name: 'xl/comments1.xml',
      bytes: `<!DOCTYPE c [<!ENTITY x SYSTEM "file://${bait}">]><comments>&x;</comments>`,
    }),
};

const OPENED = /\bopen(?:at)?\((?:AT_FDCWD, )?"([^"]*)", ([A-Z_|]+)/;
const isWritten = (flags: string): boolean => /O_(?:WRONLY|RDWR|CREAT)/.test(flags);

describe.skipIf(!canTrace())('G03 a hostile file, followed by the system', () => {
  it.each(Object.keys(FILES))(
    '%s: nothing of what it names is read, written or called',
    { timeout: 120_000 },
    (name) => {
      const folder = aFolder();
      const [inside, outside] = [join(folder, 'inside'), join(folder, 'outside')];
      for (const one of [inside, outside]) mkdirSync(one);
      const bait = join(outside, 'bait');
      writeFileSync(bait, 'bait');
      const file = join(inside, name);
      writeFileSync(file, FILES[name]?.(bait) ?? '');
      const env = {
        ...process.env,
        ALLIAGE_HOME: join(inside, 'home'),
        TMPDIR: inside,
        NODE_COMPILE_CACHE: '',
      };
      const project = join(inside, 'a.alliage');
      execFileSync(process.execPath, [CLI, 'new', project], { env });
      const log = join(folder, 'calls');
      const traced = ['-f', '-qq', '-e', 'trace=open,openat,connect,execve', '-s', '4096', '-o', log];
      spawnSync('strace', [...traced, process.execPath, CLI, 'import', project, file], {
        env,
        stdio: 'ignore',
      });
      const calls = readFileSync(log, 'utf8').split('\n');
      const opened = calls.flatMap((line) => {
        const [, path = '', flags = ''] = OPENED.exec(line) ?? [];
        return path === '' ? [] : [{ path, flags }];
      });
      expect(opened.some(({ path }) => path === file)).toBe(true);
      expect(opened.filter(({ path }) => path.includes('bait'))).toEqual([]);
      const written = opened.filter(({ flags }) => isWritten(flags)).map(({ path }) => path);
      expect(written.filter((path) => !path.startsWith(inside) && !path.startsWith('/dev/'))).toEqual([]);
      expect(calls.filter((line) => line.includes('AF_INET'))).toEqual([]);
      expect(readdirSync(outside)).toEqual(['bait']);
      expect(existsSync(`${bait}.out`)).toBe(false);
    },
  );
});
