import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import {
  goBack,
  goIn,
  moveAlong,
  moveByKind,
  placeOf,
  startWalk,
  stepsOf,
  type Walk,
  type WalkStep,
} from '../../canvas/walk.ts';
import { isActing, useZoneCommand } from '../../commands/use-acting-command.ts';
import { useLang } from '../../i18n/use-format.ts';
import type { GraphData } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import type { GraphWords } from './use-graph-words.ts';

interface Moves {
  readonly [key: string]: (walk: Walk, steps: readonly WalkStep[]) => Walk;
}
const MOVES: Moves = {
  ArrowRight: (walk, steps) => moveAlong(walk, steps, 1),
  ArrowLeft: (walk, steps) => moveAlong(walk, steps, -1),
  ArrowDown: (walk, steps) => moveByKind(walk, steps, 1),
  ArrowUp: (walk, steps) => moveByKind(walk, steps, -1),
  Enter: goIn,
  Backspace: goBack,
};

/** Where a walk starts: the selection, or the most linked entity that is shown. */
const startOf = (data: GraphData, selection: readonly EntityId[]): EntityId | null => {
  const [first] = selection.filter((id) => data.shown.entityIds.has(id));
  if (first !== undefined) return first;
  const links = (id: EntityId) => data.neighbours.get(id)?.length ?? 0;
  return data.shown.entities.reduce<EntityId | null>(
    (best, { id }) => (best === null || links(id) > links(best) ? id : best),
    null,
  );
};

const useSteps = (data: GraphData) => {
  const lang = useLang();
  return useMemo(() => {
    const { compare } = new Intl.Collator(lang, { numeric: true });
    return (centre: EntityId) => stepsOf(data.neighbours.get(centre) ?? [], data.nameOf, compare);
  }, [data, lang]);
};

const useAnnouncement = (words: GraphWords) => {
  const { t } = useTranslation();
  const lang = useLang();
  return (walk: Walk, steps: readonly WalkStep[]): string => {
    const step = walk.index === null ? undefined : steps[walk.index];
    if (!step || walk.index === null) return words.place(walk.centre);
    const { relations, relationsBack } = wordsOf(lang).vocabulary;
    return t('explorer.graph.neighbour', {
      relation: (step.outgoing ? relations : relationsBack)[step.type],
      place: words.place(step.id),
      index: walk.index + 1,
      count: steps.length,
    });
  };
};

export interface GraphWalk {
  readonly here: EntityId | null;
  readonly announcement: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The keyboard on the canvas: from neighbour to neighbour, without seeing the picture. */
export const useWalk = (data: GraphData, words: GraphWords): GraphWalk => {
  const { t } = useTranslation();
  const act = useActions();
  const selection = useWorkspace((state) => state.selection);
  const [walk, setWalk] = useState<Walk | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const commandOf = useZoneCommand();
  const stepsAt = useSteps(data);
  const announce = useAnnouncement(words);
  // A click elsewhere, or a filter that hides the place, starts another walk.
  const strays =
    walk !== null && selection.length === 1 && selection[0] !== walk.centre && walk.index === null;
  const current = walk !== null && data.shown.entityIds.has(walk.centre) && !strays ? walk : null;
  const here = current ? placeOf(current, stepsAt(current.centre)) : null;
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = MOVES[event.key];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const start = startOf(data, selection);
    const from = current ?? (start === null ? null : startWalk(start));
    if (from === null) return setAnnouncement(t('explorer.graph.hidden'));
    const moved = current === null && event.key !== 'Enter' ? from : next(from, stepsAt(from.centre));
    setWalk(moved);
    setAnnouncement(announce(moved, stepsAt(moved.centre)));
    // Going back opens too: a place that is not the selection would be taken for a walk left behind.
    if (event.key === 'Enter' || event.key === 'Backspace') act.openEntity(moved.centre);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const command = commandOf(event.nativeEvent);
    // Where one is becomes the selection before a command on the selection runs.
    if (here !== null && command && isActing(command) && !selection.includes(here)) act.select([here]);
    move(event);
  };
  return { here, announcement, onKeyDown };
};
