import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconX, type TablerIcon } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../shared/contract/view-operations.ts';
import { presentedViews, type SavedViewId } from '../../../shared/domain/saved-view.ts';
import { useProject } from '../../backend/use-app.ts';
import { useActions, useWorkspace, useWorkspaceStore } from '../../state/workspace-context.tsx';
import { useViewList } from '../saved-views/use-saved-views.ts';
import classes from './presentation.module.css';
import './presenting.css';
import { moveOf, type SlideMove, slideAfter } from './slide-keys.ts';
import { useFullScreen } from './use-full-screen.ts';

const onButton = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button') !== null;

const ON_BAR: ReadonlySet<string> = new Set(['Tab', 'Enter', ' ']);

/** The keyboard is the presentation's own, before whatever has the focus. */
const useSlideKeys = (move: (move: SlideMove) => void): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const wanted = moveOf({
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        shiftKey: event.shiftKey,
        onButton: onButton(event.target),
      });
      // Nothing is edited while presenting: only the keys that go from button to button keep their meaning.
      if (!ON_BAR.has(event.key)) event.stopPropagation();
      if (wanted === null) return;
      event.preventDefault();
      event.stopPropagation();
      move(wanted);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [move]);
};

/** The window knows that it presents; the focus goes to the bar, and back where it was. */
const useStage = () => {
  const bar = useRef<HTMLElement>(null);
  const screen = useWorkspace((state) => state.screen);
  useEffect(() => document.documentElement.setAttribute('data-presenting', screen), [screen]);
  useEffect(() => {
    const before = document.activeElement;
    bar.current?.focus();
    return () => {
      document.documentElement.removeAttribute('data-presenting');
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return bar;
};

const Control = ({
  icon: Icon,
  label,
  run,
  disabled = false,
}: {
  readonly icon: TablerIcon;
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
}) => (
  <Tooltip label={label} position="top">
    <ActionIcon
      variant="subtle"
      color="gray"
      size={40}
      aria-label={label}
      aria-disabled={disabled || undefined}
      {...(disabled ? { 'data-disabled': true } : {})}
      onClick={disabled ? undefined : run}
    >
      <Icon size={22} stroke={1.75} aria-hidden />
    </ActionIcon>
  </Tooltip>
);

const useSlides = (views: readonly SavedView[]) => {
  const store = useWorkspaceStore();
  const { present, stopPresenting } = useActions();
  return useCallback(
    (move: SlideMove) => {
      const at = store.getState().presentation?.at ?? 0;
      if (move === 'leave') return stopPresenting();
      const next = slideAfter(move, at, views.length);
      const view = views[next];
      if (view && next !== at) present(next, view.id, view);
    },
    [store, present, stopPresenting, views],
  );
};

const Slide = ({ at, views }: { at: number; views: readonly SavedView[] }) => {
  const { t } = useTranslation();
  const move = useSlides(views);
  const bar = useStage();
  useSlideKeys(move);
  useFullScreen(useCallback(() => move('leave'), [move]));
  const view = views[at];
  const count = views.length;
  const note = view?.note ?? '';
  return (
    <section
      ref={bar}
      className={classes.bar}
      tabIndex={-1}
      data-region
      aria-label={t('views.presenting.name')}
    >
      <div className={classes.text} aria-hidden>
        <p className={classes.title}>
          <bdi>{view?.name}</bdi>
        </p>
        {note !== '' && <p className={classes.note}>{note}</p>}
      </div>
      <p role="status" className="visually-hidden">
        {t('views.presenting.said', { name: view?.name ?? '', at: at + 1, count, note })}
      </p>
      <p className="visually-hidden">{t('views.presenting.help')}</p>
      <div className={classes.controls}>
        <Control
          icon={IconChevronLeft}
          label={t('views.presenting.previous')}
          disabled={at === 0}
          run={() => move('previous')}
        />
        <span className={classes.place} aria-hidden>
          {t('views.presenting.short', { at: at + 1, count })}
        </span>
        <Control
          icon={IconChevronRight}
          label={t('views.presenting.next')}
          disabled={at === count - 1}
          run={() => move('next')}
        />
        <Control icon={IconX} label={t('views.presenting.leave')} run={() => move('leave')} />
      </div>
    </section>
  );
};

const none: readonly SavedViewId[] = [];

/** « Présenter »: the saved views one after the other, on the whole screen. */
export const Presentation = () => {
  const at = useWorkspace((state) => state.presentation?.at ?? null);
  const all = useViewList();
  const chosen = useProject()?.snapshot?.views ?? none;
  const views = useMemo(() => presentedViews(all, chosen), [all, chosen]);
  return at === null ? null : <Slide at={at} views={views} />;
};
