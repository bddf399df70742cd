import { useState } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { download } from '../../backend/download.ts';
import { useNotify } from '../../widgets/use-notify.tsx';

type Saves = 'person.export' | 'person.exportRegister';
type Asked<Name extends Saves> = Omit<InputOf<Name>, 'file' | 'overwrite'>;

/** Writes a document where the native dialog says, or as a download where there is none. */
export const useSaveForm = () => {
  const { call, dialogs } = useBackend();
  const notify = useNotify();
  const [isSaving, setIsSaving] = useState(false);
  const write = async <Name extends Saves>(
    name: Name,
    asked: Asked<Name>,
    fileName: string,
  ): Promise<void> => {
    const { format } = asked as { format: string };
    const file = dialogs ? await dialogs.saveExport(fileName, format) : null;
    if (dialogs && file === null) return;
    setIsSaving(true);
    try {
      // The native dialog has already asked before choosing an existing file.
      const written: OutputOf<Saves> = await call(name, { ...asked, file, overwrite: true } as never);
      if (file === null) for (const one of written.files) download(one);
      notify.done('persons.messages.saved', { name: written.files[0]?.name ?? fileName });
    } finally {
      setIsSaving(false);
    }
  };
  return {
    isSaving,
    save: <Name extends Saves>(name: Name, asked: Asked<Name>, fileName: string) =>
      void write(name, asked, fileName).catch(notify.refused),
    copy: (text: string) =>
      void navigator.clipboard.writeText(text).then(() => notify.done('persons.messages.copied')),
  };
};
