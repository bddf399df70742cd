import { Button, Checkbox, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AUDIENCES } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { LeavingWarning } from '../persons/leaving-warning.tsx';
import classes from './export.module.css';
import { ExportPreview } from './export-preview.tsx';
import { FormatInput, isDrawn } from './format-input.tsx';
import { SheetOptions } from './sheet-options.tsx';
import { ShownFilters } from './shown-filters.tsx';
import { useExport } from './use-export.ts';
import { usePreview } from './use-preview.ts';
import { type Choice, type Compared, type Content, mayHoldPersons, useWanted } from './use-wanted.ts';

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

/** Nobody leaves unless one asks; `count`: who would. */
const PersonsInput = ({ choice, change, count }: OptionProps & { readonly count: number | null }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (!mayHoldPersons(choice) || count === null) return null;
  const hint =
    count === 0 ? t('persons.leaving.none') : t('persons.leaving.hint', { count, number: number(count) });
  return (
    <Checkbox
      label={t('persons.leaving.include')}
      description={hint}
      disabled={count === 0}
      checked={choice.withPersons && count > 0}
      onChange={(event) => change({ withPersons: event.currentTarget.checked })}
    />
  );
};

interface OptionsProps extends OptionProps {
  readonly selected: number;
  readonly persons: number | null;
}
const Options = ({ selected, persons, ...props }: OptionsProps) => {
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
      <PersonsInput {...props} count={persons} />
    </Stack>
  );
};

type Exporting = ReturnType<typeof useExporting>;
/** What is chosen, who would leave with it, and whether that was confirmed. */
const useExporting = (compare: Compared) => {
  const { choice, wanted, selected, change } = useWanted(compare);
  const preview = usePreview(wanted);
  const { closeDialog } = useActions();
  const work = useExport(wanted, closeDialog);
  const [isWarned, setIsWarned] = useState(false);
  const leaving = wanted.withPersons ? (preview.persons ?? 0) : 0;
  return {
    choice,
    selected,
    preview,
    ...work,
    close: closeDialog,
    leaving,
    isWarned: isWarned && leaving > 0,
    /** Nobody leaves before they were counted. */
    isReady: !wanted.withPersons || preview.isCounted,
    submit: () => (leaving > 0 ? setIsWarned(true) : void work.run(0)),
    change: (changed: Partial<Choice>) => {
      setIsWarned(false);
      change(changed);
    },
  };
};

const Actions = ({ exporting }: { exporting: Exporting }) => {
  const { t } = useTranslation();
  const { leaving, isWarned, isReady, isRunning, run, submit, change, close } = exporting;
  if (isWarned)
    return (
      <LeavingWarning
        count={leaving}
        isRunning={isRunning}
        withdraw={() => change({ withPersons: false })}
        go={() => void run(leaving)}
      />
    );
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={close}>
        {t('export.cancel')}
      </Button>
      <Button loading={isRunning} disabled={!isReady} onClick={submit}>
        {t('export.submit')}
      </Button>
    </Group>
  );
};

const ExportForm = ({ compare }: { compare: Compared }) => {
  const exporting = useExporting(compare);
  const { choice, change, selected, preview, refusal } = exporting;
  return (
    <>
      <div className={classes.columns}>
        <Options choice={choice} change={change} selected={selected} persons={preview.persons} />
        <ExportPreview preview={preview} />
      </div>
      {refusal && (
        <p role="alert" className={classes.refusal}>
          {refusal}
        </p>
      )}
      <Stack gap="sm" className={classes.actions ?? ''}>
        <Actions exporting={exporting} />
      </Stack>
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
