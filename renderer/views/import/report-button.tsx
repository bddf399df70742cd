import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackend } from '../../backend/backend-context.tsx';
import { download } from '../../backend/download.ts';
import { useNotify } from '../../widgets/use-notify.tsx';
import { planOf } from './plan.ts';
import { useWizardTools } from './wizard-context.tsx';

/** The rows to correct, as a file that can be imported again. */
export const ReportButton = ({ variant }: { variant: string }) => {
  const { t } = useTranslation();
  const { call, dialogs } = useBackend();
  const { store } = useWizardTools();
  const notify = useNotify();
  const [isRunning, setIsRunning] = useState(false);
  const run = async (): Promise<void> => {
    const file = dialogs ? await dialogs.saveExport(t('import.result.reportName'), 'csv') : null;
    if (dialogs && file === null) return;
    setIsRunning(true);
    try {
      const plan = planOf(store.getState());
      const report = await call('import.report', { ...plan, job: crypto.randomUUID(), file });
      if (report.file) download(report.file);
      if (report.rows === 0) notify.done('import.result.reportNone');
      else notify.done('import.result.reportDone', { count: report.rows });
    } catch (error) {
      notify.refused(error);
    }
    setIsRunning(false);
  };
  return (
    <Button
      variant={variant}
      loading={isRunning}
      leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />}
      onClick={() => void run()}
    >
      {t('import.result.report')}
    </Button>
  );
};
