import { Button, Group, NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { EXPORT_FORMATS, SHEET_PICTURES, SHEET_SIZES } from '../../../shared/contract/export-operations.ts';
import { AUDIENCES } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import classes from './export.module.css';
import { ExportPreview } from './export-preview.tsx';
import { useExport } from './use-export.ts';

export type Wanted = InputOf<'export.preview'>;

const isPicture = (format: string): boolean => format === 'png' || format === 'svg';

const useWanted = () => {
  const view = useWorkspace((state) => state.view);
  const picture = useWorkspace((state) => (state.screen === 'map' ? 'map' : 'graph'));
  const [wanted, setWanted] = useState<Wanted>({
    format: 'png',
    picture,
    view,
    territory: null,
    title: null,
    subtitle: null,
    size: 'a4',
    theme: 'light',
    audience: 'committee',
    withPersons: false,
    csv: 'fr',
    on: null,
  });
  return {
    wanted,
    view,
    change: (change: Partial<Wanted>) => setWanted((current) => ({ ...current, ...change })),
  };
};

type Change = ReturnType<typeof useWanted>['change'];

const SheetOptions = ({ wanted, change }: { wanted: Wanted; change: Change }) => {
  const { t } = useTranslation();
  const lang = useLang();
  return (
    <>
      <NativeSelect
        label={t('map.export.label')}
        value={wanted.picture ?? 'graph'}
        data={SHEET_PICTURES.map((value) => ({ value, label: t(`map.export.${value}`) }))}
        onChange={(event) => change({ picture: event.currentTarget.value as 'graph' | 'map' })}
      />
      <TextInput
        label={t('export.title')}
        placeholder={wanted.picture === 'map' ? wordsOf(lang).map.title : wordsOf(lang).sheet.title}
        value={wanted.title ?? ''}
        onChange={(event) => change({ title: event.currentTarget.value || null })}
      />
      <TextInput
        label={t('export.subtitle')}
        value={wanted.subtitle ?? ''}
        onChange={(event) => change({ subtitle: event.currentTarget.value || null })}
      />
      <NativeSelect
        label={t('export.size')}
        value={wanted.size}
        data={SHEET_SIZES.map((value) => ({ value, label: t(`export.sizes.${value}`) }))}
        onChange={(event) => change({ size: event.currentTarget.value as Wanted['size'] })}
      />
      <NativeSelect
        label={t('export.theme')}
        value={wanted.theme ?? 'light'}
        data={(['light', 'dark'] as const).map((value) => ({ value, label: t(`export.themes.${value}`) }))}
        onChange={(event) => change({ theme: event.currentTarget.value as 'light' | 'dark' })}
      />
    </>
  );
};

const FormatInput = ({ wanted, change }: { wanted: Wanted; change: Change }) => {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="sm" fw={550} mb={4} id="export-format">
        {t('export.format')}
      </Text>
      <SegmentedControl
        fullWidth
        aria-labelledby="export-format"
        value={wanted.format}
        data={EXPORT_FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
        onChange={(format) => change({ format })}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {t(`export.formats.${wanted.format as 'png'}`)}
      </Text>
    </div>
  );
};

const CsvInput = ({ wanted, change }: { wanted: Wanted; change: Change }) => {
  const { t } = useTranslation();
  const data = (['fr', 'international'] as const).map((value) => ({
    value,
    label: t(`export.csvs.${value}`),
  }));
  return (
    <NativeSelect
      label={t('export.csv')}
      value={wanted.csv}
      data={data}
      onChange={(event) => change({ csv: event.currentTarget.value as Wanted['csv'] })}
    />
  );
};

const Options = ({ wanted, change, view }: { wanted: Wanted; change: Change; view: Wanted['view'] }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const contents = [
    { value: 'view', label: t('export.contents.view') },
    { value: 'all', label: t('export.contents.all') },
  ];
  const audiences = AUDIENCES.map((value) => ({ value, label: wordsOf(lang).vocabulary.audiences[value] }));
  return (
    <Stack gap="md" className={classes.options}>
      <FormatInput wanted={wanted} change={change} />
      <NativeSelect
        label={t('export.content')}
        value={wanted.view === null ? 'all' : 'view'}
        data={contents}
        onChange={(event) => change({ view: event.currentTarget.value === 'all' ? null : view })}
      />
      {isPicture(wanted.format) && <SheetOptions wanted={wanted} change={change} />}
      {wanted.format === 'csv' && <CsvInput wanted={wanted} change={change} />}
      <NativeSelect
        label={t('export.audience')}
        description={t('export.audienceHint')}
        value={wanted.audience}
        data={audiences}
        onChange={(event) => change({ audience: event.currentTarget.value as Wanted['audience'] })}
      />
    </Stack>
  );
};

const ExportForm = () => {
  const { t } = useTranslation();
  const { wanted, view, change } = useWanted();
  const { closeDialog } = useActions();
  const { run, isRunning, refusal } = useExport(wanted, closeDialog);
  return (
    <>
      <div className={classes.columns}>
        <Options wanted={wanted} change={change} view={view} />
        <ExportPreview wanted={wanted} isPicture={isPicture(wanted.format)} />
      </div>
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={closeDialog}>
          {t('export.cancel')}
        </Button>
        <Button loading={isRunning} onClick={() => void run()}>
          {t('export.submit')}
        </Button>
      </Group>
    </>
  );
};

/** « Exporter »: what, in which form, for whom; the picture is shown before it is made. */
export const ExportDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  return (
    <Dialog title={t('export.heading')} onClose={close} size="min(1040px, 94vw)">
      <ExportForm />
    </Dialog>
  );
};
