// A process that opens a project, imports a file, and says what came of it.
import { monotonicFactory } from 'ulid';
import { resourcesFolder } from '../../shared/node/hosts/folders.ts';
import { createApplication } from '../../shared/node/services/application.ts';
import { ACTORS_MAPPING } from './import-files.ts';

const [home = '', path = '', csv = ''] = process.argv.slice(2);
const application = createApplication({
  host: 'test',
  home,
  resources: resourcesFolder(),
  clock: () => new Date(),
  newId: monotonicFactory(),
});
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);
const { files, dispatch } = application;
application.subscribe((event) => {
  if (event.event === 'job.progress') say(event.done);
});
await dispatch({ operation: 'project.open', input: { file: files.register(path) } });
say('open');
const input = { files: [files.register(csv)], mapping: ACTORS_MAPPING, job: 'import' };
const reply = await dispatch({ operation: 'import.run', input });
say(reply.ok ? 'done' : reply.error.code);
await application.close();
