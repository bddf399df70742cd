import { Group, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { TimeRange } from '../../../shared/domain/view.ts';

interface YearFieldProps {
  readonly label: string;
  readonly year: number | null;
  readonly change: (year: number | null) => void;
  readonly isCompact: boolean;
  /** What an empty field stands for. */
  readonly hint: number | null;
}

const FIRST = 1000;
const LAST = 2999;

/** One year, written when it is whole; an empty field is open. */
const YearField = ({ label, year, change, isCompact, hint }: YearFieldProps) => {
  const [text, setText] = useState<string | number>(year ?? '');
  const [known, setKnown] = useState(year);
  // Changed elsewhere (by the bars, by playing): the field follows.
  if (known !== year) {
    setKnown(year);
    setText(year ?? '');
  }
  const write = (next: string | number) => {
    setText(next);
    const value = next === '' ? null : Number(next);
    if (value !== null && (value < FIRST || value > LAST)) return;
    setKnown(value);
    change(value);
  };
  return (
    <NumberInput
      {...(isCompact ? { 'aria-label': label, size: 'sm', w: 76 } : { label })}
      value={text}
      onChange={write}
      min={FIRST}
      max={LAST}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      hideControls
      placeholder={hint === null ? '–' : String(hint)}
    />
  );
};

const NO_EXTENT = { from: null, to: null };

/** The two ends of the years shown, without dragging anything (WCAG 2.5.7). */
export const YearFields = ({
  range,
  change,
  labels,
  isCompact = false,
  extent = NO_EXTENT,
}: {
  readonly range: Pick<TimeRange, 'from' | 'to'>;
  readonly change: (part: Pick<TimeRange, 'from' | 'to'>) => void;
  readonly labels: { readonly from: string; readonly to: string };
  readonly isCompact?: boolean;
  /** First and last year that there is. */
  readonly extent?: Pick<TimeRange, 'from' | 'to'>;
}) => (
  <Group gap="xs" wrap="nowrap" grow={!isCompact}>
    <YearField
      label={labels.from}
      year={range.from}
      change={(from) => change({ from, to: range.to })}
      isCompact={isCompact}
      hint={extent.from}
    />
    <YearField
      label={labels.to}
      year={range.to}
      change={(to) => change({ from: range.from, to })}
      isCompact={isCompact}
      hint={extent.to}
    />
  </Group>
);
