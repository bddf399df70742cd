import { Checkbox, ScrollArea, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELDS } from '../../../shared/domain/filter-fields.ts';
import type { Criterion, CriterionField } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { AttachPlaces } from './attach-places.tsx';
import { type Choice, choicesOf, createSearch } from './filter-choices.ts';
import classes from './filters.module.css';
import { useFilterWriter } from './use-filters.ts';
import { useKnown } from './use-known.ts';

/** A list longer than this asks to be searched instead of being scrolled. */
const CHOICES_MAX = 80;
const SEARCH_MIN = 9;

const ChoiceLine = ({ choice }: { choice: Choice }) => {
  const { number } = useFormat();
  return (
    <Checkbox
      value={choice.value}
      className={classes.choice ?? ''}
      classNames={{ labelWrapper: classes.choiceText ?? '' }}
      label={
        <span className={classes.choiceLabel}>
          <bdi>
            {choice.label}
            {choice.detail !== null && <span className={classes.choiceDetail}> {choice.detail}</span>}
          </bdi>
          {choice.count !== null && <span className={classes.choiceCount}>{number(choice.count)}</span>}
        </span>
      }
    />
  );
};

interface ChoicesProps {
  readonly choices: readonly Choice[];
  readonly label: string;
  readonly values: readonly string[];
  readonly change: (values: string[]) => void;
}

const Choices = ({ choices, label, values, change }: ChoicesProps) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [text, setText] = useState('');
  const search = useMemo(() => createSearch(choices), [choices]);
  const found = search(text);
  const listed = found.slice(0, CHOICES_MAX);
  const left = found.length - listed.length;
  return (
    <>
      {choices.length >= SEARCH_MIN && (
        <TextInput
          aria-label={t('filters.editor.search')}
          placeholder={t('filters.editor.search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
      )}
      <ScrollArea.Autosize mah={280} type="auto" offsetScrollbars viewportProps={{ tabIndex: -1 }}>
        <Checkbox.Group aria-label={label} value={[...values]} onChange={change}>
          {listed.map((choice) => (
            <ChoiceLine key={choice.value} choice={choice} />
          ))}
        </Checkbox.Group>
      </ScrollArea.Autosize>
      {found.length === 0 && (
        <Text size="sm">{t(choices.length === 0 ? 'filters.editor.empty' : 'filters.editor.nothing')}</Text>
      )}
      {left > 0 && (
        <Text size="sm" c="dimmed">
          {t('filters.editor.more', { count: left, number: number(left) })}
        </Text>
      )}
    </>
  );
};

type Op = Criterion['op'];
/** « Tous » asks for several values of one record: only where there may be several. */
const opsOf = (field: CriterionField): readonly Op[] =>
  'several' in FIELDS[field] ? ['in', 'all', 'not-in'] : ['in', 'not-in'];

/** Values with their counts, to be ticked: at least one of them, all of them, or all but them. */
export const ChecklistEditor = ({
  field,
  criterion,
}: {
  readonly field: CriterionField;
  readonly criterion: Criterion | null;
}) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { nameOf } = useGraph();
  const known = useKnown(field);
  const { write } = useFilterWriter();
  const [op, setOp] = useState<Op>(criterion?.op ?? 'in');
  const choices = useMemo(() => choicesOf(known, field, { nameOf, lang }), [known, field, nameOf, lang]);
  const values = criterion?.values ?? [];
  return (
    <Stack gap="sm">
      <Choices
        choices={choices}
        label={wordsOf(lang).sheet.fields[field]}
        values={values}
        change={(next) => write({ field, op, values: next })}
      />
      {FIELDS[field].is === 'place' && <AttachPlaces ids={values} />}
      {choices.length > 0 && (
        <SegmentedControl
          fullWidth
          size="sm"
          aria-label={t('filters.editor.mode')}
          value={op}
          data={opsOf(field).map((value) => ({ value, label: t(`filters.editor.${value}`) }))}
          onChange={(next) => {
            setOp(next as Op);
            write({ field, op: next as Op, values: [...values] });
          }}
        />
      )}
    </Stack>
  );
};
