import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { SIGNAL_WEIGHTS } from '../../../../shared/domain/partnerships/method.ts';
import { useProject } from '../../../backend/use-app.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Dialog } from '../../../widgets/dialog.tsx';
import { Waiting } from '../../../widgets/waiting.tsx';
import settings from '../../settings/settings.module.css';
import classes from './method-settings.module.css';
import { isSameTuning, type Tuning, WEIGHTS } from './tuning.ts';
import { useMethod } from './use-method.ts';

type Readjusted = OutputOf<'method.readjust'>;

const useRows = ({ before, after }: { before: Tuning; after: Tuning }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const row = (label: string, was: number, is: number) => ({ label, was: number(was), is: number(is) });
  return [
    ...WEIGHTS.map((key) =>
      row(t(`partnerships.settings.weight.${key}`), before.weights[key], after.weights[key]),
    ),
    ...SIGNAL_WEIGHTS.map((key) =>
      row(t(`partnerships.settings.signal.${key}`), before.signals[key] ?? 1, after.signals[key] ?? 1),
    ),
  ];
};

const WeightsTable = (proposal: Readjusted) => {
  const { t } = useTranslation();
  const rows = useRows(proposal);
  return (
    <Table aria-label={t('partnerships.settings.weights')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('partnerships.settings.what')}</Table.Th>
          <Table.Th scope="col">{t('partnerships.settings.before')}</Table.Th>
          <Table.Th scope="col">{t('partnerships.settings.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ label, was, is }) => (
          <Table.Tr key={label} data-changed={was !== is || undefined} className={classes.changed ?? ''}>
            <Table.Th scope="row">{label}</Table.Th>
            <Table.Td>{was}</Table.Td>
            <Table.Td>{is}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const ChangesTable = ({ changes }: Pick<Readjusted, 'changes'>) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const rank = (value: number | null) =>
    value === null ? t('partnerships.settings.unranked') : number(value);
  if (changes.length === 0) return <Text>{t('partnerships.settings.noChange')}</Text>;
  return (
    <Table aria-label={t('partnerships.settings.moved')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('partnerships.settings.pair')}</Table.Th>
          <Table.Th scope="col">{t('partnerships.settings.before')}</Table.Th>
          <Table.Th scope="col">{t('partnerships.settings.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {changes.map(({ id, a, b, before, after }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row">
              <bdi>{a}</bdi> ↔ <bdi>{b}</bdi>
            </Table.Th>
            <Table.Td>{rank(before)}</Table.Td>
            <Table.Td>{rank(after)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const Proposal = ({ proposal, close }: { proposal: Readjusted; close: () => void }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { save } = useMethod();
  const { reviews, before, after, changes } = proposal;
  const keep = async () => {
    if (await save({ weights: after.weights, signals: after.signals })) close();
  };
  return (
    <Stack gap="md">
      <Text>{t('partnerships.settings.readjustLead', { count: reviews, number: number(reviews) })}</Text>
      <WeightsTable {...proposal} />
      <h3 className={classes.dialsTitle}>{t('partnerships.settings.moved')}</h3>
      <ChangesTable changes={changes} />
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('frame.actions.cancel')}
        </Button>
        <Button disabled={isSameTuning(before, after)} onClick={() => void keep()}>
          {t('partnerships.settings.keep')}
        </Button>
      </Group>
    </Stack>
  );
};

const ReadjustDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const { data, error } = useOperation('method.readjust', { job: 'readjust' });
  return (
    <Dialog title={t('partnerships.settings.readjustTitle')} onClose={close} size="lg">
      {error && <p role="alert">{error.message}</p>}
      {!data && !error && <Waiting />}
      {data && <Proposal proposal={data} close={close} />}
    </Dialog>
  );
};

/** « Réajuster les pondérations »: proposed from the answers, kept only by a person. */
export const Readjust = () => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const readOnly = useProject()?.readOnly ?? true;
  if (readOnly) return null;
  return (
    <div className={classes.readjust}>
      <Text c="dimmed" className={settings.hint ?? ''}>
        {t('partnerships.settings.readjustHint')}
      </Text>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('partnerships.settings.readjust')}
      </Button>
      {isOpen && <ReadjustDialog close={() => setIsOpen(false)} />}
    </div>
  );
};
