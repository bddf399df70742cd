import { ActionIcon, type ActionIconProps, Button, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countActive, spanOf } from '../../../../shared/domain/timeline.ts';
import { describeYears } from '../../../../shared/domain/view-words.ts';
import { useFormat, useLang } from '../../../i18n/use-format.ts';
import { useActions, useWorkspace } from '../../../state/workspace-context.tsx';
import { YearFields } from '../../view-bar/year-fields.tsx';
import { Bars } from './bars.tsx';
import classes from './timeline.module.css';
import { usePlay } from './use-play.ts';
import { type TimelineState, useTimeline } from './use-timeline.ts';

/** « 37 non datés, affichés », and the way to change it. */
const Undated = ({ state }: { state: TimelineState }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { undated } = state.timeline;
  const isShown = state.range?.undated ?? true;
  if (undated === 0) return null;
  const options = { count: undated, number: number(undated) };
  return (
    <p className={classes.line}>
      {t(isShown ? 'filters.timeline.undatedShown' : 'filters.timeline.undatedHidden', options)}{' '}
      <UnstyledButton className={classes.link ?? ''} onClick={() => state.showUndated(!isShown)}>
        {t(isShown ? 'filters.timeline.hideUndated' : 'filters.timeline.showUndated')}
      </UnstyledButton>
    </p>
  );
};

/** What the bars say and what is chosen in them. */
const Heading = ({ state }: { state: TimelineState }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { number } = useFormat();
  const { range, relations } = state;
  const active = range === null ? 0 : countActive(relations, range);
  return (
    <div className={classes.heading}>
      <h2 className={classes.title}>{t('filters.timeline.title')}</h2>
      <p className={classes.line} role="status">
        {range === null || (range.from === null && range.to === null)
          ? t('filters.timeline.hint')
          : t('filters.timeline.active', {
              count: active,
              number: number(active),
              years: describeYears({ ...range, undated: true }, lang).values,
            })}
      </p>
      <Undated state={state} />
    </div>
  );
};

const Control = ({
  label,
  onClick,
  children,
  ...props
}: ActionIconProps & {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) => (
  <Tooltip label={label} withinPortal={false}>
    <ActionIcon {...props} variant="subtle" color="gray" size={32} aria-label={label} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
);

/** A bar at a time, by hand or by itself. */
const Steps = ({ state }: { state: TimelineState }) => {
  const { t } = useTranslation();
  const { isPlaying, canPlay, step, toggle } = usePlay(state);
  if (state.timeline.bins.length === 0) return null;
  const Icon = isPlaying ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <>
      <Control label={t('filters.timeline.previous')} onClick={() => step(-1)}>
        <IconChevronLeft size={18} stroke={1.75} aria-hidden />
      </Control>
      {canPlay && (
        <Control label={t(isPlaying ? 'filters.timeline.pause' : 'filters.timeline.play')} onClick={toggle}>
          <Icon size={16} aria-hidden />
        </Control>
      )}
      <Control label={t('filters.timeline.next')} onClick={() => step(1)}>
        <IconChevronRight size={18} stroke={1.75} aria-hidden />
      </Control>
    </>
  );
};

/** « Garder » and « Revenir », once something was changed here. */
const Ending = ({ state }: { state: TimelineState }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.row}>
      <Button size="compact-sm" variant="default" onClick={state.keep} title={t('filters.timeline.keepHint')}>
        {t('filters.timeline.keep')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={state.restore}
        title={t('filters.timeline.restoreHint')}
      >
        {t('filters.timeline.restore')}
      </Button>
    </div>
  );
};

const Controls = ({ state }: { state: TimelineState }) => {
  const { t } = useTranslation();
  const { bins } = state.timeline;
  const act = useActions();
  return (
    <div className={classes.controls}>
      <div className={classes.row}>
        <Steps state={state} />
        <YearFields
          isCompact
          range={state.range ?? { from: null, to: null }}
          extent={spanOf(bins, 0, bins.length - 1)}
          change={state.show}
          labels={{ from: t('filters.time.fromYear'), to: t('filters.time.toYear') }}
        />
        <Control label={t('filters.timeline.close')} onClick={() => act.setTimelineOpen(false)}>
          <IconX size={18} stroke={1.75} aria-hidden />
        </Control>
      </div>
      {state.isChanged && <Ending state={state} />}
    </div>
  );
};

const OpenTimeline = () => {
  const { t } = useTranslation();
  const state = useTimeline();
  return (
    <section className={classes.strip} data-region aria-label={t('filters.timeline.name')}>
      <div className={classes.parts}>
        <Heading state={state} />
        {state.timeline.bins.length === 0 ? (
          <p className={classes.empty}>{t('filters.timeline.empty')}</p>
        ) : (
          <Bars bins={state.timeline.bins} range={state.range} show={state.show} />
        )}
        <Controls state={state} />
      </div>
    </section>
  );
};

/** « Frise »: links by year of what the view shows, whose years it chooses. Under any picture of the view. */
export const Timeline = () => (useWorkspace((state) => state.timelineOpen) ? <OpenTimeline /> : null);
