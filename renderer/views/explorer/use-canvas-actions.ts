import { type RefObject, useEffect } from 'react';
import type { Picture } from '../../canvas/picture.ts';
import type { CanvasActions } from '../../state/workspace.ts';
import { useActions, useWorkspaceStore } from '../../state/workspace-context.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import { createChoiceActions } from './choice-actions.ts';
import type { ExplorerData } from './explorer-data.ts';
import { createGroupActions } from './open-groups.ts';
import { createPlaceActions } from './place-actions.ts';
import type { Arranging } from './use-arranging.ts';
import type { ViewedPlaces } from './use-neighbourhood-places.ts';

interface CanvasParts {
  readonly data: ExplorerData;
  readonly picture: RefObject<Picture | null>;
  readonly places: ViewedPlaces;
  readonly arrange: Arranging['arrange'];
  readonly focus: () => void;
}

/** After an arrangement the nodes are still moving: the picture is framed when they have arrived. */
const ARRIVAL_MS = 260;

/** What commands may ask of the picture, as long as Explorer is on the screen. */
export const useCanvasActions = ({ data, picture, places, arrange, focus }: CanvasParts): void => {
  const store = useWorkspaceStore();
  const act = useActions();
  const notify = useNotify();
  useEffect(() => {
    const canvas: CanvasActions = {
      isDrawn: true,
      ...createChoiceActions({ store, data }),
      arrange: (layout) => {
        act.changeView({ layout });
        void arrange(layout).then((isDone) => {
          if (!isDone) return;
          window.setTimeout(() => picture.current?.fit(), ARRIVAL_MS);
          // Places of a neighbourhood are no data: there is nothing to undo.
          notify.done('explorer.messages.arranged', {}, { undoable: places.neighbourhood === null });
        });
      },
      ...createPlaceActions({ store, places, notify }),
      ...createGroupActions({ store, data }),
      fit: () => picture.current?.fit(),
      fitSelection: () => picture.current?.fitTo(store.getState().selection.map(data.groupIndex.nodeOf)),
      zoomBy: (factor) => picture.current?.zoomBy(factor),
      focus,
      places: () => picture.current?.places() ?? [],
    };
    act.setCanvas(canvas);
  }, [store, act, notify, data, picture, places, arrange, focus]);
  useEffect(() => () => act.setCanvas(null), [act]);
};
