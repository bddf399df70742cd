import { Group, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELDS } from '../../../shared/domain/filter-fields.ts';
import { datesOf } from '../../../shared/domain/filters/choices.ts';
import { firstDay, lastDay } from '../../../shared/domain/partial-date.ts';
import type { Criterion, CriterionField } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import classes from './filters.module.css';
import { fromTyped, toTyped } from './partial-date-text.ts';
import { UnknownBox, useRange } from './range-editor.tsx';
import { useKnown } from './use-known.ts';

interface DateInputProps {
  readonly label: string;
  readonly date: string;
  readonly change: (date: string) => void;
  readonly flush: () => void;
  readonly isFirst?: boolean;
}

/** A year, a month or a day: as precise as one knows. */
const DateInput = ({ label, date, change, flush, isFirst }: DateInputProps) => {
  const { t } = useTranslation();
  const [text, setText] = useState(() => toTyped(date));
  const isWrong = fromTyped(text) === null;
  return (
    <TextInput
      label={label}
      placeholder="2022"
      inputMode="numeric"
      value={text}
      error={isWrong && text.trim().length >= 4 ? t('filters.editor.date') : null}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const read = fromTyped(typed);
        if (read !== null) change(read);
      }}
      onBlur={flush}
      data-autofocus={isFirst || undefined}
    />
  );
};

/** From and to as partial dates; each may be left empty. */
export const DatesEditor = (props: {
  readonly field: CriterionField;
  readonly criterion: Criterion | null;
}) => {
  const { t } = useTranslation();
  const lang = useLang();
  const known = useKnown(props.field);
  const reader = FIELDS[props.field];
  const undatedPass = reader.is === 'dates' && reader.undatedPass === true;
  const { least, most, unknown } = useMemo(() => datesOf(props.field, known), [props.field, known]);
  const { range, change, flush } = useRange(props);
  const { date } = wordsOf(lang).sheet;
  const isReversed = range.from !== '' && range.to !== '' && firstDay(range.from) > lastDay(range.to);
  return (
    <Stack gap="sm">
      <Group gap="sm" grow wrap="nowrap" align="flex-start">
        <DateInput
          label={t('filters.editor.since')}
          date={range.from}
          change={(from) => change({ from })}
          flush={flush}
          isFirst
        />
        <DateInput
          label={t('filters.editor.until')}
          date={range.to}
          change={(to) => change({ to })}
          flush={flush}
        />
      </Group>
      {isReversed && (
        <Text size="sm" role="alert" className={classes.warning ?? ''}>
          {t('filters.editor.reversed')}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {least === null || most === null
          ? t('filters.editor.empty')
          : t('filters.editor.extent', { least: date(least.slice(0, 4)), most: date(most.slice(0, 4)) })}
        {undatedPass && ` ${t('filters.editor.undated')}`}
      </Text>
      {!undatedPass && <UnknownBox count={unknown} range={range} change={change} />}
    </Stack>
  );
};
