import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anApplication, codeOf, type TestApplication } from '../helpers/application.ts';

const create = ({ call, file }: TestApplication, overwrite: boolean) =>
  call('project.create', {
    file: file('essai.alliage'),
    name: 'Un',
    sample: null,
    territory: null,
    overwrite,
  });
const namesIn = async ({ call }: TestApplication): Promise<string[]> =>
  (await call('entity.list', { kind: null, where: [] })).map(({ name }) => name);

// « new --force » and « remettre à zéro » took the place of what somebody had made, for good.
test('a project that a new one takes the place of is a backup, and comes back', async () => {
  const project = anApplication();
  const { call, file, path } = project;
  await create(project, false);
  await call('project.open', { file: file('essai.alliage') });
  await call('entity.add', { kind: 'actor', name: 'Fait par quelqu’un', set: {} });
  await call('project.close', {});
  const backups = async () => call('backup.list', { file: file('essai.alliage'), verify: true });
  const before = (await backups()).length;

  await create(project, true);
  const [kept, ...others] = await backups();
  expect(kept).toMatchObject({ ok: true, entities: 1 });
  expect(others).toHaveLength(Math.max(0, before - 1));
  await call('backup.restore', { file: file('essai.alliage'), backup: kept?.id ?? '', job: 'r' });
  expect(await namesIn(project)).toEqual(['Fait par quelqu’un']);
  await call('project.close', {});

  // What is no project is kept too, and a folder of the system's is refused.
  writeFileSync(path('essai.alliage'), 'des notes');
  await create(project, true);
  const [quarantined = ''] = readdirSync(path('home/quarantine'));
  expect(readFileSync(join(path('home/quarantine'), quarantined), 'utf8')).toBe('des notes');
  expect(await codeOf(create(project, false))).toBe('E-EXISTS');
});

test('a sample that is begun again is a backup where somebody had edited it, and nothing where nobody had', async () => {
  const project = anApplication();
  const { call, folder } = project;
  const made = () =>
    existsSync(join(folder, 'home', 'backups'))
      ? readdirSync(join(folder, 'home', 'backups'), { recursive: true }).filter((name) =>
          String(name).endsWith('.alliage'),
        ).length
      : 0;
  await call('project.discover', { sample: 'rameau', reset: false });
  await call('project.discover', { sample: 'rameau', reset: true });
  expect(made()).toBe(0);
  await call('entity.add', { kind: 'actor', name: 'Fait par quelqu’un', set: {} });
  await call('project.discover', { sample: 'rameau', reset: true });
  expect(await namesIn(project)).not.toContain('Fait par quelqu’un');
  const [kept] = await call('backup.list', { verify: true });
  expect(kept).toMatchObject({ ok: true });
  await call('backup.restore', { backup: kept?.id ?? '', job: 'r' });
  expect(await namesIn(project)).toContain('Fait par quelqu’un');
});

test('L10 projects that we keep, and their folder, are their owner’s alone, whatever the system gives by default', async () => {
  const before = process.umask(0);
  try {
    const { call, folder, file, path } = anApplication();
    await call('project.discover', { sample: 'rameau', reset: false });
    await call('project.saveCopy', { file: null, name: 'Copie', overwrite: false });
    const projects = join(folder, 'home', 'projects');
    const modes = () =>
      readdirSync(projects)
        .filter((name) => name.endsWith('.alliage'))
        .map((name) => statSync(join(projects, name)).mode & 0o777);
    expect(modes()).toEqual([0o600, 0o600]);
    expect(statSync(projects).mode & 0o777).toBe(0o700);
    // Of an earlier version.
    await call('project.close', {});
    chmodSync(join(projects, 'rameau.alliage'), 0o644);
    chmodSync(projects, 0o755);
    await call('project.discover', { sample: 'rameau', reset: false });
    expect(modes()).toEqual([0o600, 0o600]);
    expect(statSync(projects).mode & 0o777).toBe(0o700);
    // A file elsewhere that its owner closed to others stays so when it is replaced.
    await call('project.saveCopy', { file: file('copie.alliage'), name: null, overwrite: false });
    chmodSync(path('copie.alliage'), 0o600);
    await call('project.saveCopy', { file: file('copie.alliage'), name: null, overwrite: true });
    expect(statSync(path('copie.alliage')).mode & 0o777).toBe(0o600);
  } finally {
    process.umask(before);
  }
});
