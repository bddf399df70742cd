import { useComputedColorScheme } from '@mantine/core';
import { createContext, useContext, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { composeDrawing } from '../../../shared/domain/drawing/compose-drawing.ts';
import type { Drawing } from '../../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { Positions } from '../../canvas/apply-difference.ts';
import { buildElements, type GraphElements } from '../../canvas/elements.ts';
import { useLang } from '../../i18n/use-format.ts';
import type { GraphData } from '../../state/graph-context.tsx';
import { useAppearance } from '../../state/use-appearance.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { type GroupIndex, indexGroups } from './group-index.ts';

/** The project as Explorer draws it. */
export interface ExplorerData extends GraphData {
  readonly drawing: Drawing;
  readonly elements: GraphElements;
  readonly groupIndex: GroupIndex;
}

export const ExplorerContext = createContext<ExplorerData | null>(null);
export const useExplorer = (): ExplorerData => {
  const data = useContext(ExplorerContext);
  if (!data) throw new Error('no picture above');
  return data;
};

/** Moves that pin nothing draw nothing again. */
const usePinned = (positions: Positions): ReadonlySet<EntityId> => {
  const key = useMemo(
    () =>
      [...positions]
        .filter(([, { pinned }]) => pinned)
        .map(([id]) => id)
        .join(' '),
    [positions],
  );
  return useMemo(() => new Set(key.split(' ') as EntityId[]), [key]);
};

export const useExplorerData = (data: GraphData, positions: Positions): ExplorerData => {
  const { ecosystem, shown, measures, facts } = data;
  const pinned = usePinned(positions);
  const lang = useLang();
  const theme = useComputedColorScheme('light');
  const view = useWorkspace(
    useShallow(({ view: { colourBy, sizeBy, grouping } }) => ({ colourBy, sizeBy, grouping })),
  );
  const appearance = useAppearance(data);
  const drawing = useMemo(
    () => composeDrawing({ ecosystem, shown, view, measures, pinned, lang, facts, theme, appearance }),
    [ecosystem, shown, view, measures, pinned, lang, facts, theme, appearance],
  );
  return useMemo(
    () => ({
      ...data,
      drawing,
      elements: buildElements(drawing),
      groupIndex: indexGroups(drawing.groups),
    }),
    [data, drawing],
  );
};
