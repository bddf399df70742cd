import { Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './persons.module.css';

interface Props {
  readonly count: number;
  /** A copy of the project rather than a document. */
  readonly isCopy?: boolean;
  readonly isRunning: boolean;
  readonly withdraw: () => void;
  readonly go: () => void;
}

/** E-EXP-PERSON: before persons leave, how many, and the way without them. */
export const LeavingWarning = ({ count, isCopy = false, isRunning, withdraw, go }: Props) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const counted = { count, number: number(count) };
  return (
    <>
      <div role="alert" className={classes.warning}>
        <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
        <p>{t(isCopy ? 'persons.leaving.warningCopy' : 'persons.leaving.warning', counted)}</p>
      </div>
      <Group justify="flex-end">
        <Button autoFocus variant="default" disabled={isRunning} onClick={withdraw}>
          {t('persons.leaving.withdraw')}
        </Button>
        <Button loading={isRunning} onClick={go}>
          {t('persons.leaving.go', counted)}
        </Button>
      </Group>
    </>
  );
};
