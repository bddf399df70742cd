import type { Core, EventObject, NodeSingular } from 'cytoscape';
import { type GroupId, isGroupId, type NodeId } from '../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import type { Camera } from './viewport.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type MenuTarget =
  | { readonly node: EntityId }
  | { readonly group: GroupId }
  | { readonly line: string }
  | null;

/** What a person does on the picture, said in ids. Points are px in the window of the picture. */
export interface GraphListeners {
  tapEntity(id: EntityId, adding: boolean): void;
  openEntity(id: EntityId): void;
  tapGroup(id: GroupId, adding: boolean): void;
  /** Its members are to be drawn in its place. */
  openGroup(id: GroupId): void;
  /** The id of a line, which may stand for several relations. */
  tapLine(id: string): void;
  tapNothing(): void;
  /** Double click on an empty place, in the coordinates of positions. */
  addAt(place: Point): void;
  /** `adding`: to what is chosen already. */
  boxSelect(ids: readonly NodeId[], adding: boolean): void;
  moved(places: ReadonlyMap<NodeId, Point>): void;
  hover(id: NodeId | null): void;
  /** `at` in the window of the picture, `place` in the coordinates of positions. */
  menu(target: MenuTarget, at: Point, place: Point): void;
  linked(from: EntityId, to: EntityId): void;
  canLink(from: EntityId, to: EntityId): boolean;
  cameraMoved(camera: Camera): void;
}

const nodeIdOf = (event: EventObject): NodeId => event.target.id() as NodeId;
const isAdding = ({ originalEvent }: EventObject): boolean =>
  originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey;

/** The line under a point that Cytoscape knows nothing of: those of a large picture. */
type LineAt = (point: Point) => string | null;

const targetOf = (cy: Core, event: EventObject, lineAt: LineAt): MenuTarget => {
  if (event.target === cy) {
    const line = lineAt(event.position);
    return line === null ? null : { line };
  }
  if (!event.target.isNode()) return { line: event.target.id() };
  const id = nodeIdOf(event);
  return isGroupId(id) ? { group: id } : { node: id };
};

const listenToTaps = (cy: Core, listeners: GraphListeners, lineAt: LineAt): void => {
  cy.on('tap', 'node[look]', (event) => {
    const id = nodeIdOf(event);
    if (isGroupId(id)) listeners.tapGroup(id, isAdding(event));
    else listeners.tapEntity(id, isAdding(event));
  });
  cy.on('dbltap', 'node[look]', (event) => {
    const id = nodeIdOf(event);
    if (isGroupId(id)) listeners.openGroup(id);
    else listeners.openEntity(id);
  });
  cy.on('tap', 'edge[type]', (event) => listeners.tapLine(event.target.id()));
  cy.on('tap', (event) => {
    if (event.target !== cy) return;
    const line = lineAt(event.position);
    if (line !== null) listeners.tapLine(line);
    else if (!isAdding(event)) listeners.tapNothing();
  });
  cy.on('dbltap', (event) => {
    if (event.target === cy && lineAt(event.position) === null) listeners.addAt(event.position);
  });
  cy.on('cxttap', (event) => {
    listeners.menu(targetOf(cy, event, lineAt), event.renderedPosition, event.position);
  });
};

const listenToDrags = (cy: Core, listeners: GraphListeners): void => {
  const moved = new Map<NodeId, Point>();
  // Every node dragged together is freed at once: their places are one operation.
  cy.on('dragfree', 'node[look]', (event) => {
    const node = event.target as NodeSingular;
    if (moved.size === 0) queueMicrotask(flush);
    moved.set(node.id() as NodeId, { ...node.position() });
  });
  const flush = () => {
    const places = new Map(moved);
    moved.clear();
    listeners.moved(places);
  };
};

const listenToBoxes = (cy: Core, listeners: GraphListeners): void => {
  const boxed: NodeId[] = [];
  cy.on('box', 'node[look]', (event) => {
    if (boxed.length === 0) queueMicrotask(flush);
    boxed.push(nodeIdOf(event));
  });
  const flush = () => listeners.boxSelect(boxed.splice(0), true);
};

const listenToHover = (cy: Core, listeners: GraphListeners): void => {
  cy.on('mouseover', 'node[look]', (event) => listeners.hover(nodeIdOf(event)));
  cy.on('mouseout grab', 'node[look]', () => listeners.hover(null));
  cy.on('viewport', () => listeners.hover(null));
};

/** Translates Cytoscape's events into what the screen understands. */
export const listenToGestures = (cy: Core, listeners: GraphListeners, lineAt: LineAt): void => {
  listenToTaps(cy, listeners, lineAt);
  listenToDrags(cy, listeners);
  listenToBoxes(cy, listeners);
  listenToHover(cy, listeners);
};
