import { expect, test } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';

// A person hidden everywhere was named, with what is known of them, in the list of what both sides changed.
test('a conflict about a person who is hidden names the organisation, and tells nothing of them', async () => {
  const { call, file } = await anOpenProject();
  await call('entity.add', { kind: 'actor', name: 'Club Tournesol', set: {} });
  const { person } = await call('person.add', { name: 'Jeanne Témoin', organisation: 'Club Tournesol' });
  await call('share.create', { file: file('copie.alliage'), withPersons: true });
  const wrote = (email: string) => call('person.set', { person: person.id, set: { email } });
  await call('project.open', { file: file('copie.alliage') });
  await wrote('ailleurs@exemple.fr');
  await call('project.open', { file: file('essai.alliage') });
  await wrote('ici@exemple.fr');
  const merge = { file: file('copie.alliage'), job: 'retour', dryRun: true } as const;
  const told = async () => (await call('share.reconcile', merge)).conflicts;
  expect(await told()).toMatchObject([{ name: 'Jeanne Témoin', field: 'email', ours: 'ici@exemple.fr' }]);
  await call('person.restrict', { person: person.id });
  const [conflict] = await told();
  expect(conflict).toMatchObject({
    name: 'Contact de Club Tournesol',
    field: 'email',
    ours: 'autre contenu',
  });
  expect(JSON.stringify(conflict)).not.toMatch(/Jeanne|exemple/u);
});
