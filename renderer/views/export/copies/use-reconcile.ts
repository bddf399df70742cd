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

/** A copy is read, shown, then taken back: nothing is written before. */
export const useReconcile = (close: () => void, known: FileToken | null) => {
  const { call, dialogs } = useBackend();
  const notify = useNotify();
  const [copy, setCopy] = useState<Copy | null>(null);
  const [take, keepTake] = useState<Take>('ours');
  const { isBusy, refusal, trying } = useTrying();
  const find = async (file: FileToken, wanted: Take) =>
    setCopy({
      file,
      found: await call('share.reconcile', { job: RECONCILE_JOB, file, take: wanted, dryRun: true }),
    });
  const read = async (file: FileToken) => {
    setCopy(null);
    await find(file, take);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => {
    if (known) void trying(() => read(known));
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
        if (file) await read(file);
      }),
    /** Where there is no native dialog, the file is given to the host. */
    give: (given: File | null) =>
      trying(async () => {
        if (!given) return;
        const file = await sendFile(given.name, given, { call, onPiece: () => true });
        if (file) await read(file);
      }),
    apply: () =>
      trying(async () => {
        if (!copy) return;
        await call('share.reconcile', { job: RECONCILE_JOB, file: copy.file, take, dryRun: false });
        notify.done('committee.messages.reconciled', {}, { undoable: true });
        close();
      }),
  };
};
