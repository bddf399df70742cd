import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type Ecosystem, neighboursOf } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import { startView, type View } from '../../../shared/domain/view.ts';
import type { Positions } from '../../canvas/apply-difference.ts';
import { buildElements } from '../../canvas/elements.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import type { GraphData } from './graph-context.tsx';

/** The part of the view that decides what is shown: moving the camera must not compute anything again. */
export const useShownView = (): View => {
  const { filters, match, focus, highlight, hiddenLooks, hiddenRelations } = useWorkspace(
    useShallow(({ view }) => ({
      filters: view.filters,
      match: view.match,
      focus: view.focus,
      highlight: view.highlight,
      hiddenLooks: view.hiddenLooks,
      hiddenRelations: view.hiddenRelations,
    })),
  );
  return useMemo(
    () => ({ ...startView, filters, match, focus, highlight, hiddenLooks, hiddenRelations }),
    [filters, match, focus, highlight, hiddenLooks, hiddenRelations],
  );
};

/** An entity deleted elsewhere, or by undoing its addition, cannot stay the centre of a view. */
const withoutGhosts = (view: View, entities: ReadonlyMap<EntityId, unknown>): View => ({
  ...view,
  focus: view.focus && entities.has(view.focus.id) ? view.focus : null,
  highlight: view.highlight.filter((id) => entities.has(id)),
});

export const useGraphData = (ecosystem: Ecosystem, saved: Positions): GraphData => {
  const view = useShownView();
  const entities = useMemo(
    () => new Map(ecosystem.entities.map((entity) => [entity.id, entity])),
    [ecosystem],
  );
  const shown = useMemo(
    () => selectView(ecosystem, withoutGhosts(view, entities)),
    [ecosystem, view, entities],
  );
  const pinnedKey = useMemo(
    () =>
      [...saved]
        .filter(([, { pinned }]) => pinned)
        .map(([id]) => id)
        .join(' '),
    [saved],
  );
  const elements = useMemo(
    () => buildElements(ecosystem, shown, new Set(pinnedKey.split(' ') as EntityId[])),
    [ecosystem, shown, pinnedKey],
  );
  const neighbours = useMemo(() => neighboursOf(shown.relations), [shown]);
  return useMemo(
    () => ({
      ecosystem,
      shown,
      elements,
      entities,
      neighbours,
      nameOf: (id) => entities.get(id as EntityId)?.name ?? null,
    }),
    [ecosystem, shown, elements, entities, neighbours],
  );
};
