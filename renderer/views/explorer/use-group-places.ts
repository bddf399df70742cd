import { useCallback, useEffect, useMemo, useState } from 'react';
import { isGroupId, type NodeId } from '../../../shared/domain/drawing/drawing.ts';
import { placeGroups } from '../../../shared/domain/grouping/place-groups.ts';
import type { Positions } from '../../canvas/apply-difference.ts';
import type { Point } from '../../canvas/gestures.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import type { ExplorerData } from './explorer-data.ts';
import type { Place, Places } from './use-places.ts';

/** Where what is drawn is, and what a person who drags it does. */
export interface DrawnPlaces {
  readonly positions: Positions;
  readonly move: (moved: ReadonlyMap<NodeId, Point>) => void;
}

const noMoves: ReadonlyMap<NodeId, Point> = new Map();

/** Groups have no place of their own in the project: what is dragged stays there as long as the grouping does. */
const useMoves = (by: string | null) => {
  const [moves, setMoves] = useState<ReadonlyMap<NodeId, Point>>(noMoves);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another grouping starts afresh
  useEffect(() => setMoves(noMoves), [by]);
  const add = useCallback(
    (moved: ReadonlyMap<NodeId, Point>) => setMoves((before) => new Map([...before, ...moved])),
    [],
  );
  return { moves, add };
};

/** Places of a picture: saved ones, or those of groups near their members'. */
export const useGroupPlaces = ({ drawing }: ExplorerData, places: Places): DrawnPlaces => {
  const { positions, save } = places;
  const by = useWorkspace(({ view: { grouping } }) => (grouping?.form === 'collapsed' ? grouping.by : null));
  const { moves, add } = useMoves(by);
  const isGrouped = drawing.groups.length > 0;
  const drawn = useMemo((): Positions => {
    if (!isGrouped) return positions;
    const computed = placeGroups(drawing, positions);
    return new Map(
      [...computed].map(([id, place]) => {
        const pinned = positions.get(id)?.pinned ?? false;
        return [id, { ...(moves.get(id) ?? place), pinned }];
      }),
    );
  }, [isGrouped, drawing, positions, moves]);
  const move = useCallback<DrawnPlaces['move']>(
    (moved) => {
      if (isGrouped) return add(moved);
      const entities = [...moved].flatMap(([id, { x, y }]): Place[] =>
        isGroupId(id) ? [] : [{ id, x, y, pinned: positions.get(id)?.pinned ?? false }],
      );
      void save(entities, 'move');
    },
    [isGrouped, add, positions, save],
  );
  return useMemo(() => ({ positions: drawn, move }), [drawn, move]);
};
