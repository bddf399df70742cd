import { Button, NativeSelect } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NOW, type SnapshotRecord } from '../../../../shared/contract/snapshot-operations.ts';
import { formatDate } from '../../../../shared/domain/format.ts';
import { useLang } from '../../../i18n/use-format.ts';
import { useActions } from '../../../state/workspace-context.tsx';
import type { Sides } from './choose-sides.ts';
import classes from './comparison.module.css';

interface Props {
  readonly snapshots: readonly SnapshotRecord[];
  readonly sides: Sides;
}

/** « De … à … », and the other way round. */
export const SideChoice = ({ snapshots, sides }: Props) => {
  const { t } = useTranslation();
  const lang = useLang();
  const act = useActions();
  const data = [
    { value: NOW, label: t('committee.compare.now') },
    ...snapshots.map(({ id, name, on }) => ({
      value: id as string,
      label: `${name} · ${formatDate(on, lang)}`,
    })),
  ];
  const choose = (change: Partial<Sides>) =>
    act.setCommittee({ ...sides, ...change, territory: null, mark: null });
  return (
    <>
      <NativeSelect
        className={classes.side ?? ''}
        label={t('committee.compare.before')}
        value={sides.before}
        data={data}
        onChange={(event) => choose({ before: event.currentTarget.value })}
      />
      <NativeSelect
        className={classes.side ?? ''}
        label={t('committee.compare.after')}
        value={sides.after}
        data={data}
        onChange={(event) => choose({ after: event.currentTarget.value })}
      />
      <Button
        variant="default"
        leftSection={<IconArrowsExchange size={18} stroke={1.75} aria-hidden />}
        onClick={() => choose({ before: sides.after, after: sides.before })}
      >
        {t('committee.compare.swap')}
      </Button>
    </>
  );
};
