import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { projectFileIn } from '../../electron/main/project-argument.ts';

/** File managers of Linux hand `file:///…` to a program whose entry says %U: a double click opened nothing, and did not say so. */
it('a project that the desktop names by its address is opened; an address that is none opens nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-0090-'));
  const path = join(folder, 'Été 100 % à Ré #2.alliage');
  writeFileSync(path, '');
  expect(projectFileIn(['alliage', pathToFileURL(path).href], '/')).toBe(path);
  for (const address of ['file:///%00.alliage', 'file:///%zz.alliage', 'file://host/a.alliage', '\0.alliage'])
    expect(projectFileIn(['alliage', address], folder)).toBeNull();
});
