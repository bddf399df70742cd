import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPORT_FILES_MAX } from '../../../shared/contract/import-operations.ts';
import { NAME_MAX, TEXT_MAX } from '../../../shared/domain/entity.ts';
import { COLUMNS_MAX, ROWS_MAX } from '../../../shared/domain/import/formats/csv-limits.ts';
import { NODES_MAX } from '../../../shared/domain/import/formats/graph-tables.ts';
import { useApp, useProject } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { PROMPTED_START_MIN } from '../../canvas/labels.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { faultReport } from '../../frame/fault.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useNotify } from '../../widgets/use-notify.tsx';
import { Waiting } from '../../widgets/waiting.tsx';
import { Facts } from './facts.tsx';
import { LongText } from './long-text.tsx';
import classes from './settings.module.css';

const LIMITS = [
  ['rows', ROWS_MAX],
  ['columns', COLUMNS_MAX],
  ['files', IMPORT_FILES_MAX],
  ['graph', NODES_MAX],
  ['nameLength', NAME_MAX],
  ['textLength', TEXT_MAX],
  ['prompted', PROMPTED_START_MIN],
] as const;

export const LimitsRow = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <Table aria-label={t('settings.advanced.limits')} className={classes.table ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('settings.advanced.limit')}</Table.Th>
          <Table.Th scope="col" ta="end">
            {t('settings.advanced.value')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {LIMITS.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Td>{t(`settings.advanced.${name}`)}</Table.Td>
            <Table.Td ta="end">{number(value)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

export const CheckRow = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const project = useProject();
  return (
    <div>
      <Text c="dimmed" className={classes.hint ?? ''}>
        {t('settings.advanced.checkHint')}
      </Text>
      <Button variant="default" onClick={() => run('project.check')}>
        {t('settings.advanced.check')}
      </Button>
      {project && <Facts facts={[[t('settings.advanced.schema'), project.schemaVersion]]} />}
    </div>
  );
};

const Log = () => {
  const { t } = useTranslation();
  const notify = useNotify();
  const app = useApp();
  const { data, error } = useOperation('app.log', {});
  if (error) return <Text role="alert">{error.message}</Text>;
  if (!data) return <Waiting />;
  if (data.text === '') return <Text mt="md">{t('settings.advanced.logEmpty')}</Text>;
  const copy = () =>
    void navigator.clipboard
      .writeText(faultReport(app, data.text))
      .then(() => notify.done('settings.advanced.logCopied'));
  return (
    <>
      <LongText label={t('settings.advanced.log')} text={data.text} lang="en" />
      <Button variant="default" onClick={copy}>
        {t('settings.advanced.logCopy')}
      </Button>
    </>
  );
};

export const LogRow = () => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div>
      <Text c="dimmed" className={classes.hint ?? ''}>
        {t('settings.advanced.logHint')}
      </Text>
      <Group>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'settings.advanced.logHide' : 'settings.advanced.logShow')}
        </Button>
      </Group>
      {isOpen && <Log />}
    </div>
  );
};
