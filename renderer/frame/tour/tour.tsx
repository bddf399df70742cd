import { Button, Group } from '@mantine/core';
import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../backend/use-app.ts';
import { useLoadedGraph } from '../../backend/use-loaded-graph.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useActions, useWorkspace, useWorkspaceStore } from '../../state/workspace-context.tsx';
import classes from './tour.module.css';
import { placeBubble, type Rect } from './tour-place.ts';
import { TOUR_STEPS, type TourStep } from './tour-steps.ts';
import { useTourTarget } from './use-tour-target.ts';

const FOCUS_BACK_MS = 100;

/** The tour is left for good: it does not come back by itself, and one is where one was. */
const useLeave = (): (() => void) => {
  const act = useActions();
  const { tourSeen } = useSettings();
  const set = useCommand('settings.set');
  const [before] = useState(() => document.activeElement);
  return () => {
    act.setTourStep(null);
    if (!tourSeen) set.mutate({ tourSeen: true });
    if (before instanceof HTMLElement) before.focus();
    // The button that began the tour goes with it.
    window.setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById('workspace')?.focus();
    }, FOCUS_BACK_MS);
  };
};

/** Échap leaves, wherever one is, unless something above has a use for it. */
const useEscape = (leave: () => void): void => {
  const store = useWorkspaceStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { dialog, paletteOpen } = store.getState();
      if (event.key !== 'Escape' || event.defaultPrevented || dialog !== null || paletteOpen) return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  });
};

/** What a step needs: the most linked is chosen when nothing is; choosing by oneself is the answer to the first step. */
const useChoice = (step: number, needsChoice: boolean): void => {
  const act = useActions();
  const store = useWorkspaceStore();
  const data = useLoadedGraph();
  const hasChoice = useWorkspace((state) => state.selection.length > 0);
  const began = useRef(hasChoice);
  useEffect(() => {
    if (step === 0 && hasChoice && !began.current) act.setTourStep(1);
    if (!hasChoice) began.current = false;
  }, [act, step, hasChoice]);
  useEffect(() => {
    if (!needsChoice || !data) return;
    act.setCardOpen(true);
    if (store.getState().selection.length > 0) return;
    const counts = new Map<string, number>();
    for (const { from, to } of data.ecosystem.relations)
      for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
    const linksOf = ({ id }: { id: string }) => counts.get(id) ?? 0;
    const [most] = data.ecosystem.entities
      .filter(({ kind }) => kind !== 'territory')
      .sort((a, b) => linksOf(b) - linksOf(a));
    if (most) act.openEntity(most.id);
  }, [act, store, data, needsChoice]);
};

/** Beside what the step speaks of; in the middle at the bottom while that is not on screen. */
const usePlace = (
  bubble: RefObject<HTMLElement | null>,
  target: Rect | null,
  text: string,
): CSSProperties => {
  const [place, setPlace] = useState<CSSProperties>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another size
  useLayoutEffect(() => {
    const page = { width: window.innerWidth, height: window.innerHeight };
    const size = bubble.current?.getBoundingClientRect() ?? { width: 320, height: 160 };
    setPlace(placeBubble(target ?? { left: 0, top: 0, ...page }, size, page));
  }, [bubble, target, text]);
  return place;
};

const Buttons = ({ step, leave }: { step: number; leave: () => void }) => {
  const { t } = useTranslation();
  const act = useActions();
  const isLast = step === TOUR_STEPS.length - 1;
  return (
    <Group gap="sm" justify="space-between">
      {isLast ? (
        <span />
      ) : (
        <Button variant="subtle" size="sm" onClick={leave}>
          {t('tour.leave')}
        </Button>
      )}
      <Group gap="sm">
        {step > 0 && (
          <Button variant="default" size="sm" onClick={() => act.setTourStep(step - 1)}>
            {t('tour.previous')}
          </Button>
        )}
        <Button size="sm" data-next onClick={() => (isLast ? leave() : act.setTourStep(step + 1))}>
          {t(isLast ? 'tour.end' : 'tour.next')}
        </Button>
      </Group>
    </Group>
  );
};

const Bubble = ({ step, record }: { step: number; record: TourStep }) => {
  const { t } = useTranslation();
  const bubble = useRef<HTMLElement>(null);
  const target = useTourTarget(record.target);
  const leave = useLeave();
  const text = t(record.text) as string;
  const place = usePlace(bubble, target, text);
  useEscape(leave);
  useChoice(step, record.needsChoice ?? false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each step one is on what goes on
  useEffect(() => bubble.current?.querySelector<HTMLElement>('[data-next]')?.focus(), [step]);
  const count = t('tour.step', { step: step + 1, steps: TOUR_STEPS.length });
  return (
    <>
      {target && <div className={classes.frame} style={{ ...target }} aria-hidden />}
      <section
        ref={bubble}
        role="dialog"
        aria-label={`${t('tour.title')}, ${count}`}
        aria-describedby="tour-text"
        className={classes.bubble}
        style={place}
        data-region
        data-tour-bubble
      >
        <p id="tour-text" className={classes.text}>
          {text}
        </p>
        <p className={classes.count}>{count}</p>
        <Buttons step={step} leave={leave} />
      </section>
    </>
  );
};

/** A few steps beside what they speak of; everything stays usable meanwhile. */
export const Tour = () => {
  const step = useWorkspace((state) => state.tourStep);
  const record = step === null ? undefined : TOUR_STEPS[step];
  const isHere = useWorkspace((state) => state.screen === 'explorer');
  return step !== null && record && isHere ? <Bubble step={step} record={record} /> : null;
};
