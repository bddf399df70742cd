import Papa from 'papaparse';
import { expect, it, vi } from 'vitest';
import type { EntityId } from '../../../../shared/domain/entity.ts';
import { anOpenProject, codeOf } from '../../../helpers/application.ts';

vi.setConfig({ testTimeout: 60_000 });
const DAY = '2026-11-24';

it('what changed between two states is a table: a row for what came or went, one for each field that changed', async () => {
  const { call } = await anOpenProject('rameau');
  await call('snapshot.create', { job: 'a', name: 'Mars', on: DAY });
  const { entities } = (await call('graph.load', {})).ecosystem;
  const [gone, renamed] = entities.filter(({ kind, type }) => kind === 'actor' && type !== 'group');
  await call('entity.add', { kind: 'actor', name: '=Venue;après', set: {} });
  await call('entity.remove', { entity: gone?.id as EntityId });
  await call('entity.set', {
    entity: renamed?.id as EntityId,
    set: { name: 'Un nom nouveau', description: 'Dit autrement' },
  });
  const ask = (format: string) =>
    call('export.create', {
      format,
      picture: 'comparison',
      compare: { a: 'Mars', b: 'now' },
      view: null,
      territory: null,
      title: null,
      subtitle: null,
      size: 'a4',
      audience: 'internal',
      withPersons: false,
      csv: 'fr',
      on: DAY,
      file: null,
    });
  const { files } = await ask('csv');
  const text = Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
  const [head, ...rows] = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: ';',
    skipEmptyLines: true,
  }).data;
  expect(head).toEqual([
    'Changement',
    'Nature',
    'Nom',
    'Champ',
    'Avant',
    'Après',
    'Territoire',
    'Identifiant',
  ]);
  const { added, removed, changed } = await call('snapshot.compare', {
    job: 'b',
    a: 'Mars',
    b: 'now',
    on: DAY,
    audience: 'internal',
  });
  const idOf = (row: readonly string[]) => row.at(-1);
  const ids = (set: typeof added) => [...set.entities, ...set.relations].map(({ id }) => id);
  expect(new Set(rows.map(idOf))).toEqual(new Set([added, removed, changed].flatMap(ids)));
  expect(rows.find(([change]) => change === 'Nouveau')).toContain("'=Venue;après");
  const told = rows.filter((row) => idOf(row) === renamed?.id).map((row) => row.slice(3, 6));
  expect(told).toHaveLength(2);
  expect(told.flat()).toEqual(expect.arrayContaining([renamed?.name, 'Un nom nouveau', 'Dit autrement']));
  expect(await codeOf(ask('xlsx'))).toBe('E-INPUT');
});
