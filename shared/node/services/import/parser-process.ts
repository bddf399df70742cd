import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { toStoreError } from '../../store/store-error.ts';
import { parentPort } from '../parent-port.ts';
import { draftRows } from './draft-rows.ts';
import { createHeartbeat } from './heartbeat.ts';
import { inspectFiles } from './inspect-files.ts';
import { BATCHES_AHEAD, type DraftAsked, ParserAsked, type ParserSaid } from './parser-protocol.ts';
import { reportRows } from './report-rows.ts';

const port = parentPort(process);
const say = (message: ParserSaid): void => port.post(message);
const heartbeat = createHeartbeat((done, rows) => say({ say: 'progress', done, rows }));

/** Batches that the other side has not dealt with yet, and who waits for one to be. */
const createPermits = () => {
  let ahead = 0;
  let waiting: (() => void) | null = null;
  return {
    more: () => {
      ahead--;
      waiting?.();
    },
    take: async () => {
      // A turn of the loop also lets what was said leave.
      await new Promise((resolve) => setImmediate(resolve));
      while (ahead >= BATCHES_AHEAD) {
        await new Promise<void>((resolve) => {
          waiting = resolve;
        });
      }
      ahead++;
    },
  };
};
const permits = createPermits();

const sendRows = async (asked: DraftAsked): Promise<void> => {
  const { opened, batches } = await draftRows(asked, heartbeat);
  say({ say: 'opened', ...opened });
  for (const rows of batches) {
    await permits.take();
    say({ say: 'batch', rows, done: heartbeat.done(), read: heartbeat.rows() });
  }
};

const endOf = (error: unknown): ParserSaid => {
  if (error instanceof ImportRefusal) {
    return { say: 'refused', code: error.code, details: { ...error.details } };
  }
  const refused = toStoreError(error);
  // Of a file to read: that it may not be opened is no word about the project.
  if (refused)
    return { say: 'refused', code: refused.code === 'E-READONLY' ? 'E-IO' : refused.code, details: {} };
  return { say: 'failed', error: error instanceof Error ? (error.stack ?? error.name) : 'unknown' };
};

// Nobody waits for it once its parent is gone.
process.on('disconnect', () => process.exit());

/** Entry of the process that reads files: no database, killed by whoever started it. */
port.onMessage(async (raw) => {
  const asked = ParserAsked.parse(raw);
  if (asked.ask === 'more') return permits.more();
  try {
    if (asked.ask === 'inspect') {
      say({ say: 'inspected', inspection: await inspectFiles(asked, heartbeat) });
    } else if (asked.ask === 'report') say({ say: 'reported', ...(await reportRows(asked, heartbeat)) });
    else await sendRows(asked);
    say({ say: 'end' });
  } catch (error) {
    say(endOf(error));
  }
});
