import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../backend/use-operation.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { DUPLICATES_ASKED } from '../duplicates/duplicates-asked.ts';
import classes from './import.module.css';

/** After an import: how many pairs look like the same, when there are some. */
export const DuplicateHint = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { showScreen } = useActions();
  const { data } = useOperation('duplicate.list', DUPLICATES_ASKED);
  if (!data || data.total === 0) return null;
  return (
    <div className={classes.hintRow}>
      <span role="status">
        {t('import.result.duplicates', { count: data.total, number: number(data.total) })}
      </span>
      <Button variant="default" onClick={() => showScreen('duplicates')}>
        {t('import.result.seeDuplicates')}
      </Button>
    </div>
  );
};
