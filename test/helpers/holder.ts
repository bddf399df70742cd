// A process that opens a project for writing, says so, and edits it until it is told to stop.
import { monotonicFactory } from 'ulid';
import { createApplication } from '../../shared/node/services/application.ts';

const [home = '', path = '', mode = 'hold'] = process.argv.slice(2);
const application = createApplication({
  host: 'test',
  home,
  resources: '',
  clock: () => new Date(),
  newId: monotonicFactory(),
});
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`);
const reply = await application.dispatch({
  operation: 'project.open',
  input: { file: application.files.register(path) },
});
say(reply.ok ? 'open' : reply.error.code);
if (!reply.ok || mode === 'once') {
  await application.close();
  process.exit(0);
}
process.stdin.on('end', () => void application.close().then(() => process.exit(0)));
process.stdin.resume();
for (let number = 1; mode === 'edit'; number++) {
  const added = await application.dispatch({
    operation: 'entity.add',
    input: { kind: 'actor', name: `Acteur ${number}`, set: { description: 'x'.repeat(500) } },
  });
  // Written without buffering: what is said was committed before.
  say(added.ok ? (added.output as { id: string }).id : added.error.code);
  await new Promise((done) => setImmediate(done));
}
