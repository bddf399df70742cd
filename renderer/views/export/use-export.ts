import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { useProject } from '../../backend/use-app.ts';
import { useNotify } from '../../widgets/use-notify.tsx';

/** Hands a file to the browser's own download. */
const download = ({ name, mediaType, base64 }: OutputOf<'export.create'>['files'][number]): void => {
  const bytes = Uint8Array.from(atob(base64 ?? ''), (character) => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
};

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
