import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Diagnosis } from '../../../shared/contract/diagnosis-operations.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { DIAGNOSIS_JOB } from './diagnosis-asked.ts';
import classes from './paper.module.css';
import { Sheet } from './sheet.tsx';
import { useColumns } from './use-columns.ts';
import type { Subject } from './use-subject.ts';

/** True from the moment when the page is about to be printed to the one when it has been. */
const useIsPrinting = (): boolean => {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    // At once: the page is taken as soon as the event has been heard.
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
};

const Sheets = ({ diagnoses }: { diagnoses: readonly Diagnosis[] }) => {
  const isPrinting = useIsPrinting();
  if (!isPrinting || diagnoses.length === 0) return null;
  return createPortal(
    <div className={classes.paper}>
      {diagnoses.map((diagnosis, at) => (
        <Sheet
          key={`${diagnosis.subject.id} ${diagnosis.on}`}
          diagnosis={diagnosis}
          page={{ number: at + 1, of: diagnoses.length }}
        />
      ))}
    </div>,
    document.body,
  );
};

const One = ({ subject }: { subject: Subject }) => {
  const on = useWorkspace((state) => state.diagnosis.on);
  const { data } = useOperation('diagnosis.read', { job: DIAGNOSIS_JOB, subjects: [subject.id], on });
  return <Sheets diagnoses={data ?? []} />;
};

interface Props {
  readonly subject: Subject;
  readonly subjects: readonly Subject[];
}
const Compared = ({ subject, subjects }: Props) => {
  const { columns } = useColumns(subject, subjects);
  // The same day chosen twice is one page.
  const pages = new Map(columns.map(({ key, diagnosis }) => [key, diagnosis]));
  return <Sheets diagnoses={[...pages.values()]} />;
};

/** What is printed in the place of the window: one A4 page for each diagnosis that is looked at. */
export const PrintedSheets = (props: Props) => {
  const isComparing = useWorkspace(({ diagnosis }) => diagnosis.tab === 'comparison');
  return isComparing ? <Compared {...props} /> : <One subject={props.subject} />;
};
