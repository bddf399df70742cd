import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Diagnosis } from '../../../shared/contract/diagnosis-operations.ts';
import classes from './paper.module.css';
import { Sheet } from './sheet.tsx';

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

/** What is printed in the place of the window: one A4 page for each. */
export const PrintedSheets = ({ diagnoses }: { diagnoses: readonly Diagnosis[] }) => {
  const isPrinting = useIsPrinting();
  if (!isPrinting) return null;
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
