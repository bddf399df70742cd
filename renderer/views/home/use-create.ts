import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import { useBackend } from '../../backend/backend-context.tsx';

/** Makes a project where the person says (desktop) or in the projects' folder (browser), then opens it. */
export const useCreate = (done: () => void) => {
  const { t } = useTranslation();
  const { call, dialogs } = useBackend();
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const create = async (name: string, territory: string | null) => {
    const file = dialogs ? await dialogs.saveProject(name) : null;
    if (dialogs && !file) return;
    setIsBusy(true);
    setError(null);
    try {
      // The native dialog has already asked whether to replace a file.
      const made = await call('project.create', {
        file,
        name,
        sample: null,
        territory,
        overwrite: file !== null,
      });
      await call('project.open', { file: made.file });
      done();
    } catch (refusal) {
      setError(refusal instanceof ReplyError ? refusal.message : t('frame.errors.hostSilent'));
    }
    setIsBusy(false);
  };
  return { create, isBusy, error };
};
