import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { isGroupId, type NodeId } from '../../shared/domain/drawing/drawing.ts';
import type { Positions } from './apply-difference.ts';
import type { GraphElements } from './elements.ts';
import type { Emphasis } from './emphasis.ts';
import type { GraphListeners } from './gestures.ts';
import classes from './graph-canvas.module.css';
import { LassoLayer } from './lasso-layer.tsx';
import { NodeOverlay } from './node-overlay.tsx';
import { type Covered, createPicture, type Picture } from './picture.ts';
import type { GraphTheme } from './stylesheet.ts';
import type { Camera } from './viewport.ts';

export interface GraphCanvasProps {
  readonly elements: GraphElements;
  readonly positions: Positions;
  readonly emphasis: Omit<Emphasis, 'hovered'>;
  readonly theme: GraphTheme;
  readonly tool: 'select' | 'lasso' | 'link';
  readonly camera: Camera | null;
  readonly reduceMotion: boolean;
  /** Labels of a presentation. */
  readonly largeLabels: boolean;
  readonly covered: () => Covered;
  readonly isDimmed: boolean;
  readonly listeners: Omit<GraphListeners, 'hover'>;
  /** What a person who does not see the picture is told of it. */
  readonly label: string;
  readonly describedBy: string;
  readonly tooltipOf: (id: NodeId) => { readonly title: string; readonly text: string } | null;
  readonly linkHandleLabel: string | null;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocusChange: (hasFocus: boolean) => void;
  readonly ref: Ref<Picture>;
}

/** Calls always reach the latest listeners: the picture is made once and keeps the first object. */
const useLatest = <Value,>(value: Value) => {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
};

/** Long enough to go from a node to the handle beside it. */
const LEAVE_MS = 220;

const useHover = () => {
  const [hovered, setHovered] = useState<NodeId | null>(null);
  const timer = useRef(0);
  const stay = useCallback(() => window.clearTimeout(timer.current), []);
  const hover = useCallback(
    (id: NodeId | null) => {
      stay();
      if (id === null) timer.current = window.setTimeout(() => setHovered(null), LEAVE_MS);
      else setHovered(id);
    },
    [stay],
  );
  useEffect(() => stay, [stay]);
  return { hovered, hover, stay };
};

const usePicture = (props: GraphCanvasProps, hover: (id: NodeId | null) => void) => {
  const place = useRef<HTMLDivElement>(null);
  const latest = useLatest(props);
  const [picture, setPicture] = useState<Picture | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one instance for the life of the screen; the rest is set below
  useEffect(() => {
    if (!place.current) return;
    const now = () => latest.current.listeners;
    const made = createPicture({
      container: place.current,
      theme: props.theme,
      camera: props.camera,
      reduceMotion: () => latest.current.reduceMotion,
      largeLabels: () => latest.current.largeLabels,
      covered: () => latest.current.covered(),
      listeners: {
        tapEntity: (id, adding) => now().tapEntity(id, adding),
        openEntity: (id) => now().openEntity(id),
        tapGroup: (id, adding) => now().tapGroup(id, adding),
        openGroup: (id) => now().openGroup(id),
        tapLine: (id) => now().tapLine(id),
        tapNothing: () => now().tapNothing(),
        addAt: (point) => now().addAt(point),
        boxSelect: (ids, adding) => now().boxSelect(ids, adding),
        moved: (places) => now().moved(places),
        menu: (target, at, place) => now().menu(target, at, place),
        linked: (from, to) => now().linked(from, to),
        canLink: (from, to) => now().canLink(from, to),
        cameraMoved: (camera) => now().cameraMoved(camera),
        hover,
      },
    });
    setPicture(made);
    return () => made.destroy();
  }, []);
  return { place, picture };
};

/** Keeps Cytoscape's picture equal to the props; React draws nothing of the graph itself. */
const usePictureState = (picture: Picture | null, props: GraphCanvasProps, hovered: NodeId | null) => {
  const { elements, positions, emphasis, theme, tool } = props;
  const { selection, lines, here, path } = emphasis;
  useEffect(() => void picture?.setTheme(theme), [picture, theme]);
  useEffect(() => void picture?.draw(elements, positions), [picture, elements, positions]);
  useEffect(
    () => void picture?.emphasise({ selection, lines, here, path, hovered }),
    [picture, selection, lines, here, path, hovered],
  );
  useEffect(() => void picture?.setTool(tool === 'link' ? 'link' : 'select'), [picture, tool]);
};

/** The graph: the only component that knows Cytoscape, by way of Picture. */
export const GraphCanvas = (props: GraphCanvasProps) => {
  const { hovered, hover, stay } = useHover();
  const { place, picture } = usePicture(props, hover);
  usePictureState(picture, props, hovered);
  useImperativeHandle(props.ref, () => picture as Picture, [picture]);
  const { onFocusChange } = props;
  return (
    <div className={classes.frame} data-dimmed={props.isDimmed || undefined}>
      <div
        className={classes.canvas}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard itself
        tabIndex={0}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        data-scope="canvas"
        data-tool={props.tool}
        onKeyDown={props.onKeyDown}
        onFocus={() => onFocusChange(true)}
        onBlur={() => onFocusChange(false)}
      >
        <div ref={place} className={classes.place} aria-hidden="true" />
      </div>
      {props.tool === 'lasso' && picture && (
        <LassoLayer
          surround={(polygon, adding) => props.listeners.boxSelect(picture.idsIn(polygon), adding)}
          zoomBy={picture.zoomBy}
        />
      )}
      {hovered && picture && (
        <NodeOverlay
          key={hovered}
          id={hovered}
          picture={picture}
          tooltip={props.tooltipOf(hovered)}
          handleLabel={isGroupId(hovered) ? null : props.linkHandleLabel}
          stay={stay}
          leave={() => hover(null)}
        />
      )}
    </div>
  );
};
