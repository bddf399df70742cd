import { expect, test } from 'vitest';
import { anApplication } from '../../helpers/application.ts';
import { startHolder } from '../../helpers/processes.ts';

test('killed at any moment between and during edits: what was acknowledged is there, nothing is half there', async () => {
  for (const acknowledged of [1, 4, 9, 20]) {
    const first = anApplication();
    const file = first.file('a.alliage');
    await first.call('project.create', { file, name: 'A', sample: null, territory: null });
    const holder = startHolder(first.folder, first.path('a.alliage'), 'edit');
    await holder.said(1 + acknowledged);
    await holder.kill();
    const ids = holder.lines.slice(1);

    await first.call('project.open', { file });
    const { ecosystem } = await first.call('graph.load', {});
    const present = new Set<unknown>(ecosystem.entities.map(({ id }) => id));
    expect(ids.filter((id) => !present.has(id))).toEqual([]);
    const { operations } = await first.call('project.info', {});
    expect(ecosystem.entities.length).toBe(operations);
    expect(await first.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
    await first.call('journal.undo', { count: operations });
    expect((await first.call('graph.load', {})).ecosystem.entities).toEqual([]);
  }
});
