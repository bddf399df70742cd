import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplyError } from '../../../../shared/contract/client.ts';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { useBackend } from '../../../backend/backend-context.tsx';
import { download } from '../../../backend/download.ts';
import { useProject } from '../../../backend/use-app.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useNotify } from '../../../widgets/use-notify.tsx';
import { Computing } from '../../diagnosis/computing.tsx';
import shared from '../committee.module.css';
import classes from './dossier.module.css';
import type { DossierOptions } from './to-options.ts';

const DOSSIER_JOB = 'dossier';

type Made = Pick<OutputOf<'dossier.create'>, 'pages' | 'bytes'>;

const useCreating = (options: DossierOptions) => {
  const { t } = useTranslation();
  const { call, dialogs } = useBackend();
  const notify = useNotify();
  const format = useFormat();
  const project = useProject()?.name ?? '';
  const [isRunning, setIsRunning] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const run = async () => {
    const name = options.title ?? `${t('committee.dossier.fileName')} ${project}`.trim();
    const file = dialogs ? await dialogs.saveExport(name, 'pdf') : null;
    if (dialogs && file === null) return;
    setIsRunning(true);
    try {
      // The native dialog has already asked before choosing an existing file.
      const result = await call('dossier.create', { ...options, job: DOSSIER_JOB, file, overwrite: true });
      if (file === null) download(result);
      setMade(result);
      const { pages, bytes } = result;
      notify.done('committee.messages.dossier', {
        count: pages,
        number: format.number(pages),
        size: format.bytes(bytes),
      });
    } catch (error) {
      if (!(error instanceof ReplyError && error.reply.code === 'E-CANCELLED')) notify.refused(error);
    } finally {
      setIsRunning(false);
    }
  };
  return { run, isRunning, made };
};

/** « Créer le dossier »: how it goes, how to stop it, and what was made. */
export const CreateDossier = ({ options }: { options: DossierOptions }) => {
  const { t } = useTranslation();
  const { number, bytes } = useFormat();
  const { run, isRunning, made } = useCreating(options);
  return (
    <div className={classes.create}>
      {isRunning ? (
        <Computing job={DOSSIER_JOB} label={t('committee.dossier.creating')} />
      ) : (
        <Button onClick={() => void run()}>{t('committee.dossier.create')}</Button>
      )}
      {made && !isRunning && (
        <p className={shared.hint} role="status">
          {t('committee.messages.dossier', {
            count: made.pages,
            number: number(made.pages),
            size: bytes(made.bytes),
          })}
        </p>
      )}
    </div>
  );
};
