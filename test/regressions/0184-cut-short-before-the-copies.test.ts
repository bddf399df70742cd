import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openErasureList } from '../../shared/node/services/persons/erasure-list.ts';
import { anApplication } from '../helpers/application.ts';
import { tracesIn } from '../helpers/traces.ts';

const TRACES = ['Zoé Hérault', 'zoe.herault@exemple.fr'];
const NOBODY = { names: [], emails: [], phones: [] };
const texts = { ...NOBODY, names: ['Zoé Hérault'], emails: ['zoe.herault@exemple.fr'] };

/** A backup that names somebody in a note, made before their contact was; a mapping that bears their name. */
const aProjectNamingZoe = async () => {
  const application = anApplication();
  const { call, file, path } = application;
  const asked = { file: file('essai.alliage'), name: null, sample: null, territory: null };
  await call('project.create', asked);
  const open = (readOnly = false) => call('project.open', { file: file('essai.alliage'), readOnly });
  await open();
  const set = { description: 'Vu Zoé Hérault, zoe.herault@exemple.fr' };
  const { id } = await call('entity.add', { kind: 'actor', name: 'Club', set });
  await call('backup.make', {});
  const email = { email: 'zoe.herault@exemple.fr' };
  const { person } = await call('person.add', { name: 'Zoé Hérault', organisation: id, set: email });
  const mapping = { rowIs: 'entity' as const, columns: { Nom: { field: 'entity.name' } } };
  await call('import.saveMapping', { name: 'Liste de Zoé Hérault', mapping });
  cpSync(path('home'), path('before'), { recursive: true });
  await call('person.erase', { persons: [person.id] });
  await call('project.close', {});
  return { ...application, open, person };
};

// Ended later, it knew nobody any more: what named them without holding their contact kept their name.
test('an erasure cut short before the copies reaches those that have only the name, and the mappings', async () => {
  const { path, folder, open, person } = await aProjectNamingZoe();
  const home = path('home');
  expect(tracesIn(home, TRACES)).toEqual([]);
  const [name = ''] = readdirSync(path('home/erasures'));
  const projectId = name.replace('.json', '');
  const [proof] = openErasureList(home, projectId).proofs;
  if (!proof) throw new Error('no proof');

  // As it was when the computer went off: begun, and no copy was looked into.
  for (const kept of ['backups', 'mappings.json']) {
    rmSync(path(`home/${kept}`), { recursive: true });
    cpSync(path(`before/${kept}`), path(`home/${kept}`), { recursive: true });
  }
  rmSync(path('before'), { recursive: true });
  openErasureList(home, projectId).begin(proof, [person.id], { texts, keepNames: false });
  expect(tracesIn(home, TRACES).length).toBeGreaterThan(2);

  await open();
  expect(tracesIn(folder, TRACES)).toEqual([]);
  expect(openErasureList(home, projectId)).toMatchObject({ cutShort: [], proofs: [{ id: proof.id }] });
});

test('what tells of them is kept until the erasure is ended, and no longer', () => {
  const { folder } = anApplication();
  const home = join(folder, 'home');
  const at = '2026-11-01T10:00:00.000Z';
  const proof = { id: 'A', at, reason: 'asked' as const, persons: 1, places: [], unreached: 0 };
  const list = openErasureList(home, 'P');
  list.begin(proof, ['X'], { texts, keepNames: true });
  expect(openErasureList(home, 'P').cutShort).toEqual([{ proof, texts, keepNames: true }]);
  list.end({ ...proof, unreached: 2 });
  expect(readFileSync(join(home, 'erasures', 'P.json'), 'utf8')).not.toContain('Zoé');
  const again = openErasureList(home, 'P');
  expect(again.cutShort).toEqual([]);
  expect(again).toMatchObject({ keepsNames: true, proofs: [{ ...proof, unreached: 2 }] });
  expect([again.has('X'), again.has('Y')]).toEqual([true, false]);
});
