import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileOf, listPages } from '../../electron/main/page-files.ts';
import { projectFileIn } from '../../electron/main/project-argument.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'alliage-shell-'));

it('the page is what the build made and nothing else, not even by a link', () => {
  const root = folder();
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '');
  writeFileSync(join(root, 'assets', 'a.js'), '');
  symlinkSync('/etc/passwd', join(root, 'assets', 'link.js'));
  const pages = listPages(root);
  expect([...pages.keys()].sort()).toEqual(['/assets/a.js', '/index.html']);
  expect(fileOf('app://alliage/', pages)).toBe(join(root, 'index.html'));
  expect(fileOf('app://alliage/assets/a.js?v=1', pages)).toBe(join(root, 'assets', 'a.js'));
  for (const address of [
    'app://elsewhere/index.html',
    'https://alliage/index.html',
    'app://alliage/assets',
    'x',
    '',
  ]) {
    expect(fileOf(address, pages), address).toBeNull();
  }
});

it('a project is taken from the command line only when it is a file that is there', () => {
  const root = folder();
  writeFileSync(join(root, 'a.alliage'), '');
  mkdirSync(join(root, 'folder.alliage'));
  const named = (...argv: readonly string[]): string | null => projectFileIn(['electron', ...argv], root);
  expect(named('a.alliage')).toBe(join(root, 'a.alliage'));
  expect(named('--flag', join(root, 'a.alliage'), '--other')).toBe(join(root, 'a.alliage'));
  for (const argument of [
    'absent.alliage',
    'folder.alliage',
    '--app-open=../a.alliage',
    '.',
    `${'a/'.repeat(3_000)}b.alliage`,
  ]) {
    expect(named(argument), argument.slice(0, 40)).toBeNull();
  }
});
