import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AUDIENCES } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import classes from './export.module.css';
import { ExportPreview } from './export-preview.tsx';
import { FormatInput, isDrawn } from './format-input.tsx';
import { SheetOptions } from './sheet-options.tsx';
import { ShownFilters } from './shown-filters.tsx';
import { useExport } from './use-export.ts';
import { type Choice, type Compared, type Content, useWanted } from './use-wanted.ts';

interface OptionProps {
  readonly choice: Choice;
  readonly change: (change: Partial<Choice>) => void;
}

const ContentInput = ({ choice, change, selected }: OptionProps & { readonly selected: number }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const data = [
    { value: 'view', label: t('export.contents.view') },
    ...(selected > 0
      ? [{ value: 'selection', label: t('export.contents.selection', { number: number(selected) }) }]
      : []),
    { value: 'all', label: t('export.contents.all') },
  ];
  return (
    <NativeSelect
      label={t('export.content')}
      value={choice.content}
      data={data}
      onChange={(event) => change({ content: event.currentTarget.value as Content })}
    />
  );
};

const CsvInput = ({ choice, change }: OptionProps) => {
  const { t } = useTranslation();
  const data = (['fr', 'international'] as const).map((value) => ({
    value,
    label: t(`export.csvs.${value}`),
  }));
  return (
    <NativeSelect
      label={t('export.csv')}
      value={choice.csv}
      data={data}
      onChange={(event) => change({ csv: event.currentTarget.value as Choice['csv'] })}
    />
  );
};

const AudienceInput = ({ choice, change }: OptionProps) => {
  const { t } = useTranslation();
  const lang = useLang();
  const data = AUDIENCES.map((value) => ({ value, label: wordsOf(lang).vocabulary.audiences[value] }));
  return (
    <NativeSelect
      label={t('export.audience')}
      description={t('export.audienceHint')}
      value={choice.audience}
      data={data}
      onChange={(event) => change({ audience: event.currentTarget.value as Choice['audience'] })}
    />
  );
};

const Options = ({ selected, ...props }: OptionProps & { readonly selected: number }) => {
  const { format, compare } = props.choice;
  const isCompared = (compare ?? null) !== null;
  return (
    <Stack gap="md" className={classes.options ?? ''}>
      <FormatInput {...props} />
      {!isCompared && <ContentInput {...props} selected={selected} />}
      {props.choice.content === 'view' && <ShownFilters />}
      {isDrawn(format) && <SheetOptions {...props} />}
      {format === 'csv' && <CsvInput {...props} />}
      <AudienceInput {...props} />
    </Stack>
  );
};

const ExportForm = ({ compare }: { compare: Compared }) => {
  const { t } = useTranslation();
  const { choice, wanted, selected, change } = useWanted(compare);
  const { closeDialog } = useActions();
  const { run, isRunning, refusal } = useExport(wanted, closeDialog);
  return (
    <>
      <div className={classes.columns}>
        <Options choice={choice} change={change} selected={selected} />
        <ExportPreview wanted={wanted} />
      </div>
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      <Group justify="flex-end" className={classes.actions ?? ''}>
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
export const ExportDialog = ({ compare, close }: { compare: Compared; close: () => void }) => {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t(compare ? 'committee.compare.exportTitle' : 'export.heading')}
      onClose={close}
      size="min(1040px, 94vw)"
    >
      <ExportForm compare={compare} />
    </Dialog>
  );
};
