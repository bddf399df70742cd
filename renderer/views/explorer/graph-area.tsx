import { useComputedColorScheme } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { useProject, useSettings } from '../../backend/use-app.ts';
import { type GraphElements, linesOf } from '../../canvas/elements.ts';
import { GraphCanvas } from '../../canvas/graph-canvas.tsx';
import type { Covered, Picture } from '../../canvas/picture.ts';
import { useWorkspace, useWorkspaceStore } from '../../state/workspace-context.tsx';
import { ContextMenu, type MenuPlace } from './context-menu.tsx';
import type { ExplorerData } from './explorer-data.ts';
import { entitiesOfPath, type Path } from './path-panel.tsx';
import { useDrawnElements } from './use-drawn-elements.ts';
import { useGraphListeners } from './use-graph-listeners.ts';
import { useGraphWords } from './use-graph-words.ts';
import type { Places } from './use-places.ts';
import { useReducedMotion } from './use-reduced-motion.ts';
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

/** A relation chosen anywhere lights the line that stands for it, even with others. */
const useEmphasis = (edges: GraphElements['edges'], path: Path | null, here: EntityId | null) => {
  const selection = useWorkspace((state) => state.selection);
  const relation = useWorkspace((state) => state.selectedRelation);
  const bundle = useWorkspace((state) => state.bundle);
  const lines = useMemo(
    () => linesOf(edges, relation === null ? bundle : [relation]),
    [edges, relation, bundle],
  );
  return useMemo(
    () => ({
      selection,
      lines,
      here,
      path: path && {
        entities: entitiesOfPath(path),
        lines: linesOf(
          edges,
          path.steps.map((step) => step.relation.id),
        ),
      },
    }),
    [edges, selection, lines, here, path],
  );
};

const isMenuKey = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey);
/** Where a menu asked for by keyboard opens when nothing is chosen, px. */
const CORNER = { x: 80, y: 120 };
const FOCUS_BACK_MS = 60;

/** The menu of what one points at, by mouse or by keyboard. */
const useContextMenu = (picture: GraphAreaProps['picture'], walk: GraphWalk) => {
  const store = useWorkspaceStore();
  const { act } = store;
  const { singleKeys } = useSettings();
  const selected = useWorkspace((state) => state.selection[0] ?? null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isMenuKey(event)) return walk.onKeyDown(event, singleKeys);
    event.preventDefault();
    const target = walk.here ?? selected;
    if (target && !store.getState().selection.includes(target)) act.select([target]);
    const at = (target && picture.current?.placeOf(target)) ?? CORNER;
    setMenu({ target: target && { node: target }, at, place: null });
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
  const walk = useWalk(data, words);
  const { menu, setMenu, close, onKeyDown } = useContextMenu(picture, walk);
  const isPinned =
    menu?.target && 'node' in menu.target ? places.positions.get(menu.target.node)?.pinned === true : false;
  return (
    <>
      <GraphCanvas
        {...usePictureSettings()}
        ref={picture}
        elements={useDrawnElements(data, places.positions, isPrompting)}
        positions={places.positions}
        emphasis={useEmphasis(data.elements.edges, path, hasFocus ? walk.here : null)}
        covered={covered}
        isDimmed={isDimmed}
        listeners={useGraphListeners({ data, places, openMenu: setMenu, readOnly })}
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
