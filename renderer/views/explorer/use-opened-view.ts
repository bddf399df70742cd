import { type RefObject, useEffect, useRef } from 'react';
import type { Picture } from '../../canvas/picture.ts';
import { useWorkspace, useWorkspaceStore } from '../../state/workspace-context.tsx';

/** Time for the picture of the view to be drawn, and for what is around it to have come or gone, ms. */
const DRAWN_MS = 180;
/** A project that is being laid out has no picture yet. */
const TRIES = 20;

/** A saved view that is opened, resumed, presented or left shows its part of the picture. */
export const useOpenedView = (picture: RefObject<Picture | null>, isRoomy: boolean): void => {
  const store = useWorkspaceStore();
  const openings = useWorkspace((state) => state.viewOpenings);
  const isOwed = useWorkspace((state) => state.viewOpenings !== state.shownOpening);
  // On a whole screen the legend opens beside the picture, which makes room for it.
  const room = useWorkspace((state) => state.presentation !== null) && isRoomy;
  const last = useRef({ openings: {}, room, camera: store.getState().view.camera });
  useEffect(() => {
    const { room: before, openings: known } = last.current;
    if (!isOwed && before === room) return;
    // As it was opened: the movements of the picture since then would say otherwise.
    const camera = known === openings ? last.current.camera : store.getState().view.camera;
    last.current = { openings, room, camera };
    let timer = 0;
    const attempt = (left: number): void => {
      timer = window.setTimeout(() => {
        if (picture.current?.show(camera)) store.act.openingShown();
        else if (left > 0) attempt(left - 1);
      }, DRAWN_MS);
    };
    attempt(TRIES);
    return () => window.clearTimeout(timer);
  }, [openings, isOwed, room, picture, store]);
};
