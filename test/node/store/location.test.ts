import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isNetworkType, isSynchronised } from '../../../shared/node/store/location.ts';
import { openProject } from '../../../shared/node/store/open.ts';
import { readProject } from '../../../shared/node/store/project.ts';
import { aFolder, anApplication } from '../../helpers/application.ts';
import { startHolder } from '../../helpers/processes.ts';
import { aProjectFile } from '../../helpers/project-file.ts';

test.each([
  ['/home/a/OneDrive - Mairie/carte.alliage', true],
  ['C:\\Users\\a\\OneDrive\\carte.alliage', true],
  ['/home/a/Dropbox/x/carte.alliage', true],
  ['/Users/a/Library/Mobile Documents/carte.alliage', true],
  ['/home/a/kDrive/carte.alliage', true],
  ['/home/a/Documents/onedrive.alliage', false],
  ['/home/a/boxes/carte.alliage', false],
  ['/home/a/Documents/carte.alliage', false],
])('%s is in a synchronised folder: %s', (path, expected) => {
  expect(isSynchronised(path)).toBe(expected);
});

test('NFS and SMB are elsewhere, ext4 and tmpfs are here', () => {
  expect([0x6969, 0xff534d42, 0xef53, 0x01021994].map(isNetworkType)).toEqual([true, true, false, false]);
});

describe('a project in a synchronised folder', () => {
  const inSynchronised = () => {
    const folder = join(aFolder(), 'OneDrive - Mairie');
    mkdirSync(folder);
    return { folder, path: join(folder, 'projet.alliage') };
  };

  test('is opened alone: nothing is shared through the file system, nothing changes without a write', () => {
    const { folder, path } = inSynchronised();
    aProjectFile(path);
    const bytes = readFileSync(path);
    const project = openProject(path, { readOnly: false, now: new Date(), backUp: () => undefined });
    expect(readdirSync(folder)).not.toContain('projet.alliage-shm');
    expect(project.db.pragma('journal_mode', { simple: true })).toBe('wal');
    project.close();
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['projet.alliage']);
  });

  test('while somebody writes in it, another process reads a copy of what is saved', async () => {
    const { folder, path } = inSynchronised();
    aProjectFile(path);
    const holder = startHolder(folder, path, 'edit');
    for (let count = 3; count <= 30; count += 9) {
      await holder.said(count);
      const reader = openProject(path, { readOnly: true, now: new Date(), backUp: () => undefined });
      expect(reader.readOnlyReason).toBe('locked');
      expect(reader.db.prepare('SELECT count(*) FROM entity').pluck().get()).toBeGreaterThanOrEqual(
        count - 2,
      );
      reader.close();
    }
    await holder.kill();
    const { call, application } = anApplication();
    await call('project.open', { file: application.files.register(path) });
    expect((await call('project.check', { file: null })).ok).toBe(true);
  });
});

test.each([
  'avec espaces',
  'é à œ',
  'e\u0301 NFD',
  '🗺️ carte',
  '100 % #1 ?x=y&z',
  "l'été « guillemets »",
  'deux\nlignes',
  'x'.repeat(200),
])('a path with %j', (name) => {
  const path = join(aFolder(), `${name}.alliage`);
  aProjectFile(path);
  for (const readOnly of [true, false]) {
    const project = openProject(path, { readOnly, now: new Date(), backUp: () => undefined });
    expect(readProject(project.db).name).toBe('Essai');
    project.close();
  }
});
