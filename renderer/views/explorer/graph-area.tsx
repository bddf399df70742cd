import { useComputedColorScheme } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isGroupId, type NodeId } from '../../../shared/domain/drawing/drawing.ts';
import { useProject } from '../../backend/use-app.ts';
import { linesOf } from '../../canvas/elements.ts';
import { GraphCanvas } from '../../canvas/graph-canvas.tsx';
import type { Covered, Picture } from '../../canvas/picture.ts';
import { useWorkspace, useWorkspaceStore } from '../../state/workspace-context.tsx';
import { ContextMenu, type MenuPlace } from './context-menu.tsx';
import type { ExplorerData } from './explorer-data.ts';
import { entitiesOfPath, type Path } from './path-panel.tsx';
import { useCaptions } from './use-captions.ts';
import { useDrawnElements } from './use-drawn-elements.ts';
import { useGraphListeners } from './use-graph-listeners.ts';
import { useGraphWords } from './use-graph-words.ts';
import { useGroupPlaces } from './use-group-places.ts';
import type { Places } from './use-places.ts';
import { useReducedMotion } from './use-reduced-motion.ts';
import { useSuggestionLines } from './use-suggestion-lines.ts';
import { type GraphWalk, useWalk } from './use-walk.ts';

interface GraphAreaProps {
  readonly data: ExplorerData;
  readonly places: Places;
  readonly picture: RefObject<Picture | null>;
  readonly path: Path | null;
  readonly isDimmed: boolean;
  readonly isPrompting: boolean;
  readonly covered: () => Covered;
}

/** A relation chosen anywhere lights the line that stands for it, even with others; a group, when all of it is chosen. */
const useEmphasis = (
  { elements: { edges }, groupIndex }: ExplorerData,
  path: Path | null,
  here: NodeId | null,
) => {
  const selection = useWorkspace((state) => state.selection);
  const relation = useWorkspace((state) => state.selectedRelation);
  const bundle = useWorkspace((state) => state.bundle);
  const lines = useMemo(
    () => linesOf(edges, relation === null ? bundle : [relation]),
    [edges, relation, bundle],
  );
  return useMemo(
    () => ({
      selection: [...selection, ...groupIndex.wholeIn(selection)],
      lines,
      here,
      path: path && {
        entities: entitiesOfPath(path).map(groupIndex.nodeOf),
        lines: linesOf(
          edges,
          path.steps.map((step) => step.relation.id),
        ),
      },
    }),
    [edges, groupIndex, selection, lines, here, path],
  );
};

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey);
/** Where a menu asked for by keyboard opens when nothing is chosen, px. */
const CORNER = { x: 80, y: 120 };
const FOCUS_BACK_MS = 60;

/** The menu of what one points at, by mouse or by keyboard. */
const useContextMenu = ({ picture, data }: Pick<GraphAreaProps, 'picture' | 'data'>, walk: GraphWalk) => {
  const store = useWorkspaceStore();
  const { act } = store;
  const selected = useWorkspace((state) => state.selection[0] ?? null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isMenuKey(event)) return walk.onKeyDown(event);
    event.preventDefault();
    const { groupIndex } = data;
    const node = walk.here ?? (selected && groupIndex.nodeOf(selected));
    const chosen = store.getState().selection;
    const pointed = node === null ? [] : groupIndex.entitiesOf([node]);
    if (!pointed.every((id) => chosen.includes(id))) act.select(pointed);
    const at = (node && picture.current?.placeOf(node)) ?? CORNER;
    const target = node && (isGroupId(node) ? { group: node } : { node });
    setMenu({ target, at, place: null });
  };
  const close = () => {
    setMenu(null);
    // What the menu hung on is gone: without this the keyboard would be nowhere.
    window.setTimeout(() => {
      if (document.activeElement === document.body) store.getState().canvas?.focus();
    }, FOCUS_BACK_MS);
  };
  return { menu, setMenu, close, onKeyDown };
};

/** What of the window the picture follows. */
const usePictureSettings = () => {
  const store = useWorkspaceStore();
  // The camera of the view is where the picture starts; afterwards the picture tells the view.
  const [camera] = useState(() => store.getState().view.camera);
  return {
    camera,
    theme: useComputedColorScheme('light'),
    tool: useWorkspace((state) => state.tool),
    reduceMotion: useReducedMotion(),
    largeLabels: useWorkspace((state) => state.presentation !== null),
  };
};

/** The picture with its keyboard, its menu and its words. */
export const GraphArea = (props: GraphAreaProps) => {
  const { data, places, picture, path, isDimmed, isPrompting, covered } = props;
  const { t } = useTranslation();
  const helpId = useId();
  const { readOnly = true } = useProject() ?? {};
  const [hasFocus, setHasFocus] = useState(false);
  const words = useGraphWords(data);
  const drawn = useGroupPlaces(data, places);
  const walk = useWalk(data, words);
  const facts = useDrawnElements(data, drawn.positions, isPrompting);
  const elements = useCaptions(useSuggestionLines(facts, data.groupIndex), data, places.positions);
  const { menu, setMenu, close, onKeyDown } = useContextMenu({ picture, data }, walk);
  const isPinned =
    menu?.target && 'node' in menu.target ? places.positions.get(menu.target.node)?.pinned === true : false;
  return (
    <>
      <GraphCanvas
        {...usePictureSettings()}
        ref={picture}
        elements={elements}
        positions={drawn.positions}
        emphasis={useEmphasis(data, path, hasFocus ? walk.here : null)}
        covered={covered}
        isDimmed={isDimmed}
        listeners={useGraphListeners({ data, move: drawn.move, openMenu: setMenu, readOnly })}
        label={words.summary}
        describedBy={helpId}
        tooltipOf={words.tooltip}
        linkHandleLabel={readOnly ? null : t('explorer.graph.linkHandle')}
        onKeyDown={onKeyDown}
        onFocusChange={setHasFocus}
      />
      <p id={helpId} className="visually-hidden">
        {t('explorer.graph.help')}
      </p>
      <p role="status" className="visually-hidden">
        {walk.announcement}
      </p>
      <ContextMenu menu={menu} isPinned={isPinned} close={close} />
    </>
  );
};
