import { Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FIELDS } from '../../../shared/domain/filter-fields.ts';
import { numbersOf } from '../../../shared/domain/filters/choices.ts';
import { NONE, type Unit } from '../../../shared/domain/filters/reader.ts';
import type { Criterion, CriterionField } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import classes from './filters.module.css';
import { useKnown } from './use-known.ts';
import { useLateWriter } from './use-late-writer.ts';

interface EditorProps {
  readonly field: CriterionField;
  readonly criterion: Criterion | null;
}

/** Values of a range chip: its bounds as texts, and whether « non renseigné » passes. */
const readRange = ([from = '', to = '', ...more]: readonly string[]) => ({
  from,
  to,
  unknown: more.includes(NONE),
});
type Range = ReturnType<typeof readRange>;
const toValues = ({ from, to, unknown }: Range): string[] => [from, to, ...(unknown ? [NONE] : [])];

/** The two bounds and « non renseigné », written a moment after they are typed. */
export const useRange = ({ field, criterion }: EditorProps) => {
  const [range, setRange] = useState<Range>(() => readRange(criterion?.values ?? []));
  const write = useLateWriter();
  const change = (part: Partial<Range>) => {
    const next = { ...range, ...part };
    setRange(next);
    write({ field, op: criterion?.op ?? 'in', values: toValues(next) });
  };
  return { range, change, flush: () => write.flush() };
};

export const UnknownBox = ({
  count,
  range,
  change,
}: {
  readonly count: number;
  readonly range: Range;
  readonly change: (part: Partial<Range>) => void;
}) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (count === 0 && !range.unknown) return null;
  const isAlone = range.from === '' && range.to === '';
  return (
    <Checkbox
      className={classes.choice ?? ''}
      label={t(isAlone ? 'filters.editor.unknownOnly' : 'filters.editor.unknownToo', {
        number: number(count),
      })}
      checked={range.unknown}
      onChange={(event) => change({ unknown: event.currentTarget.checked })}
    />
  );
};

const NARROW_SPACE = '\u202F';
/** Years are not written by thousands. */
const separatorsOf = (unit: Unit, lang: 'fr' | 'en') => ({
  thousandSeparator: unit === 'year' ? false : lang === 'fr' ? NARROW_SPACE : ',',
  decimalSeparator: lang === 'fr' ? ',' : '.',
  decimalScale: unit === 'score' ? 4 : unit === 'euros' ? 2 : 0,
});
const MAXIMUM: Readonly<Partial<Record<Unit, number>>> = { percent: 100, year: 2999 };
const CENTS = 100;
const hasSuffix = (unit: Unit): unit is 'people' | 'euros' | 'percent' =>
  unit === 'people' || unit === 'euros' || unit === 'percent';

const isReversed = ({ from, to }: Range): boolean => from !== '' && to !== '' && Number(from) > Number(to);
const toNumber = (text: string): number | '' => (text === '' ? '' : Number(text));

/** From and to in the unit of the field, and « non renseigné (31) aussi ». */
export const RangeEditor = (props: EditorProps) => {
  const { t } = useTranslation();
  const lang = useLang();
  const known = useKnown(props.field);
  const reader = FIELDS[props.field];
  const unit = reader.is === 'number' ? reader.unit : 'number';
  const { least, most, unknown } = useMemo(() => numbersOf(props.field, known), [props.field, known]);
  const { range, change, flush } = useRange(props);
  const say = (value: number) => wordsOf(lang).filters.unit[unit](unit === 'euros' ? value / CENTS : value);
  const suffix = hasSuffix(unit) ? `\u00A0${t(`filters.editor.unit.${unit}`)}` : '';
  const input = {
    ...separatorsOf(unit, lang),
    min: 0,
    ...(MAXIMUM[unit] === undefined ? {} : { max: MAXIMUM[unit] }),
    hideControls: true,
    allowNegative: false,
    suffix,
    onBlur: flush,
  };
  return (
    <Stack gap="sm">
      <Group gap="sm" grow wrap="nowrap" align="flex-start">
        <NumberInput
          {...input}
          label={t('filters.editor.from')}
          value={toNumber(range.from)}
          onChange={(value) => change({ from: String(value) })}
          data-autofocus
        />
        <NumberInput
          {...input}
          label={t('filters.editor.to')}
          value={toNumber(range.to)}
          onChange={(value) => change({ to: String(value) })}
        />
      </Group>
      {isReversed(range) && (
        <Text size="sm" role="alert" className={classes.warning ?? ''}>
          {t('filters.editor.reversed')}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {least === null || most === null
          ? t('filters.editor.empty')
          : t('filters.editor.extent', { least: say(least), most: say(most) })}
      </Text>
      <UnknownBox count={unknown} range={range} change={change} />
    </Stack>
  );
};
