import type { SuggestionRecord } from '../../../shared/contract/suggestion-operations.ts';
import type { RelationSummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { RelationType } from '../../../shared/domain/vocabulary.ts';

/** Of the picture, px; the two actors above with their names over them, what joins them in one row with names under. */
export const PICTURE_HEIGHT = 286;
export const PICTURE_WIDTH = { least: 260, most: 520 } as const;
const ACTORS_Y = 82;
const ROW_Y = 204;
const MARGIN = 54;
/** One row: a second one would lie under the lines that come from the actors. Each has room for its name. */
const COLUMN = 98;
const MIDDLE_MAX = 4;
export const middleRoom = (width: number): number =>
  Math.max(1, Math.min(MIDDLE_MAX, Math.floor((width - 2 * MARGIN) / COLUMN) + 1));

export interface PlacedNode {
  readonly id: EntityId;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isActor: boolean;
}
export interface PlacedLink {
  readonly id: string;
  readonly type: RelationType;
  /** Path of the line, from edge to edge of the symbols. */
  readonly path: string;
  /** Its arrow head; empty for a line without direction. */
  readonly head: string;
}
export interface PlacedEvidence {
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  readonly suggestion: { readonly from: number; readonly to: number; readonly y: number };
  /** Evidence that has no room, to be told beside. */
  readonly left: readonly EntityId[];
}

/** Entities that the reasons rest on, the two actors left out: those that weigh most first, ties by id. */
export const evidenceOf = (
  { a, b, why }: Pick<SuggestionRecord, 'a' | 'b' | 'why'>,
  relations: ReadonlyMap<string, RelationSummary>,
): readonly EntityId[] => {
  const weights = new Map<EntityId, number>();
  const add = (id: EntityId, weight: number) => {
    if (id !== a.id && id !== b.id) weights.set(id, (weights.get(id) ?? 0) + weight);
  };
  for (const { part, evidence } of why)
    for (const { kind, id, share } of evidence) {
      const relation = kind === 'relation' ? relations.get(id) : undefined;
      if (kind === 'entity') add(id as EntityId, part * share);
      else if (relation) for (const end of [relation.from, relation.to]) add(end, (part * share) / 2);
    }
  return [...weights].sort(([x, m], [y, n]) => n - m || (x < y ? -1 : 1)).map(([id]) => id);
};

const placeNodes = (
  [a, b]: readonly [EntityId, EntityId],
  middle: readonly EntityId[],
  width: number,
): readonly PlacedNode[] => {
  const room = width - 2 * MARGIN;
  const step = middle.length > 1 ? room / (middle.length - 1) : 0;
  const start = middle.length > 1 ? MARGIN : width / 2;
  return [
    { id: a, x: MARGIN + 8, y: ACTORS_Y, size: 42, isActor: true },
    { id: b, x: width - MARGIN - 8, y: ACTORS_Y, size: 42, isActor: true },
    ...middle.map((id, at) => ({ id, x: start + at * step, y: ROW_Y, size: 34, isActor: false })),
  ];
};

interface Point {
  readonly x: number;
  readonly y: number;
}
const GAP = 3;
const BEND = 46;

/** From `from` towards `to`, `distance` px on. */
const along = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  };
};
const text = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

const headOf = (tip: Point, before: Point): string => {
  const back = along(tip, before, 8);
  const [dx, dy] = [((tip.y - back.y) / 8) * 4, ((back.x - tip.x) / 8) * 4];
  return `M${text(tip)}L${text({ x: back.x + dx, y: back.y + dy })}L${text({ x: back.x - dx, y: back.y - dy })}Z`;
};

/** Straight from above to the row; within a row of neighbours straight, else bent over those between. */
const lineOf = (from: PlacedNode, to: PlacedNode, hasArrow: boolean): Pick<PlacedLink, 'path' | 'head'> => {
  const isSameRow = from.y === to.y;
  const isBent = isSameRow && (from.isActor || Math.abs(from.x - to.x) > 180);
  const bend = { x: (from.x + to.x) / 2, y: from.y + (from.isActor ? BEND : -BEND) };
  const start = along(from, isBent ? bend : to, from.size / 2 + GAP);
  const end = along(to, isBent ? bend : from, to.size / 2 + GAP);
  return {
    path: isBent ? `M${text(start)}Q${text(bend)} ${text(end)}` : `M${text(start)}L${text(end)}`,
    head: hasArrow ? headOf(end, isBent ? bend : start) : '',
  };
};

/** Places of the picture of one suggestion: the same each time for the same data. */
export const placeEvidence = (
  pair: Pick<SuggestionRecord, 'a' | 'b' | 'why'>,
  relations: readonly RelationSummary[],
  isDirected: (type: RelationType) => boolean,
  width: number,
): PlacedEvidence => {
  const evidence = evidenceOf(pair, new Map(relations.map((relation) => [relation.id, relation])));
  const shown = evidence.slice(0, middleRoom(width));
  const nodes = placeNodes([pair.a.id, pair.b.id], shown, width);
  const placeOf = new Map(nodes.map((node) => [node.id, node]));
  const seen = new Set<string>();
  const told = new Set(pair.why.flatMap(({ evidence }) => evidence.map(({ id }): string => id)));
  const links = relations.flatMap(({ id, type, from, to }): PlacedLink[] => {
    const [start, end] = [placeOf.get(from), placeOf.get(to)];
    // One line a pair: this picture says that they are linked, their cards say how.
    const key = [from, to].sort().join(' ');
    if (!start || !end || from === to || seen.has(key)) return [];
    // Between what joins them, only what the reasons speak of: the rest hides it.
    if (!start.isActor && !end.isActor && !told.has(id)) return [];
    seen.add(key);
    return [{ id, type, ...lineOf(start, end, isDirected(type)) }];
  });
  const [first, second] = nodes as readonly [PlacedNode, PlacedNode];
  return {
    nodes,
    links,
    suggestion: { from: first.x + first.size / 2 + GAP, to: second.x - second.size / 2 - GAP, y: ACTORS_Y },
    left: evidence.slice(shown.length),
  };
};

const LINES_MAX = 3;

/** A name in lines of at most `width` characters, cut with an ellipsis after three. */
export const linesOfName = (name: string, width: number): readonly string[] => {
  const lines: string[] = [];
  // A long word may be cut after its hyphens.
  for (const word of name.split(/\s+|(?<=\p{L}-)(?=\p{L})/u)) {
    const last = lines.at(-1);
    const joined = last?.endsWith('-') ? `${last}${word}` : `${last} ${word}`;
    if (last !== undefined && joined.length <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const cut = (line: string) => (line.length > width ? `${line.slice(0, width - 1)}…` : line);
  const shown = lines.slice(0, LINES_MAX).map(cut);
  const last = shown.at(-1) ?? '';
  if (lines.length > LINES_MAX && !last.endsWith('…'))
    shown[shown.length - 1] = `${last.slice(0, width - 1).trimEnd()}…`;
  return shown;
};
