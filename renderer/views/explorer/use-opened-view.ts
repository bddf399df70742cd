import { type RefObject, useEffect, useRef } from 'react';
import type { Picture } from '../../canvas/picture.ts';
import { useWorkspace, useWorkspaceStore } from '../../state/workspace-context.tsx';

/** Time for the picture of the view to be drawn, and for what is around it to have come or gone, ms. */
const DRAWN_MS = 180;

/** A saved view that is opened, presented or left shows its part of the picture. */
export const useOpenedView = (picture: RefObject<Picture | null>): void => {
  const store = useWorkspaceStore();
  const openings = useWorkspace((state) => state.viewOpenings);
  const last = useRef(openings);
  useEffect(() => {
    if (last.current === openings) return;
    last.current = openings;
    // As it was opened: the movements of the picture until then would say otherwise.
    const { camera } = store.getState().view;
    const timer = window.setTimeout(() => picture.current?.show(camera), DRAWN_MS);
    return () => window.clearTimeout(timer);
  }, [openings, picture, store]);
};
