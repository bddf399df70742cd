import { useState } from 'react';
import type { FileToken } from '../../../shared/contract/project-operations.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { canBeRead, type Refusal, toRefusal } from '../../state/opening.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';

export type Sample = 'rameau' | 'trois-rivieres';

interface OpenOptions {
  readonly readOnly?: boolean;
  /** The person knows that the file changed outside the application. */
  readonly acceptChanged?: boolean;
}

export interface Opening {
  /** The file or the sample being opened, null when nothing is. */
  readonly busy: string | null;
  readonly refusal: Refusal | null;
  /** Opens the project of the last refusal in read-only, when that can help. */
  readonly readOnly: (() => void) | null;
  open(file: FileToken, options?: OpenOptions): void;
  discover(sample: Sample): void;
  /** Null where the page cannot name a file. */
  readonly choose: (() => void) | null;
}

/** Ways into a project; a refusal stays on the screen, with what can be done about it. */
export const useOpening = (): Opening => {
  const { call, dialogs } = useBackend();
  const { showScreen, refuseOpening, forgetRefusal } = useActions();
  const refusal = useWorkspace((state) => state.refusal);
  const [busy, setBusy] = useState<string | null>(null);
  const attempt = async (what: string, file: FileToken | null, work: () => Promise<unknown>) => {
    setBusy(what);
    forgetRefusal();
    try {
      await work();
      // A project that was open already is no event: the window goes to it all the same.
      showScreen('explorer');
    } catch (error) {
      refuseOpening(toRefusal(error, file));
    }
    setBusy(null);
  };
  const open = (file: FileToken, options: OpenOptions = {}) =>
    void attempt(file, file, () => call('project.open', { file, ...options }));
  const chooseFile = async () => {
    const file = await dialogs?.openProject();
    if (file) open(file);
  };
  const file = refusal && canBeRead(refusal) ? refusal.file : null;
  return {
    busy,
    refusal,
    readOnly: file ? () => open(file, { readOnly: true }) : null,
    open,
    discover: (sample) =>
      void attempt(sample, null, () => call('project.discover', { sample, reset: false })),
    choose: dialogs ? () => void chooseFile() : null,
  };
};
