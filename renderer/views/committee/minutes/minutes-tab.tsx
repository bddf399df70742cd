import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../../backend/use-operation.ts';
import { useRunCommand } from '../../../commands/use-commands.ts';
import { DecisionsPanel } from '../../partnerships/decisions-panel.tsx';
import shared from '../committee.module.css';

/** With decisions, they are handed out; without, there are leads to look at. */
const Action = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const { data } = useOperation('decision.list', {});
  if (!data) return null;
  if (data.length === 0)
    return (
      <Button variant="default" onClick={() => run('screen.partnerships')}>
        {t('partnerships.commands.go')}
      </Button>
    );
  return (
    <Button
      leftSection={<IconFileExport size={18} stroke={1.75} aria-hidden />}
      onClick={() => run('committee.minutes')}
    >
      {t('committee.minutes.export')}
    </Button>
  );
};

/** « Relevé de décisions »: what the committee decided, edited in place and handed out. */
export const MinutesTab = () => (
  <div className={shared.minutes}>
    <DecisionsPanel action={<Action />} />
  </div>
);
