import { expect, it } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';
import { actorsCsv, aPlan } from '../helpers/import-files.ts';

/** Only a share of the bytes was told: of 900,000 rows, nobody saw how many were read. */
it('an import says how many rows it has read', async () => {
  const test = await anOpenProject();
  await test.call('import.run', aPlan(test, actorsCsv(4_000)));
  const rows = test.events.flatMap((event) =>
    event.event === 'job.progress' && event.rows !== undefined ? [event.rows] : [],
  );
  expect(Math.max(...rows)).toBe(4_000);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
});
