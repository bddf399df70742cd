import { Button, FileButton, Group, Loader, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '../../../../shared/contract/project-operations.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Dialog } from '../../../widgets/dialog.tsx';
import { ConflictTable } from './conflict-table.tsx';
import classes from './copies.module.css';
import { type Found, type Take, useReconcile } from './use-reconcile.ts';

type Reconcile = ReturnType<typeof useReconcile>;

const ChooseButton = ({ reconcile }: { reconcile: Reconcile }) => {
  const { t } = useTranslation();
  const { found, hasDialogs, isBusy, choose, give } = reconcile;
  const label = t(found ? 'committee.reconcile.another' : 'committee.reconcile.choose');
  const look = { variant: found ? 'default' : 'filled', disabled: isBusy } as const;
  if (hasDialogs)
    return (
      <Button {...look} data-autofocus onClick={() => void choose()}>
        {label}
      </Button>
    );
  return (
    <FileButton accept=".alliage" onChange={(file) => void give(file)}>
      {(props) => (
        <Button {...look} data-autofocus {...props}>
          {label}
        </Button>
      )}
    </FileButton>
  );
};

/** « La copie apporte : 3 ajouts, 2 modifications, aucun retrait. » */
const Summary = ({ found }: { found: Found }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const parts = (['added', 'changed', 'removed'] as const).map((part) =>
    t(`committee.reconcile.${part}`, { count: found[part], number: number(found[part]) }),
  );
  const conflicts = found.conflicts.length;
  return (
    <div role="status">
      <p className={classes.summary}>{t('committee.reconcile.found', { parts: parts.join(', ') })}</p>
      <p className={classes.summary}>
        {t('committee.reconcile.conflicts', { count: conflicts, number: number(conflicts) })}
      </p>
    </div>
  );
};

const TakeChoice = ({ reconcile }: { reconcile: Reconcile }) => {
  const { t } = useTranslation();
  const { take, setTake, isBusy } = reconcile;
  return (
    <Radio.Group
      label={t('committee.reconcile.take')}
      value={take}
      readOnly={isBusy}
      onChange={(value) => setTake(value as Take)}
    >
      <Stack gap={8} mt={6}>
        <Radio value="ours" label={t('committee.reconcile.takeOurs')} />
        <Radio value="theirs" label={t('committee.reconcile.takeTheirs')} />
      </Stack>
    </Radio.Group>
  );
};

export const bringsNothing = ({ added, changed, removed, conflicts }: Found): boolean =>
  added + changed + removed + conflicts.length === 0;

const Review = ({ reconcile, found }: { reconcile: Reconcile; found: Found }) => {
  const { t } = useTranslation();
  if (bringsNothing(found)) return <p role="status">{t('committee.reconcile.nothing')}</p>;
  return (
    <>
      <Summary found={found} />
      {found.conflicts.length > 0 && (
        <>
          <ConflictTable conflicts={found.conflicts} take={reconcile.take} />
          <TakeChoice reconcile={reconcile} />
        </>
      )}
      <Text size="sm" c="dimmed">
        {t('committee.reconcile.undoHint')}
      </Text>
    </>
  );
};

interface DialogProps {
  /** The copy, when it is known which. */
  readonly file: FileToken | null;
  readonly close: () => void;
}

/** « Reprendre une copie modifiée »: what it brings is read first, then taken in one action. */
export const ReconcileDialog = ({ file, close }: DialogProps) => {
  const { t } = useTranslation();
  const reconcile = useReconcile(close, file);
  const { found, isBusy, refusal, apply } = reconcile;
  return (
    <Dialog title={t('committee.reconcile.title')} onClose={close} size={found ? 'xl' : 'md'}>
      <Stack gap="md">
        {!found && (
          <Text size="sm" c="dimmed">
            {t('committee.reconcile.hint')}
          </Text>
        )}
        {isBusy && (
          <Group gap="sm" role="status">
            <Loader size="sm" aria-hidden />
            {t('committee.reconcile.reading')}
          </Group>
        )}
        {refusal && (
          <p role="alert" className={classes.refusal}>
            {refusal}
          </p>
        )}
        {found && <Review reconcile={reconcile} found={found} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {t('frame.actions.cancel')}
          </Button>
          <ChooseButton reconcile={reconcile} />
          {found && !bringsNothing(found) && (
            <Button loading={isBusy} onClick={() => void apply()}>
              {t('committee.reconcile.apply')}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
};
