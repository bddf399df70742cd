import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anApplication, type TestApplication } from '../helpers/application.ts';
import { aSharedPlace, openAt, workingFiles } from '../helpers/places.ts';
import { tracesIn } from '../helpers/traces.ts';

const NAME = 'Jeanne Témoin';

/** The project at a shared place, edited in a copy of ours that its place does not get: the drive is gone. */
const withLeftCopy = async (): Promise<{ test: TestApplication; own: string; person: string }> => {
  const shared = aSharedPlace();
  const test = anApplication();
  await openAt(test, shared.path);
  await test.call('entity.add', { kind: 'actor', name: 'Club Tournesol', set: {} });
  const { person } = await test.call('person.add', { name: NAME, organisation: 'Club Tournesol' });
  await test.call('entity.set', { entity: 'Club Tournesol', set: { description: `Appeler ${NAME}.` } });
  await test.call('project.saveCopy', { file: test.file('ici.alliage'), name: null, overwrite: false });
  const kept = workingFiles(test).find((file) => file.endsWith('.alliage')) ?? '';
  const record = workingFiles(test).find((file) => file.endsWith('.json')) ?? '';
  // As if it had been killed here: the copy and its record stay when the session ends.
  for (const file of [kept, `${kept}-wal`, record])
    copyFileSync(file, join(test.folder, 'kept'.concat(file.slice(file.lastIndexOf('/') + 1))));
  await test.call('project.close', {});
  for (const file of [kept, `${kept}-wal`, record])
    copyFileSync(join(test.folder, 'kept'.concat(file.slice(file.lastIndexOf('/') + 1))), file);
  return { test, own: kept, person: person.id };
};

// Copies of other places, in the application's own folder, were not looked into.
test('who is erased from a project is erased from the working copies of its other places too', async () => {
  const { test, person } = await withLeftCopy();
  await test.call('project.open', { file: test.file('ici.alliage') });
  expect(tracesIn(join(test.folder, 'home', 'working'), [NAME]).length).toBeGreaterThan(0);
  const erased = await test.call('person.erase', { persons: [person] });
  expect(erased.places).toContainEqual({ place: 'working', count: 1 });
  expect(tracesIn(join(test.folder, 'home'), [NAME])).toEqual([]);
  expect(workingFiles(test).some((file) => file.endsWith('.alliage'))).toBe(true);
});
