import { useEffect, useMemo, useRef } from 'react';
import type { Positions } from '../../canvas/apply-difference.ts';
import { type GraphElements, noElements } from '../../canvas/elements.ts';
import type { ExplorerData } from './explorer-data.ts';

/** Only what has a place is drawn: the others appear when their layout is there. */
export const placedElements = (elements: GraphElements, positions: Positions): GraphElements => {
  const { nodes, edges } = elements;
  if ([...nodes.keys()].every((id) => positions.has(id))) return elements;
  return {
    ...elements,
    nodes: new Map([...nodes].filter(([id]) => positions.has(id))),
    edges: new Map(
      [...edges].filter(([, { source, target }]) => positions.has(source) && positions.has(target)),
    ),
  };
};

/** A view that shows nobody keeps the last picture, which the screen dims; a large project that waits for a start has none. */
export const useDrawnElements = (
  { elements, shown }: ExplorerData,
  positions: Positions,
  isPrompting: boolean,
): GraphElements => {
  const last = useRef<GraphElements>(noElements);
  const placed = useMemo(() => placedElements(elements, positions), [elements, positions]);
  const isNoResult = !isPrompting && placed.nodes.size === 0 && shown.total.entities > 0;
  useEffect(() => {
    if (!isNoResult) last.current = placed;
  }, [placed, isNoResult]);
  return isNoResult ? last.current : placed;
};
