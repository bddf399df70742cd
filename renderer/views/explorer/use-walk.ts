import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupId, isGroupId, type NodeId } from '../../../shared/domain/drawing/drawing.ts';
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
  type WalkNeighbour,
  type WalkStep,
} from '../../canvas/walk.ts';
import { isActing, useZoneCommand } from '../../commands/use-acting-command.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions, useWorkspace, useWorkspaceStore } from '../../state/workspace-context.tsx';
import type { ExplorerData } from './explorer-data.ts';
import { openGroups } from './open-groups.ts';
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
const startOf = (data: ExplorerData, selection: readonly EntityId[]): NodeId | null => {
  const [first] = selection.filter((id) => data.shown.entityIds.has(id));
  if (first !== undefined) return data.groupIndex.nodeOf(first);
  const best = mostLinked(data, data.shown.entities);
  return best && data.groupIndex.nodeOf(best);
};

const mostLinked = (data: ExplorerData, entities: readonly { readonly id: EntityId }[]): EntityId | null => {
  const links = (id: EntityId) => data.neighbours.get(id)?.length ?? 0;
  return entities.reduce<EntityId | null>(
    (best, { id }) => (best === null || links(id) > links(best) ? id : best),
    null,
  );
};

/** Links of a node as they are drawn: those between members of a group are inside it. */
const drawnNeighbours = ({ neighbours, groupIndex }: ExplorerData, node: NodeId): WalkNeighbour[] =>
  groupIndex
    .entitiesOf([node])
    .flatMap((id) => neighbours.get(id) ?? [])
    .map((neighbour) => ({ ...neighbour, other: groupIndex.nodeOf(neighbour.other) }))
    .filter(({ other }) => !isGroupId(node) || other !== node);

const useSteps = (data: ExplorerData) => {
  const lang = useLang();
  return useMemo(() => {
    const { compare } = new Intl.Collator(lang, { numeric: true });
    const nameOf = (id: NodeId) => data.groupIndex.byId.get(id as GroupId)?.name ?? data.nameOf(id);
    return (centre: NodeId) => stepsOf(drawnNeighbours(data, centre), nameOf, compare);
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

/** Entrée on a group: it opens, and one goes on among its members, from the most linked. */
const useOpening = (data: ExplorerData, words: GraphWords) => {
  const store = useWorkspaceStore();
  return (group: GroupId): { walk: Walk | null; announcement: string } => {
    const inside = mostLinked(
      data,
      data.groupIndex.entitiesOf([group]).map((id) => ({ id })),
    );
    openGroups(store, [group]);
    if (inside === null) return { walk: null, announcement: words.opened(group) };
    store.act.select([inside]);
    return { walk: startWalk(inside), announcement: `${words.opened(group)} ${words.place(inside)}` };
  };
};

export interface GraphWalk {
  readonly here: NodeId | null;
  readonly announcement: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** The keyboard on the canvas: from neighbour to neighbour, without seeing the picture. */
export const useWalk = (data: ExplorerData, words: GraphWords): GraphWalk => {
  const { t } = useTranslation();
  const act = useActions();
  const { groupIndex } = data;
  const selection = useWorkspace((state) => state.selection);
  const [walk, setWalk] = useState<Walk | null>(null);
  const [announcement, setAnnouncement] = useState('');
  const commandOf = useZoneCommand();
  const stepsAt = useSteps(data);
  const announce = useAnnouncement(words);
  // A click elsewhere, or a filter that hides the place, starts another walk.
  const [only] = selection.length === 1 ? selection : [];
  const strays = walk !== null && only && groupIndex.nodeOf(only) !== walk.centre && walk.index === null;
  const current = walk !== null && data.elements.nodes.has(walk.centre) && !strays ? walk : null;
  const here = current ? placeOf(current, stepsAt(current.centre)) : null;
  const open = useOpening(data, words);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = MOVES[event.key];
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const start = startOf(data, selection);
    const from = current ?? (start === null ? null : startWalk(start));
    if (from === null) return setAnnouncement(t('explorer.graph.hidden'));
    const place = placeOf(from, stepsAt(from.centre));
    if (event.key === 'Enter' && isGroupId(place)) {
      const inside = open(place);
      setWalk(inside.walk);
      return setAnnouncement(inside.announcement);
    }
    const moved = current === null && event.key !== 'Enter' ? from : next(from, stepsAt(from.centre));
    setWalk(moved);
    setAnnouncement(announce(moved, stepsAt(moved.centre)));
    // Going back opens too: a place that is not the selection would be taken for a walk left behind.
    if (event.key !== 'Enter' && event.key !== 'Backspace') return;
    if (isGroupId(moved.centre)) act.select(groupIndex.entitiesOf([moved.centre]));
    else act.openEntity(moved.centre);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const command = commandOf(event.nativeEvent);
    // Where one is becomes the selection before a command on the selection runs.
    const chosen = here === null ? [] : groupIndex.entitiesOf([here]);
    if (command && isActing(command) && !chosen.every((id) => selection.includes(id))) act.select(chosen);
    move(event);
  };
  return { here, announcement, onKeyDown };
};
