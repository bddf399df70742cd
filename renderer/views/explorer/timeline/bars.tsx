import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isInRange, spanOf, type YearBin } from '../../../../shared/domain/timeline.ts';
import type { TimeRange } from '../../../../shared/domain/view.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import classes from './timeline.module.css';
import type { Years } from './use-timeline.ts';

interface BarsProps {
  readonly bins: readonly YearBin[];
  readonly range: TimeRange | null;
  readonly show: (years: Years | null) => void;
}

export const yearsOf = ({ from, to }: YearBin): string => (from === to ? String(from) : `${from}–${to}`);

/** A bar of one link is seen beside one of a thousand. */
const HEIGHT_MIN = 6;
const heightOf = (count: number, most: number): string =>
  count === 0 ? '1px' : `${Math.max(HEIGHT_MIN, (count / most) * 100)}%`;

/** Years are written as often as there is room for them. */
const LABEL_PX = 36;

/** Places in the row: which bar is under the pointer, which has the focus, where a choice began. */
const useBrush = ({ bins, range, show }: BarsProps) => {
  const row = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  const [here, setHere] = useState(Math.max(0, bins.length - 1));
  const placeAt = (clientX: number): number => {
    const { left = 0, width = 1 } = row.current?.getBoundingClientRect() ?? {};
    const place = Math.floor(((clientX - left) / Math.max(1, width)) * bins.length);
    return Math.min(bins.length - 1, Math.max(0, place));
  };
  /** The only year shown, chosen again: all of them. */
  const choose = (place: number) => {
    const chosen = bins.filter((bin) => isInRange(bin, range));
    const isAlone = chosen.length === 1 && chosen[0] === bins[place];
    show(isAlone && bins.length > 1 ? null : spanOf(bins, place, place));
  };
  const focus = (place: number) => {
    setHere(place);
    row.current?.querySelectorAll<HTMLElement>('button')[place]?.focus();
  };
  return { row, anchor, here: Math.min(here, Math.max(0, bins.length - 1)), setHere, placeAt, choose, focus };
};
type Brush = ReturnType<typeof useBrush>;

/** Dragging over the bars chooses from one to the other; a press alone chooses one. */
const usePointer = ({ bins, show }: BarsProps, brush: Brush) => {
  const isDragging = useRef(false);
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) return;
      brush.anchor.current = brush.placeAt(event.clientX);
      isDragging.current = false;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      const start = brush.anchor.current;
      if (start === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const place = brush.placeAt(event.clientX);
      if (place === brush.here && (isDragging.current || place === start)) return;
      isDragging.current = true;
      brush.setHere(place);
      show(spanOf(bins, start, place));
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      const start = brush.anchor.current;
      if (start === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
      event.currentTarget.releasePointerCapture(event.pointerId);
      if (!isDragging.current) brush.choose(start);
      brush.focus(brush.placeAt(event.clientX));
    },
    onPointerCancel: () => {
      brush.anchor.current = null;
    },
  };
};

const STEPS: Readonly<Record<string, (here: number, last: number) => number>> = {
  ArrowRight: (here) => here + 1,
  ArrowLeft: (here) => here - 1,
  Home: () => 0,
  End: (_, last) => last,
};

const useKeys =
  ({ bins, show }: BarsProps, brush: Brush) =>
  (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      brush.anchor.current = brush.here;
      brush.choose(brush.here);
    } else if (step) {
      event.preventDefault();
      event.stopPropagation();
      const last = bins.length - 1;
      const next = Math.min(last, Math.max(0, step(brush.here, last)));
      if (event.shiftKey) {
        brush.anchor.current ??= brush.here;
        show(spanOf(bins, brush.anchor.current, next));
      } else brush.anchor.current = next;
      brush.focus(next);
    }
  };

interface BarProps {
  readonly bin: YearBin;
  readonly height: string;
  readonly isLabelled: boolean;
  /** The only one in the order of Tab. */
  readonly isHere: boolean;
  readonly range: TimeRange | null;
  readonly focused: () => void;
  readonly choose: () => void;
}

const Bar = ({ bin, height, isLabelled, isHere, range, focused, choose }: BarProps) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const years = yearsOf(bin);
  const label = t('filters.timeline.bar', { count: bin.count, number: number(bin.count), years });
  return (
    <button
      type="button"
      className={classes.bar}
      tabIndex={isHere ? 0 : -1}
      aria-pressed={isInRange(bin, range)}
      aria-label={label}
      title={label}
      data-all={range === null || undefined}
      onFocus={focused}
      onClick={(event) => {
        // A pointer has chosen already; this is a press by a tool that speaks.
        if (event.detail === 0) choose();
      }}
    >
      <span className={classes.track}>
        <span className={classes.fill} style={{ height }} />
      </span>
      <span className={classes.year}>{isLabelled ? bin.from : '\u00A0'}</span>
    </button>
  );
};

/** Links by year, one bar a year: dragged over, or walked through by keyboard. */
export const Bars = (props: BarsProps) => {
  const { bins, range } = props;
  const { t } = useTranslation();
  const brush = useBrush(props);
  const pointer = usePointer(props, brush);
  const onKeyDown = useKeys(props, brush);
  const hintId = useId();
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const { ref, width } = useElementSize();
  const every = Math.max(1, Math.ceil((LABEL_PX * bins.length) / Math.max(LABEL_PX, width)));
  const row = useMergedRef(ref, brush.row);
  return (
    <>
      <div
        ref={row}
        role="toolbar"
        aria-label={t('filters.timeline.years')}
        aria-describedby={hintId}
        className={classes.bars}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        {bins.map((bin, place) => (
          <Bar
            key={bin.from}
            bin={bin}
            height={heightOf(bin.count, most)}
            isLabelled={place % every === 0}
            isHere={place === brush.here}
            range={range}
            focused={() => brush.setHere(place)}
            choose={() => brush.choose(place)}
          />
        ))}
      </div>
      <p id={hintId} className="visually-hidden">
        {t('filters.timeline.keys')}
      </p>
    </>
  );
};
