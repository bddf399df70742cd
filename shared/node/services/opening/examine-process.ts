import { examineProject } from '../../store/examine-project.ts';
import { toStoreError } from '../../store/store-error.ts';
import { parentPort } from '../parent-port.ts';
import { EXAMINER_MEGABYTES, ExaminerAsked, type ExaminerSaid } from './examiner-protocol.ts';
import { limitMemory } from './limit-memory.ts';

const port = parentPort(process);
const say = (message: ExaminerSaid): void => port.post(message);

const answer = (asked: ExaminerAsked): ExaminerSaid => {
  try {
    return { say: 'examined', identity: examineProject(asked.path, asked) };
  } catch (error) {
    const refusal = toStoreError(error);
    if (refusal) return { say: 'refused', code: refusal.code, details: { ...refusal.details } };
    return { say: 'failed', error: error instanceof Error ? (error.stack ?? error.name) : 'unknown' };
  }
};

// Nobody waits for it once its parent is gone.
process.on('disconnect', () => process.exit());

/** Entry of the process that looks at a project file first: killed by whoever started it. */
limitMemory(EXAMINER_MEGABYTES);
port.onMessage((raw) => say(answer(ExaminerAsked.parse(raw))));
say({ say: 'ready' });
