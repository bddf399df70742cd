import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reader, Target } from '../target.ts';
import { askedApplication } from './asked.ts';
import { IMPORT_TARGETS } from './import-targets.ts';

/** Formats whose rows reach the project in different ways. */
const SOURCES = IMPORT_TARGETS.filter(({ id }) =>
  ['csv', 'json', 'kumu', 'geojson', 'graphml', 'xlsx'].includes(id),
);

const startReader = async (folder: string): Promise<Reader> => {
  const { application, ask } = askedApplication(folder);
  const file = application.files.register(join(folder, 'project.alliage'));
  await ask('project.create', { file, name: null, sample: 'rameau', territory: null });
  await ask('project.open', { file });
  const path = join(folder, 'input');
  return {
    read: async ({ '': bytes = Buffer.alloc(0) }) => {
      writeFileSync(path, bytes);
      const plan = {
        files: [application.files.register(path)],
        job: 'fuzz',
        withPersons: true,
        includeHidden: true,
      };
      const outcome = await ask('import.run', plan);
      if (outcome !== 'read') return outcome;
      const checked = await application.dispatch({ operation: 'project.check', input: { file: null } });
      if (!checked.ok || (checked.output as { findings?: unknown[] }).findings?.length !== 0)
        throw new Error(`after the import: ${JSON.stringify(checked).slice(0, 500)}`);
      await ask('graph.load', {});
      await ask('journal.undo', {});
      return 'read';
    },
    stop: () => application.close(),
  };
};

/** A whole import: read by a process of its own, reconciled, written, checked and taken back. */
export const IMPORT_RUN_TARGET: Target = {
  id: 'import',
  make: (random) => random.pick(SOURCES).make(random),
  start: startReader,
};
