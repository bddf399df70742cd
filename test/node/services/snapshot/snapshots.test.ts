import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../../../shared/domain/entity.ts';
import { anApplication, anOpenProject, codeOf } from '../../../helpers/application.ts';
import { READING_DAY } from '../../../helpers/trois-rivieres.ts';

type Project = Awaited<ReturnType<typeof anOpenProject>>;
const JOB = 'frozen';
const freeze = ({ call }: Project, name = 'Comité de novembre') =>
  call('snapshot.create', { job: JOB, name, on: READING_DAY });
const isSound = async ({ call }: Project): Promise<boolean> =>
  (await call('snapshot.verify', {})).every(({ ok }) => ok);
const idOf = async ({ call }: Project, name: string): Promise<EntityId> => {
  const { ecosystem } = await call('graph.load', {});
  return ecosystem.entities.find((one) => one.name === name)?.id as EntityId;
};
/** Everything that a screen shows of the project, as one value. */
const shown = async ({ call }: Project, asked: { readonly on: string | null }) => {
  const project = await call('project.info', {});
  const territory = project.territory?.id ?? null;
  const list = { job: JOB, territory, limit: 200, ...asked };
  const { ecosystem } = await call('graph.load', {});
  return {
    ecosystem,
    suggestions: await call('suggestion.list', list),
    diagnosis:
      territory &&
      (await call('diagnosis.read', { job: JOB, subjects: [territory], eachOf: null, ...asked })),
    decisions: await call('decision.list', { state: null, ...asked }),
    views: await call('view.list', {}),
  };
};
/** The same file, one byte of what it keeps of a snapshot changed. */
const damage = (path: string, sql: string): void => {
  const db = new Database(path);
  db.exec(sql);
  db.close();
};

describe('a snapshot', () => {
  test('holds what the screens showed, and shows it again whatever came since (K10)', async () => {
    const project = await anOpenProject('trois-rivieres');
    const before = await shown(project, { on: READING_DAY });
    const frozen = await freeze(project);
    const { call } = project;
    const [workshop, kept, dropped] = await Promise.all(
      ['Menuiserie Lauze', 'Le Quai 27', 'Radio Lize'].map((name) => idOf(project, name)),
    );
    await call('entity.set', { entity: workshop as string, set: { name: 'Autre nom' } });
    await call('entity.merge', { keep: kept as string, drop: dropped as string, take: [] });
    await call('entity.remove', { entity: await idOf(project, 'GAEC des Tilleuls') });
    expect(await isSound(project)).toBe(true);

    const opened = await call('snapshot.open', { snapshot: frozen.id });
    expect(opened).toMatchObject({
      readOnly: true,
      readOnlyReason: 'snapshot',
      snapshot: { id: frozen.id, name: 'Comité de novembre', on: READING_DAY, sha256: frozen.sha256 },
    });
    expect(await shown(project, { on: null })).toEqual(before);
    expect(await codeOf(call('entity.set', { entity: workshop as string, set: { name: 'X' } }))).toBe(
      'E-READONLY',
    );

    const left = await call('snapshot.leave', {});
    expect(left).toMatchObject({ readOnly: false, snapshot: null });
    const { ecosystem } = await call('graph.load', {});
    expect(ecosystem.entities.some(({ name }) => name === 'Autre nom')).toBe(true);
    expect(ecosystem.entities).toHaveLength(before.ecosystem.entities.length - 2);
  });

  test('of one another: each shows its own', async () => {
    const project = await anOpenProject('rameau');
    const first = await freeze(project, 'Premier');
    await project.call('entity.add', { kind: 'actor', name: 'Nouvelle venue', set: {} });
    const second = await freeze(project, 'Second');
    const countIn = async (snapshot: string) => {
      await project.call('snapshot.open', { snapshot });
      return (await project.call('graph.load', {})).ecosystem.entities.length;
    };
    expect(await countIn(first.id)).toBe(first.entities);
    await project.call('snapshot.leave', {});
    expect(await countIn('second')).toBe(first.entities + 1);
    await project.call('snapshot.leave', {});
    expect(second.entities).toBe(first.entities + 1);
    expect((await project.call('snapshot.list', {})).map(({ name }) => name)).toEqual(['Second', 'Premier']);
  });

  test('is seen to be damaged, whatever was changed: its content, its seal, what is said of it', async () => {
    const changes = [
      `UPDATE snapshot_content SET content = CAST(substr(content, 1, 200) || x'5A' || substr(content, 202) AS BLOB)`,
      `UPDATE snapshot SET sha256 = replace(sha256, substr(sha256, 1, 1), 'x')`,
      `UPDATE snapshot SET name = 'Autre comité'`,
      `UPDATE snapshot SET on_day = '2020-01-01'`,
      'UPDATE snapshot SET entities = entities + 1',
      'DELETE FROM snapshot_content',
    ];
    for (const sql of changes) {
      const first = await anOpenProject('rameau');
      const { id } = await freeze(first);
      await first.application.close();
      damage(first.path('essai.alliage'), sql);
      const second = anApplication(first.folder);
      const file = second.file('essai.alliage');
      await second.call('project.open', { file, acceptChanged: true });
      expect(await second.call('snapshot.verify', {}), sql).toMatchObject([{ id, ok: false }]);
      expect(await codeOf(second.call('snapshot.open', { snapshot: id }))).toBe('E-SNAP-BAD');
      expect((await second.call('project.info', {})).snapshot).toBeNull();
      expect((await second.call('graph.load', {})).ecosystem.entities.length).toBeGreaterThan(0);
    }
  });

  test('is one operation: taken back, done again, removed, and back', async () => {
    const project = await anOpenProject('rameau');
    const { id } = await freeze(project);
    const listed = async () => (await project.call('snapshot.list', {})).map((one) => one.id);
    await project.call('journal.undo', { count: 1 });
    expect(await listed()).toEqual([]);
    await project.call('journal.redo', { count: 1 });
    expect(await listed()).toEqual([id]);
    await project.call('snapshot.remove', { snapshot: id });
    expect(await listed()).toEqual([]);
    await project.call('journal.undo', { count: 1 });
    expect(await listed()).toEqual([id]);
    expect(await isSound(project)).toBe(true);
    expect(await project.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  });

  test('is a file of its own, which opens read-only and shows the same', async () => {
    const project = await anOpenProject('trois-rivieres');
    const before = await shown(project, { on: READING_DAY });
    const { id, sha256 } = await freeze(project);
    const { file } = await project.call('snapshot.export', {
      snapshot: id,
      file: project.file('fige.alliage'),
    });
    expect(
      await codeOf(project.call('snapshot.export', { snapshot: id, file: project.file('fige.alliage') })),
    ).toBe('E-EXISTS');
    const bytes = readFileSync(project.path('fige.alliage'));
    const opened = await project.call('project.open', { file });
    expect(opened).toMatchObject({ readOnlyReason: 'snapshot', snapshot: { id, sha256 } });
    expect(await shown(project, { on: null })).toEqual(before);
    expect(await project.call('snapshot.leave', {})).toMatchObject({ readOnlyReason: 'snapshot' });
    expect(await project.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
    await project.call('project.close', {});
    expect(readFileSync(project.path('fige.alliage')).equals(bytes)).toBe(true);
  });

  test('bears a name that none other has, of a day, a committee and views that exist', async () => {
    const project = await anOpenProject('trois-rivieres');
    const { call } = project;
    await freeze(project);
    expect(await codeOf(freeze(project, 'COMITE de novembre'))).toBe('E-EXISTS');
    const given = { job: JOB, name: 'Autre' };
    expect(await codeOf(call('snapshot.create', { ...given, name: '  ' }))).toBe('E-INPUT');
    expect(await codeOf(call('snapshot.create', { ...given, on: '2026-02-30' }))).toBe('E-INPUT');
    expect(await codeOf(call('snapshot.create', { ...given, committee: 'Personne' }))).toBe('E-NOT-FOUND');
    expect(await codeOf(call('snapshot.create', { ...given, views: ['Aucune'] }))).toBe('E-NOT-FOUND');
    expect(await codeOf(call('snapshot.open', { snapshot: 'rien' }))).toBe('E-NOT-FOUND');
    const [view] = await call('view.list', {});
    const { ecosystem } = await call('graph.load', {});
    const committee = ecosystem.entities.find(({ kind }) => kind === 'instance');
    const made = await call('snapshot.create', {
      ...given,
      note: 'Avant le vote',
      committee: committee?.id ?? null,
      views: [view?.name ?? ''],
    });
    expect(made).toMatchObject({
      committeeName: committee?.name,
      views: [view?.id],
      note: 'Avant le vote',
      author: 'Claire',
    });
  });
});
