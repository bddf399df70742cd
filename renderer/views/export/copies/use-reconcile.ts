import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../../shared/contract/client.ts';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import type { FileToken } from '../../../../shared/contract/project-operations.ts';
import { useBackend } from '../../../backend/backend-context.tsx';
import { useNotify } from '../../../widgets/use-notify.tsx';
import { sendFile } from '../../import/send-file.ts';

const RECONCILE_JOB = 'reconcile';

export type Found = OutputOf<'share.reconcile'>;
export type Take = 'ours' | 'theirs';
interface Copy {
  readonly file: FileToken;
  readonly found: Found;
}

/** Work under way, and why it was refused. */
const useTrying = () => {
  const { t } = useTranslation();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const trying = async (work: () => Promise<void>) => {
    setIsBusy(true);
    setRefusal(null);
    try {
      await work();
    } catch (error) {
      setRefusal(error instanceof ReplyError ? error.message : t('frame.errors.hostSilent'));
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, refusal, trying };
};

/** The copy at hand, and what merging it would do when this side is kept. */
const useCopy = () => {
  const { call } = useBackend();
  const [copy, setCopy] = useState<Copy | null>(null);
  const ask = (file: FileToken, take: Take, dryRun: boolean) =>
    call('share.reconcile', { job: RECONCILE_JOB, file, take, dryRun });
  const find = async (file: FileToken, take: Take) => setCopy({ file, found: await ask(file, take, true) });
  const read = async (file: FileToken, take: Take) => {
    setCopy(null);
    await find(file, take);
  };
  return { copy, ask, find, read };
};

/** A copy is read, shown, then taken back: nothing is written before. */
export const useReconcile = (close: () => void, known: FileToken | null) => {
  const { call, dialogs } = useBackend();
  const notify = useNotify();
  const { copy, ask, find, read } = useCopy();
  const [take, keepTake] = useState<Take>('ours');
  const { isBusy, refusal, trying } = useTrying();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    if (known) void trying(() => read(known, take));
  }, []);
  return {
    hasDialogs: dialogs !== null,
    found: copy?.found ?? null,
    take,
    /** What one side keeps may bring other conflicts: they are found again, and what is applied is what was read. */
    setTake: (wanted: Take) => {
      keepTake(wanted);
      if (copy) void trying(() => find(copy.file, wanted));
    },
    isBusy,
    refusal,
    choose: () =>
      trying(async () => {
        const file = await dialogs?.openProject();
        if (file) await read(file, take);
      }),
    /** Where there is no native dialog, the file is given to the host. */
    give: (given: File | null) =>
      trying(async () => {
        if (!given) return;
        const file = await sendFile(given.name, given, { call, onPiece: () => true });
        if (file) await read(file, take);
      }),
    apply: () =>
      trying(async () => {
        if (!copy) return;
        await ask(copy.file, take, false);
        notify.done('committee.messages.reconciled', {}, { undoable: true });
        close();
      }),
  };
};
