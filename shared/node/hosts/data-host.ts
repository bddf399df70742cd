import { join } from 'node:path';
import { ulid } from 'ulid';
import { projectOperations } from '../../contract/project-operations.ts';
import { HostCloses, HostRegisters } from '../../contract/shell.ts';
import { createApplication } from '../services/application.ts';
import { createFaultLog } from '../services/fault-log.ts';
import { type Port, parentPort } from '../services/parent-port.ts';
import { resourcesFolder } from './folders.ts';
import { servePort } from './port-host.ts';
import { createRelayedParsers, type RelayedParsers } from './relayed-parser.ts';

type Application = ReturnType<typeof createApplication>;

/** What only the shell may ask: the token of a path that a person chose, and the end. */
const answerShell =
  (port: Port, application: Application, parsers: RelayedParsers, close: () => void) => (raw: unknown) => {
    if (parsers.take(raw)) return;
    const register = HostRegisters.safeParse(raw);
    if (register.success) {
      const { id, register: path } = register.data;
      port.post({ id, token: application.files.register(path) });
    } else if (HostCloses.safeParse(raw).success) close();
  };

/** Opens again what was open when the last process died; a refusal leaves the start screen. */
const reopenLast = async ({ dispatch }: Application): Promise<void> => {
  const reply = await dispatch({ operation: 'project.recent', input: {} });
  const recent = projectOperations['project.recent'].output.safeParse(reply.ok ? reply.output : null);
  const file = recent.data?.find((project) => project.available)?.file;
  if (file) await dispatch({ operation: 'project.open', input: { file } });
};

export const runDataHost = async (): Promise<void> => {
  const port = parentPort(process);
  const home = process.env.ALLIAGE_HOME ?? '';
  const noteFault = createFaultLog(join(home, 'logs'));
  const parsers = createRelayedParsers((order) => port.post(order));
  const application = createApplication({
    host: 'desktop',
    home,
    resources: resourcesFolder(),
    clock: () => new Date(),
    newId: ulid,
    ...(process.env.ALLIAGE_PARSERS === 'shell' ? { startParser: parsers.start } : {}),
    // Under a Node of its own it forks: that Node has the SQLite which Electron's may lack.
    ...(process.versions.electron === undefined ? {} : { startExaminer: parsers.startExaminer }),
    onUnexpected: (error, operation) => void noteFault(error, operation),
  });
  let closing = false;
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    await application.close();
    process.exit(0);
  };
  servePort(
    port,
    application,
    answerShell(port, application, parsers, () => void close()),
  );
  process.on('disconnect', () => void close());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close());
  if (process.env.ALLIAGE_REOPEN === '1') await reopenLast(application);
};
