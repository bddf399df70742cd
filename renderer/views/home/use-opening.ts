import { useState } from 'react';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { FileToken } from '../../../shared/contract/project-operations.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { useActions } from '../../state/workspace-context.tsx';

export type Sample = 'rameau' | 'trois-rivieres';

export interface Opening {
  /** The file or the sample being opened, null when nothing is. */
  readonly busy: string | null;
  readonly error: Error | null;
  /** Opens the project of the last refusal in read-only, when that can help. */
  readonly readOnly: (() => void) | null;
  open(file: FileToken): void;
  discover(sample: Sample): void;
  /** Null where the page cannot name a file. */
  readonly choose: (() => void) | null;
}

interface Failure {
  readonly error: Error;
  readonly file: FileToken | null;
}
const READABLE: readonly string[] = ['E-LOCK', 'E-READONLY'];

/** Ways into a project; a refusal stays on the screen, with what can be done about it. */
export const useOpening = (): Opening => {
  const { call, dialogs } = useBackend();
  const { showScreen } = useActions();
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const attempt = async (what: string, file: FileToken | null, work: () => Promise<unknown>) => {
    setBusy(what);
    setFailure(null);
    try {
      await work();
      // A project that was open already is no event: the window goes to it all the same.
      showScreen('explorer');
    } catch (error) {
      setFailure({ error: error instanceof Error ? error : new Error(String(error)), file });
    }
    setBusy(null);
  };
  const open = (file: FileToken, readOnly = false) =>
    void attempt(file, file, () => call('project.open', { file, readOnly }));
  const chooseFile = async () => {
    const file = await dialogs?.openProject();
    if (file) open(file);
  };
  const lockedFile =
    failure?.error instanceof ReplyError && READABLE.includes(failure.error.reply.code) ? failure.file : null;
  return {
    busy,
    error: failure?.error ?? null,
    readOnly: lockedFile ? () => open(lockedFile, true) : null,
    open: (file) => open(file),
    discover: (sample) =>
      void attempt(sample, null, () => call('project.discover', { sample, reset: false })),
    choose: dialogs ? () => void chooseFile() : null,
  };
};
