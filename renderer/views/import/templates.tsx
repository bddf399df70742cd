import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBackend } from '../../backend/backend-context.tsx';
import { download } from '../../backend/download.ts';
import { useNotify } from '../../widgets/use-notify.tsx';
import classes from './import.module.css';

const TEMPLATES = { actors: 'acteurs', relations: 'liens' } as const;

/** `acteurs.xlsx` and `liens.xlsx`, where the person says or as a download. */
export const Templates = () => {
  const { t } = useTranslation();
  const { call, dialogs } = useBackend();
  const notify = useNotify();
  const get = async (template: keyof typeof TEMPLATES): Promise<void> => {
    const file = dialogs ? await dialogs.saveExport(TEMPLATES[template], 'xlsx') : null;
    if (dialogs && file === null) return;
    const made = await call('import.template', { template, file });
    if (made.file) download(made.file);
  };
  return (
    <div className={classes.templates}>
      <span>{t('import.file.templates')}</span>
      {(['actors', 'relations'] as const).map((template) => (
        <Button
          key={template}
          size="compact-md"
          variant="subtle"
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
          onClick={() => void get(template).catch(notify.refused)}
        >
          {t(`import.file.${template}`)}
        </Button>
      ))}
    </div>
  );
};
