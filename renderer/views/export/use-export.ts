import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../shared/contract/client.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import { fileNameFor } from '../../../shared/domain/export/file-name.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useBackend } from '../../backend/backend-context.tsx';
import { download } from '../../backend/download.ts';
import { useProject } from '../../backend/use-app.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useNotify } from '../../widgets/use-notify.tsx';

/** What was written, and what of it is to be known. */
const useDone = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const notify = useNotify();
  return ({ shown, withheld: left, persons }: OutputOf<'export.create'>): void => {
    const withheld = left.entities + left.relations;
    const key = withheld > 0 ? 'export.doneWithheld' : 'export.done';
    const values = { count: shown.entities, relations: shown.relations, withheld };
    if (persons === 0) notify.done(key, values);
    else
      notify.done('persons.leaving.done', { text: t(key, values), count: persons, number: number(persons) });
  };
};

/** Runs an export: to the file chosen in the native dialog, or as a download where there is none. */
export const useExport = (wanted: InputOf<'export.preview'>, done: () => void) => {
  const { t } = useTranslation();
  const { call, dialogs } = useBackend();
  const told = useDone();
  const { suffix } = wordsOf(useLang()).persons;
  const name = useProject()?.name ?? 'Alliage';
  const [isRunning, setIsRunning] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  /** `persons`: how many it will hold, which the name of the file says. */
  const run = async (persons: number) => {
    const suggested = persons > 0 ? fileNameFor(name, suffix) : name;
    const file = dialogs ? await dialogs.saveExport(suggested, wanted.format) : null;
    if (dialogs && file === null) return;
    setIsRunning(true);
    setRefusal(null);
    try {
      // The native dialog has already asked before choosing an existing file.
      const result = await call('export.create', { ...wanted, file, overwrite: true });
      if (file === null) for (const one of result.files) download(one);
      told(result);
      done();
    } catch (error) {
      setRefusal(error instanceof ReplyError ? error.message : t('frame.errors.hostSilent'));
    } finally {
      setIsRunning(false);
    }
  };
  return { run, isRunning, refusal };
};
