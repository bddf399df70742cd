import { copyFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aFolder, anApplication, anOpenProject } from '../helpers/application.ts';

const NAME = 'Jeanne Témoin';
const EMAIL = 'jeanne.temoin@exemple.fr';

/** A project with a person, handed over with her; the copy says more of her, and of an organisation. */
const aCopyThatEdited = async (withJournal: boolean) => {
  const first = await anOpenProject();
  const { call, file } = first;
  await call('entity.add', { kind: 'actor', name: 'Club Tournesol', set: {} });
  const { person } = await call('person.add', { name: NAME, organisation: 'Club Tournesol' });
  await call('share.create', { file: file('copie.alliage'), withJournal, withPersons: true });
  await call('project.open', { file: file('copie.alliage') });
  await call('person.set', { person: person.id, set: { email: EMAIL } });
  await call('person.add', { name: 'Paul Second', organisation: 'Club Tournesol' });
  await call('project.close', {});
  return { ...first, person: person.id };
};
const everybody = { restricted: 'with' } as const;

// The list of those erased is of one computer: on another one, what the copy said of her since was a conflict, and taking
// the copy's side brought her back.
test.each([true, false])(
  'who was erased on another computer does not come back with a copy that edited her, with journal: %s',
  async (withJournal) => {
    const first = await aCopyThatEdited(withJournal);
    await first.call('project.open', { file: first.file('essai.alliage') });
    await first.call('person.erase', { persons: [first.person] });
    await first.application.close();

    const elsewhere = anApplication(aFolder());
    for (const name of ['essai.alliage', 'copie.alliage'])
      copyFileSync(first.path(name), elsewhere.path(name));
    await elsewhere.call('project.open', { file: elsewhere.file('essai.alliage') });
    const merge = { file: elsewhere.file('copie.alliage'), take: 'theirs', job: 'retour' } as const;
    const { conflicts } = await elsewhere.call('share.reconcile', merge);
    expect(conflicts).toEqual([]);
    const names = (await elsewhere.call('person.list', everybody)).map(({ name }) => name);
    expect(names).toEqual(['Paul Second']);
    expect(await elsewhere.call('share.reconcile', merge)).toMatchObject({
      added: 0,
      changed: 0,
      removed: 0,
    });
  },
);

test('a person whose adding was taken back here is told when the copy says more of her', async () => {
  const { call, file } = await aCopyThatEdited(true);
  await call('project.open', { file: file('essai.alliage') });
  await call('journal.undo', {});
  expect(await call('person.list', everybody)).toEqual([]);
  const merge = { file: file('copie.alliage'), take: 'theirs', job: 'retour' } as const;
  const { conflicts } = await call('share.reconcile', merge);
  expect(conflicts).toMatchObject([{ record: 'contact', field: 'record' }]);
  expect(await call('person.list', everybody)).toHaveLength(2);
});

test.each(['ours', 'theirs'] as const)(
  'a person restricted on one side only stays restricted, taking %s',
  async (take) => {
    const { call, file, person } = await aCopyThatEdited(false);
    await call('project.open', { file: file('essai.alliage') });
    await call('person.restrict', { person, restricted: true });
    const merge = { file: file('copie.alliage'), take, job: 'retour' } as const;
    const { conflicts } = await call('share.reconcile', merge);
    expect(conflicts).toEqual([]);
    const [restricted] = await call('person.list', { restricted: 'only' });
    expect(restricted).toMatchObject({ name: NAME, email: EMAIL });
  },
);
