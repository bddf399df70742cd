import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { download } from '../../backend/download.ts';
import { useProject } from '../../backend/use-app.ts';
import { useNotify } from '../../widgets/use-notify.tsx';

/** Runs an export: to the file chosen in the native dialog, or as a download where there is none. */
export const useExport = (wanted: InputOf<'export.preview'>, done: () => void) => {
  const { t } = useTranslation();
  const { call, dialogs } = useBackend();
  const notify = useNotify();
  const name = useProject()?.name ?? 'Alliage';
  const [isRunning, setIsRunning] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async () => {
    const file = dialogs ? await dialogs.saveExport(name, wanted.format) : null;
    if (dialogs && file === null) return;
    setIsRunning(true);
    setRefusal(null);
    try {
      // The native dialog has already asked before choosing an existing file.
      const result = await call('export.create', { ...wanted, file, overwrite: true });
      if (file === null) for (const one of result.files) download(one);
      const withheld = result.withheld.entities + result.withheld.relations;
      notify.done(withheld > 0 ? 'export.doneWithheld' : 'export.done', {
        count: result.shown.entities,
        relations: result.shown.relations,
        withheld,
      });
      done();
    } catch (error) {
      setRefusal(error instanceof ReplyError ? error.message : t('frame.errors.hostSilent'));
    } finally {
      setIsRunning(false);
    }
  };
  return { run, isRunning, refusal };
};
