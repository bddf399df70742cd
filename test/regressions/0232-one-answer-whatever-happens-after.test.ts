import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { aCliPlace, type CliPlace } from '../hosts/cli-process.ts';

vi.mock('../../shared/node/services/application.ts', async (original) => {
  const real = await original<typeof import('../../shared/node/services/application.ts')>();
  return {
    ...real,
    createApplication: (...given: Parameters<typeof real.createApplication>) => {
      const application = real.createApplication(...given);
      const close = async () => {
        await application.close();
        throw Object.assign(new Error('what a failing disk says'), { code: 'SQLITE_PROTOCOL' });
      };
      return { ...application, close };
    },
  };
});

let place: CliPlace;
beforeAll(() => {
  place = aCliPlace();
});
afterAll(() => place.remove());

// What was saved and answered was followed by a second document, « unexpected », with a status of failure: it was done twice
// by whoever tried again.
it('a project that cannot be closed changes nothing of what was answered', async () => {
  const file = place.at('projet.alliage');
  const made = await place.runHere(['new', file, '--json']);
  expect(made).toMatchObject({ status: 0, err: expect.stringContaining('pas pu être fermé') });
  expect(JSON.parse(made.out)).toMatchObject({ entities: 0 });
  const refused = await place.runHere(['show', file, 'personne', '--json']);
  expect(refused.status).toBe(4);
  expect(JSON.parse(refused.out)).toMatchObject({ error: { code: 'E-NOT-FOUND' } });
});
