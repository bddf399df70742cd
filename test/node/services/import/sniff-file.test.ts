import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sniffFile } from '../../../../shared/node/services/import/sniff-file.ts';
import { refusalOf } from '../../../domain/import/formats/opened.ts';
import { buildFiles, encoded } from './built-file.ts';

const build = buildFiles();
const refused = (content: Buffer | string) => refusalOf(() => sniffFile(build(content)));
const looksLike = (content: Buffer | string) =>
  (refused(content)?.details as { looksLike?: string } | undefined)?.looksLike;

/** The container of old Office files, its directory naming one stream. */
const ole = (stream: string): Buffer => {
  const file = Buffer.alloc(512 * 8);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 0x1e);
  file.writeUInt32LE(3, 0x30);
  Buffer.from(stream, 'utf16le').copy(file, 512 * 4 + 128);
  return file;
};
/** What Office writes beside a document that a person has open. */
const lockFile = (): Buffer => {
  const file = Buffer.alloc(165, ' ');
  file[0] = 5;
  file.write('Agnès', 1, 'latin1');
  file[55] = 5;
  file[56] = 0;
  file.write('Agnès', 57, 'utf16le');
  return file;
};

test.each([
  ['a text', Buffer.from('nom;commune\nLes amis;Évreux\n')],
  ['a text in UTF-16', encoded('nom;commune\n', 'UTF-16LE')],
  ['a text that begins like a program', Buffer.from('MZ;nom\n1;Les amis\n')],
  ['a text with some control characters', Buffer.from(`nom;note\n${'\u0001Les amis du lac;\0\n'.repeat(9)}`)],
  ['one letter', Buffer.from('a')],
])('%s is a text', (_, content) => {
  expect(sniffFile(build(content))).toBe('text');
});

test.each([
  ['0 byte', ''],
  ['blanks', ' \r\n\t\n\f\x1A'],
  ['a mark alone', '\uFEFF'],
  ['a mark and line breaks in UTF-16', encoded('\r\n\r\n', 'UTF-16LE', true)],
])('%s is empty', (_, content) => {
  expect(refused(content)).toEqual({ code: 'E-IMP-EMPTY', details: { file: 'liste.csv' } });
});

test.each([
  ['xls', ole('Workbook')],
  ['encrypted', ole('EncryptedPackage')],
  ['partial', ole('Workbook').subarray(0, 200)],
  ['partial', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5_000, 7)])],
  ['partial', lockFile()],
  ['partial', Buffer.alloc(40_000)],
  ['pdf', '%PDF-1.7\n%âãÏÓ\n'],
  ['png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['exe', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
  ['sqlite', `SQLite format 3\0${'x'.repeat(100)}`],
  ['binary', Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 251))],
])('%s is no table', (kind, content) => {
  expect(refused(content)?.code).toBe('E-IMP-FORMAT');
  expect(looksLike(content)).toBe(kind);
});

test('a zip that is whole may be a workbook', () => {
  const end = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);
  expect(sniffFile(build(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(100), end])))).toBe(
    'workbook',
  );
});

test('a folder is no file', () => {
  const folder = join(dirname(build('a')), 'dossier.csv');
  mkdirSync(folder);
  expect(refusalOf(() => sniffFile(folder))?.code).toBe('E-IMP-FORMAT');
});
