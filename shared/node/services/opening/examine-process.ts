import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examineProject } from '../../store/examine-project.ts';
import type { LeftRow } from '../../store/recovery/left-rows.ts';
import { openDamaged } from '../../store/recovery/open-damaged.ts';
import { rebuildFromBackup } from '../../store/recovery/rebuild-from-backup.ts';
import { repairProject } from '../../store/recovery/repair.ts';
import { type Salvaged, salvageProject } from '../../store/recovery/salvage.ts';
import { StoreError, toStoreError } from '../../store/store-error.ts';
import { parentPort } from '../parent-port.ts';
import {
  EXAMINER_MEGABYTES,
  ExaminerAsked,
  type ExaminerSaid,
  LEFT_FILE,
  LEFT_TOLD,
} from './examiner-protocol.ts';
import { processorLimitMs } from './examining-time.ts';
import { limitProcess } from './limit-process.ts';

const port = parentPort(process);
const say = (message: ExaminerSaid): void => port.post(message);

const bytesAsText = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

/** All of them, with what they held. */
const noteLeft = (folder: string, left: readonly LeftRow[]): void => {
  const lines = left.map((row) => `${JSON.stringify(row, bytesAsText)}\n`);
  writeFileSync(join(folder, LEFT_FILE), lines.join(''), { mode: 0o600 });
};

const countLeft = (left: readonly LeftRow[]) => {
  const count = (table: string) => left.filter((row) => row.isKept && row.table === table).length;
  const [entities, relations] = [count('entity'), count('relation')];
  const out = left.filter(({ isKept }) => !isKept).length;
  return {
    kept: { entities, relations, others: left.length - out - entities - relations },
    out,
    left: left
      .slice(0, LEFT_TOLD)
      .map(({ cells: _, columns, ...row }) => ({ ...row, columns: [...columns] })),
  };
};

const salvage = (asked: Extract<ExaminerAsked, { ask: 'salvage' }>): ExaminerSaid => {
  const damaged = openDamaged(asked.path, asked.folder);
  if (!damaged) throw new StoreError('E-BASE-DAMAGED', { what: 'schema' });
  try {
    const { left, ...salvaged } = salvageProject(damaged, asked);
    noteLeft(asked.folder, left);
    return { say: 'salvaged', ...copied(salvaged), ...countLeft(left) };
  } finally {
    damaged.close();
  }
};
/** Lists that can be passed on. */
const copied = ({ brokenTables, ...salvaged }: Omit<Salvaged, 'left'>) => ({
  ...salvaged,
  brokenTables: [...brokenTables],
});

const dealWith = (asked: ExaminerAsked): ExaminerSaid => {
  if (asked.ask === 'examine') return { say: 'examined', identity: examineProject(asked.path, asked) };
  if (asked.ask === 'repair') return { say: 'repaired', method: repairProject(asked.path, asked.target) };
  if (asked.ask === 'salvage') return salvage(asked);
  const { lost, ...rebuilt } = rebuildFromBackup(asked.path, asked);
  return { say: 'replayed', ...rebuilt, lost: [...lost] };
};

const answer = (asked: ExaminerAsked): ExaminerSaid => {
  try {
    return dealWith(asked);
  } catch (error) {
    const refusal = toStoreError(error);
    if (refusal) return { say: 'refused', code: refusal.code, details: { ...refusal.details } };
    return { say: 'failed', error: error instanceof Error ? (error.stack ?? error.name) : 'unknown' };
  }
};

// Nobody waits for it once its parent is gone.
process.on('disconnect', () => process.exit());

/** Entry of the process that looks at a project file first, or reads what is left of it: killed by whoever started it. */
port.onMessage((raw) => {
  const asked = ExaminerAsked.parse(raw);
  const bytes = statSync(asked.path, { throwIfNoEntry: false })?.size ?? 0;
  limitProcess(EXAMINER_MEGABYTES, processorLimitMs(asked.ask, bytes));
  say(answer(asked));
});
say({ say: 'ready' });
