import { type RefObject, useEffect, useRef } from 'react';
import type { Picture } from '../../canvas/picture.ts';
import { useWorkspace, useWorkspaceStore } from '../../state/workspace-context.tsx';

/** Time for the picture of the view to be drawn, and for what is around it to have come or gone, ms. */
const DRAWN_MS = 180;

/** A saved view that is opened, presented or left shows its part of the picture. */
export const useOpenedView = (picture: RefObject<Picture | null>, isRoomy: boolean): void => {
  const store = useWorkspaceStore();
  const openings = useWorkspace((state) => state.viewOpenings);
  // On a whole screen the legend opens beside the picture, which makes room for it.
  const room = useWorkspace((state) => state.presentation !== null) && isRoomy;
  const last = useRef({ openings, room });
  const camera = useRef(store.getState().view.camera);
  useEffect(() => {
    if (last.current.openings === openings && last.current.room === room) return;
    // As it was opened: the movements of the picture since then would say otherwise.
    if (last.current.openings !== openings) camera.current = store.getState().view.camera;
    last.current = { openings, room };
    const timer = window.setTimeout(() => picture.current?.show(camera.current), DRAWN_MS);
    return () => window.clearTimeout(timer);
  }, [openings, room, picture, store]);
};
