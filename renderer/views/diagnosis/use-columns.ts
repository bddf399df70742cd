import { formatDate } from '../../../shared/domain/format.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { today } from '../follow-ups/today.ts';
import { COMPARISON_JOB } from './diagnosis-asked.ts';
import type { Column } from './use-column-words.ts';
import type { Subject } from './use-subject.ts';

/** What is compared: the same subject on two days, the earlier first; otherwise the subject, then the others. */
export const useColumns = (subject: Subject, subjects: readonly Subject[]) => {
  const lang = useLang();
  const { on, pastOn, others } = useWorkspace((state) => state.diagnosis);
  const known = others.filter((id) => subjects.some((one) => one.id === id));
  const ids = [subject.id, ...(pastOn === null ? known : [])];
  const now = useOperation('diagnosis.read', { job: COMPARISON_JOB, subjects: ids, on });
  const isDated = pastOn !== null;
  const past = useOperation(
    'diagnosis.read',
    { job: `${COMPARISON_JOB} past`, subjects: [subject.id], on: pastOn },
    { enabled: isDated },
  );
  const answer = now.error || !isDated ? now : past.error || now.data ? past : now;
  const found = [...(now.data ?? []), ...((isDated && past.data) || [])];
  const columns: Column[] = found.map((diagnosis) => ({
    key: `${diagnosis.subject.id} ${diagnosis.on}`,
    name: isDated ? formatDate(diagnosis.on, lang) : diagnosis.subject.name,
    diagnosis,
  }));
  if (isDated) columns.sort((a, b) => (a.diagnosis.on < b.diagnosis.on ? -1 : 1));
  const isAlone = !isDated && known.length === 0;
  return { columns, answer, isDated, isAlone, isSameDay: isDated && pastOn === (on ?? today()) };
};
