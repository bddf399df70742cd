import { Button, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Recovery } from '../../../shared/contract/backup-operations.ts';
import { type Criterion, startView } from '../../../shared/domain/view.ts';
import { useActions } from '../../state/workspace-context.tsx';
import classes from './left-rows.module.css';

/** What shows those that are to be checked: the records, or where there are none the links. */
const toCheck = ({ kept }: Recovery['left']): Criterion =>
  kept.entities > 0
    ? { field: 'check', op: 'in', values: ['to-check'] }
    : { field: 'confidence', op: 'in', values: ['to-check'] };

/** Rows that did not come over as they were, one by one, and the way to those that are « à vérifier ». */
export const LeftRows = ({ left, close }: { left: Recovery['left']; close: () => void }) => {
  const { t } = useTranslation();
  const { showView } = useActions();
  const { rows, kept } = left;
  if (rows.length === 0) return null;
  const show = () => {
    close();
    showView('explorer', { ...startView, filters: [toCheck(left)] });
  };
  return (
    <section aria-labelledby="account-rows">
      <Text id="account-rows" component="h3" fw={650} mb={4}>
        {t('recovery.account.rows')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: longer than its place, it is scrolled by keyboard */}
      <div className={classes.rows} tabIndex={0}>
        <List size="sm">
          {rows.map(({ sentence }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
            <List.Item key={at}>
              <bdi>{sentence}</bdi>
            </List.Item>
          ))}
        </List>
      </div>
      {kept.entities + kept.relations > 0 && (
        <Button variant="default" mt="xs" onClick={show}>
          {t('recovery.account.showToCheck')}
        </Button>
      )}
    </section>
  );
};
