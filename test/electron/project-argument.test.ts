import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { canBeHandedOver, projectFileIn } from '../../electron/main/project-argument.ts';

describe('I20: a project named on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-argument-'));
  writeFileSync(join(folder, 'a.alliage'), '');
  writeFileSync(join(folder, 'Été à Ré.alliage'), '');
  mkdirSync(join(folder, 'folder.alliage'));

  it.each([
    [['alliage', 'a.alliage'], join(folder, 'a.alliage')],
    [['alliage', join(folder, 'a.alliage')], join(folder, 'a.alliage')],
    [['alliage', '--flag', 'a.alliage', '--other=1'], join(folder, 'a.alliage')],
    [['alliage', 'Été à Ré.alliage'], join(folder, 'Été à Ré.alliage')],
    [['alliage', pathToFileURL(join(folder, 'Été à Ré.alliage')).href], join(folder, 'Été à Ré.alliage')],
    [['alliage', 'file:///nowhere/a.alliage'], null],
    [['alliage', 'file:///%00.alliage'], null],
    [['alliage', 'file:///%2f/%zz.alliage'], null],
    [['alliage', 'file://elsewhere/a.alliage'], null],
    [['a.alliage'], null],
    [['alliage', 'folder.alliage'], null],
    [['alliage', 'absent.alliage'], null],
    [['alliage', '--app-open=../../a.alliage'], null],
    [['alliage', '../../etc/passwd'], null],
    [['alliage', `${'x'.repeat(1_000_000)}.alliage`], null],
    [['alliage', 'a.alliage\0.png'], null],
  ])('%j', (argv, expected) => {
    expect(projectFileIn(argv, folder)).toBe(expected);
  });

  it('is handed to the window that is open only when it can be heard', () => {
    expect(canBeHandedOver(['alliage', 'a'.repeat(10_000)])).toBe(true);
    expect(canBeHandedOver(['alliage', 'a'.repeat(20_000)])).toBe(false);
    expect(canBeHandedOver(Array.from({ length: 20_000 }, () => 'a'))).toBe(false);
  });
});
