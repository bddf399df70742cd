import { Checkbox, NumberInput, ScrollArea, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion, CriterionField } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { type Choice, choicesOf, searchChoices } from './filter-choices.ts';
import classes from './filters.module.css';
import { useFilterWriter } from './use-filters.ts';

/** A list longer than this asks to be searched instead of being scrolled. */
const CHOICES_MAX = 80;
const SEARCH_MIN = 9;

interface EditorProps {
  readonly field: CriterionField;
  readonly criterion: Criterion | null;
}

const yearOf = (value: string | undefined): number | '' => (value ? Number(value.slice(0, 4)) : '');
const asYear = (value: string | number): string => (/^\d{4}$/.test(String(value)) ? String(value) : '');

/** From and to, each may be left empty; links without a date stay. */
const PeriodEditor = ({ criterion }: { criterion: Criterion | null }) => {
  const { t } = useTranslation();
  const { write } = useFilterWriter();
  const [from = '', to = ''] = criterion?.values ?? [];
  const set = (values: string[]) => write({ field: 'period', op: 'in', values });
  const limits = { min: 1900, max: 2100, hideControls: true, placeholder: '2022' } as const;
  return (
    <Stack gap="sm">
      <NumberInput
        {...limits}
        label={t('explorer.editor.from')}
        value={yearOf(from)}
        onChange={(value) => set([asYear(value), to])}
        data-autofocus
      />
      <NumberInput
        {...limits}
        label={t('explorer.editor.to')}
        value={yearOf(to)}
        onChange={(value) => set([from, asYear(value)])}
      />
      <Text size="sm" c="dimmed">
        {t('explorer.editor.undated')}
      </Text>
    </Stack>
  );
};

const ChoiceLine = ({ choice }: { choice: Choice }) => {
  const { number } = useFormat();
  return (
    <Checkbox
      value={choice.value}
      className={classes.choice ?? ''}
      label={
        <span className={classes.choiceLabel}>
          <bdi>{choice.label}</bdi>
          {choice.count !== null && <span className={classes.choiceCount}>{number(choice.count)}</span>}
        </span>
      }
    />
  );
};

const Choices = ({
  choices,
  label,
  values,
  change,
}: {
  readonly choices: readonly Choice[];
  readonly label: string;
  readonly values: readonly string[];
  readonly change: (values: string[]) => void;
}) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = searchChoices(choices, text);
  const listed = found.slice(0, CHOICES_MAX);
  return (
    <>
      {choices.length >= SEARCH_MIN && (
        <TextInput
          aria-label={t('explorer.editor.search')}
          placeholder={t('explorer.editor.search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <ScrollArea.Autosize mah={300} type="auto" offsetScrollbars viewportProps={{ tabIndex: -1 }}>
        <Checkbox.Group aria-label={label} value={[...values]} onChange={change}>
          {listed.map((choice) => (
            <ChoiceLine key={choice.value} choice={choice} />
          ))}
        </Checkbox.Group>
      </ScrollArea.Autosize>
      {found.length === 0 && <Text size="sm">{t('explorer.editor.nothing')}</Text>}
      {found.length > listed.length && (
        <Text size="sm" c="dimmed">
          {t('explorer.editor.more', { count: found.length - listed.length })}
        </Text>
      )}
    </>
  );
};

const ChecklistEditor = ({ field, criterion }: EditorProps) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { ecosystem, nameOf } = useGraph();
  const { write } = useFilterWriter();
  const [isInverse, setIsInverse] = useState(criterion?.op === 'not-in');
  const choices = useMemo(
    () => choicesOf(ecosystem, field, { nameOf, lang }),
    [ecosystem, field, nameOf, lang],
  );
  const values = criterion?.values ?? [];
  const set = (next: readonly string[], inverse: boolean) =>
    write({ field, op: inverse ? 'not-in' : 'in', values: [...next] });
  return (
    <Stack gap="sm">
      <Choices
        choices={choices}
        label={wordsOf(lang).sheet.fields[field]}
        values={values}
        change={(next) => set(next, isInverse)}
      />
      <Switch
        size="sm"
        label={t('explorer.editor.allBut')}
        checked={isInverse}
        onChange={(event) => {
          setIsInverse(event.currentTarget.checked);
          set(values, event.currentTarget.checked);
        }}
      />
    </Stack>
  );
};

/** The editor of one chip: what it lets through changes as one ticks. */
export const FilterEditor = ({ field, criterion }: EditorProps) =>
  field === 'period' ? (
    <PeriodEditor criterion={criterion} />
  ) : (
    <ChecklistEditor field={field} criterion={criterion} />
  );
