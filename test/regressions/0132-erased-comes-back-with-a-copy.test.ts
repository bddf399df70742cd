import { expect, test } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';
import { tracesIn } from '../helpers/traces.ts';

const NAME = 'Jeanne Témoin';

// A copy handed over before the erasure still has the person: merging it back brought them in again.
test.each([{ withJournal: true }, { withJournal: false }])(
  'who was erased does not come back with a copy that is merged back: %j',
  async ({ withJournal }) => {
    const { call, file, folder, application } = await anOpenProject();
    await call('entity.add', { kind: 'actor', name: 'Club Tournesol', set: {} });
    const { person } = await call('person.add', {
      name: NAME,
      organisation: 'Club Tournesol',
      set: { email: 'jeanne.temoin@exemple.fr' },
    });
    await call('share.create', { file: file('copie.alliage'), withJournal, withPersons: true });
    await call('project.open', { file: file('copie.alliage') });
    await call('person.set', { person: person.id, set: { function: 'Directrice' } });
    await call('entity.set', { entity: 'Club Tournesol', set: { description: `Vu ${NAME}.` } });
    await call('snapshot.create', {
      job: 's',
      name: 'Comité',
      on: '2026-11-20',
      note: `Demandé par ${NAME}`,
    });
    // Somebody whom nobody erased comes with it.
    await call('person.add', { name: 'Paul Second', organisation: 'Club Tournesol' });
    await call('project.close', {});
    await call('project.open', { file: file('essai.alliage') });
    await call('person.erase', { persons: [person.id] });

    const merge = { file: file('copie.alliage'), take: 'theirs', job: 'retour' } as const;
    await call('share.reconcile', { ...merge, dryRun: true });
    await call('share.reconcile', merge);
    expect((await call('person.list', { restricted: 'with' })).map(({ name }) => name)).toEqual([
      'Paul Second',
    ]);
    expect(await call('entity.get', { entity: 'Club Tournesol' })).toMatchObject({ description: 'Vu […].' });
    expect(await call('snapshot.list', {})).toMatchObject([{ name: 'Comité', note: 'Demandé par […]' }]);
    expect(await call('snapshot.verify', { snapshot: null })).toMatchObject([{ ok: true }]);
    expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
    await application.close();
    expect(
      tracesIn(folder, [NAME, 'jeanne.temoin@exemple.fr']).every((at) => at.startsWith('copie.alliage')),
    ).toBe(true);
  },
);
