import { isForeignLog } from '../recovery/kept-edits.ts';
import type { StartProcess } from '../side-process.ts';
import { createClosedRecords } from './closed-records.ts';
import { createAskExaminer, createExamine, type ExaminerNeeds, forkExaminer } from './run-examiner.ts';

/** What is known of closed files, and who looks at the others. */
export const composeOpening = (needs: ExaminerNeeds, start: StartProcess = forkExaminer) => {
  const askExaminer = createAskExaminer(start);
  return {
    closed: createClosedRecords(needs.home, needs.clock),
    isForeignLog: (path: string) => isForeignLog(needs.home, path),
    askExaminer,
    examine: createExamine(needs, askExaminer),
  };
};
