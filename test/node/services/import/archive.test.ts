import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../../shared/node/services/import/archive.ts';
import { openWorkbook } from '../../../../shared/node/services/import/open-workbook.ts';
import { partBytes, refusalOf } from '../../../helpers/open-workbook.ts';
import { buildWorkbook, sheetData, workbookFiles } from '../../../helpers/workbook.ts';
import { buildZip, type ZipFileSpec } from '../../../helpers/zip.ts';

const SHEET = { sheets: [{ name: 'A', xml: sheetData([['<c r="A1"><v>1</v></c>']]) }] };
/** A workbook that is good but for one more file. */
const withFile = (file: ZipFileSpec): Buffer => buildZip([...workbookFiles(SHEET), file]);

describe('an archive within the limits', () => {
  it('gives its files as they were', async () => {
    const archive = await readArchive(
      buildZip([
        { name: 'folder/', bytes: '', isStored: true },
        { name: 'folder/été.txt', bytes: 'a'.repeat(5000) },
        { name: 'stored.txt', bytes: 'b', isStored: true },
      ]),
    );
    expect(archive.map(({ name, size }) => [name, size])).toEqual([
      ['folder/été.txt', 5000],
      ['stored.txt', 1],
    ]);
    expect(String(await partBytes(archive[0]))).toBe('a'.repeat(5000));
  });
});

describe('G05: an archive that would fill the memory', () => {
  it('is refused by what its directory declares', async () => {
    const zeros = Buffer.alloc(30_000_000);
    const refusal = await refusalOf(withFile({ name: 'xl/worksheets/big.xml', bytes: zeros }));
    expect(refusal).toMatchObject({ code: 'E-IMP-BOMB', details: { unzipped: 30, zipped: 1 } });
  });

  it('is refused for one entry over 200 MB and for 400 MB in all', async () => {
    const huge = { bytes: 'x', declaredSize: 201_000_000 };
    expect((await refusalOf(withFile({ name: 'a.xml', ...huge }))).code).toBe('E-IMP-BOMB');
    const many = Array.from({ length: 3 }, (_, at) => ({
      name: `${at}.xml`,
      bytes: 'x',
      declaredSize: 150_000_000,
      declaredZipped: 1_000_000,
    }));
    expect((await refusalOf(buildZip(many))).code).toBe('E-IMP-BOMB');
  });

  it('stops inflating at the size that was declared', async () => {
    const archive = await readArchive(
      buildZip([{ name: 'a.xml', bytes: Buffer.alloc(9_000_000), declaredSize: 1000 }]),
    );
    await expect(partBytes(archive[0])).rejects.toMatchObject({ code: 'E-IMP-BOMB' });
  });

  it('is refused when an entry holds less than declared, or other bytes', async () => {
    const short = await readArchive(buildZip([{ name: 'a.xml', bytes: 'abc', declaredSize: 4 }]));
    await expect(partBytes(short[0])).rejects.toMatchObject({ code: 'E-IMP-BROKEN' });
    const zip = buildZip([{ name: 'a.xml', bytes: 'abc', isStored: true }]);
    zip[zip.indexOf('abc')] = 0x7a;
    await expect(partBytes((await readArchive(zip))[0])).rejects.toMatchObject({ code: 'E-IMP-BROKEN' });
  });

  it('is refused for more than 2,000 entries, before any is read', async () => {
    const many = Array.from({ length: 2001 }, (_, at) => ({ name: `${at}.xml`, bytes: '' }));
    expect(await refusalOf(buildZip(many))).toMatchObject({
      code: 'E-IMP-LIMIT',
      details: { what: 'files', count: 2001, limit: 2000 },
    });
    expect((await refusalOf(buildZip([], 60_000))).code).toBe('E-IMP-LIMIT');
  });

  it('is refused when entries share bytes', async () => {
    const files = workbookFiles(SHEET);
    const refusal = await refusalOf(buildZip([...files, { name: 'twin.xml', bytes: '', sharesBytesOf: 1 }]));
    expect(refusal.code).toBe('E-IMP-UNSAFE');
  });

  it('is refused over 50 MB', async () => {
    const bytes = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(50_000_000)]);
    expect(await refusalOf(bytes)).toMatchObject({ code: 'E-IMP-BIG', details: { size: 50, limit: 50 } });
  });

  it('does not open an archive within the archive', async () => {
    const inner = buildWorkbook(SHEET);
    const { grids } = await openWorkbook(withFile({ name: 'xl/embeddings/inner.xlsx', bytes: inner }), 'f');
    expect(grids.map(({ sheet }) => sheet)).toEqual(['A']);
  });
});

describe('G06: names that lead elsewhere', () => {
  it.each([
    '../../escaped-by-import',
    'xl/../../escaped-by-import',
    '/tmp/escaped-by-import',
    'C:\\escaped',
    'C:escaped',
    'xl\\worksheets\\sheet2.xml',
    'con',
    'xl/NUL.xml',
    'xl/com1.txt',
    'xl//a.xml',
    'a\0.xml',
  ])('refuses %j', async (name) => {
    expect(await refusalOf(withFile({ name, bytes: 'x' }))).toMatchObject({
      code: 'E-IMP-UNSAFE',
      details: { what: name },
    });
    expect(existsSync('/tmp/escaped-by-import')).toBe(false);
  });

  it('refuses a symbolic link and two entries of one name', async () => {
    expect((await refusalOf(withFile({ name: 'link', bytes: '/etc/passwd', mode: 0o120777 }))).code).toBe(
      'E-IMP-UNSAFE',
    );
    expect((await refusalOf(withFile({ name: 'XL/Workbook.xml', bytes: 'x' }))).code).toBe('E-IMP-UNSAFE');
  });

  it('refuses an entry with a password', async () => {
    expect(await refusalOf(withFile({ name: 'a.xml', bytes: 'x', flags: 1 }))).toMatchObject({
      code: 'E-IMP-FORMAT',
      details: { looksLike: 'encrypted' },
    });
  });
});

describe('an archive that is not whole', () => {
  it('says that it may still be downloading', async () => {
    const whole = buildWorkbook(SHEET);
    expect(await refusalOf(whole.subarray(0, whole.length - 200))).toMatchObject({
      code: 'E-IMP-FORMAT',
      details: { looksLike: 'partial' },
    });
  });

  it('is refused as damaged when its directory is nonsense', async () => {
    const whole = buildWorkbook(SHEET);
    whole.fill(0x41, whole.indexOf('PK\x01\x02', 0, 'latin1') + 4, whole.length - 22);
    expect(['E-IMP-BROKEN', 'E-IMP-UNSAFE', 'E-IMP-FORMAT']).toContain((await refusalOf(whole)).code);
  });
});
