import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { anOpenProject, codeOf, type TestApplication } from '../../helpers/application.ts';
import { exportOptions } from '../../helpers/export-options.ts';

type Given = Parameters<typeof exportOptions>[0];

const exported = async (test: TestApplication, name: string, given: Given = {}) => {
  const options = exportOptions({ format: 'html', audience: 'committee', on: null, ...given });
  const answer = await test.call('export.create', { ...options, file: test.file(name) });
  const text = readFileSync(test.path(name), 'utf8');
  const [, json = ''] = /id="data">(.*?)<\/script>/s.exec(text) ?? [];
  return { answer, text, data: JSON.parse(json) };
};

it('holds what the committee may see, and says what is withheld', async () => {
  const test = await anOpenProject('trois-rivieres');
  const { answer, text, data } = await exported(test, 'page.html');
  expect(answer.files).toEqual([
    { name: 'page.html', mediaType: 'text/html', bytes: Buffer.byteLength(text), base64: null },
  ]);
  expect(data.entities).toHaveLength(answer.shown.entities);
  expect(data.relations).toHaveLength(answer.shown.relations);
  expect(answer.withheld.entities).toBeGreaterThan(0);
  expect(data.about.map(([label]: [string]) => label)).toContain('Ce qui ne l’est pas');
  const internal = await exported(test, 'all.html', { audience: 'internal' });
  const secret = internal.data.entities
    .map(({ name }: { name: string }) => name)
    .filter((name: string) => !data.entities.some((one: { name: string }) => one.name === name));
  expect(secret.length).toBeGreaterThan(0);
  for (const name of secret) expect(text).not.toContain(JSON.stringify(name).slice(1, -1));
});

it('is the same bytes each time, and of the same snapshot whatever happened since', async () => {
  const test = await anOpenProject('trois-rivieres');
  const first = await exported(test, 'a.html');
  expect((await exported(test, 'b.html')).text).toBe(first.text);
  const snapshot = await test.call('snapshot.create', {
    job: 'gel',
    name: 'Comité de mars',
    on: '2026-03-12',
  });
  const frozen = await exported(test, 'c.html', { snapshot: snapshot.id });
  const [removed] = await test.call('entity.list', { kind: 'actor', where: [] });
  await test.call('entity.remove', { entity: removed?.id ?? '' });
  expect((await exported(test, 'd.html', { snapshot: snapshot.id })).text).toBe(frozen.text);
  expect(frozen.data.about).toContainEqual(['Instantané', 'Comité de mars']);
});

it('takes a title', async () => {
  const test = await anOpenProject('trois-rivieres');
  const { data } = await exported(test, 'page.html', {
    title: 'Les alliances du pays',
    subtitle: 'Comité de mars',
  });
  expect([data.title, data.subtitle, data.lang]).toEqual(['Les alliances du pays', 'Comité de mars', 'fr']);
});

it('does not write over a file unless asked', async () => {
  const test = await anOpenProject('trois-rivieres');
  writeFileSync(test.path('page.html'), 'autre chose');
  const call = test.call('export.create', {
    ...exportOptions({ format: 'html' }),
    file: test.file('page.html'),
  });
  expect(await codeOf(call)).toBe('E-EXISTS');
  expect(readFileSync(test.path('page.html'), 'utf8')).toBe('autre chose');
});
