import { Group, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { TimeRange } from '../../../shared/domain/view.ts';

interface YearFieldProps {
  readonly label: string;
  readonly year: number | null;
  readonly change: (year: number | null) => void;
  readonly isCompact: boolean;
}

const FIRST = 1000;
const LAST = 2999;

/** One year, written when it is whole; an empty field is open. */
const YearField = ({ label, year, change, isCompact }: YearFieldProps) => {
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
      placeholder="–"
    />
  );
};

/** The two ends of the years shown, without dragging anything (WCAG 2.5.7). */
export const YearFields = ({
  range,
  change,
  labels,
  isCompact = false,
}: {
  readonly range: Pick<TimeRange, 'from' | 'to'>;
  readonly change: (part: Pick<TimeRange, 'from' | 'to'>) => void;
  readonly labels: { readonly from: string; readonly to: string };
  readonly isCompact?: boolean;
}) => (
  <Group gap="xs" wrap="nowrap" grow={!isCompact}>
    <YearField
      label={labels.from}
      year={range.from}
      change={(from) => change({ from, to: range.to })}
      isCompact={isCompact}
    />
    <YearField
      label={labels.to}
      year={range.to}
      change={(to) => change({ from: range.from, to })}
      isCompact={isCompact}
    />
  </Group>
);
