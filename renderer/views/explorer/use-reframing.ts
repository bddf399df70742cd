import { type RefObject, useEffect, useRef } from 'react';
import type { Picture } from '../../canvas/picture.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';

/** Time for the picture to be drawn, and for a panel beside it to have taken its place, ms. */
const SETTLED_MS = 140;

/** Going into a neighbourhood, out of it, into groups, or beside a list shows another picture: it is framed again. Filters do not move it. */
export const useReframing = (picture: RefObject<Picture | null>): void => {
  const focus = useWorkspace((state) => state.view.focus);
  const listOpen = useWorkspace((state) => state.listOpen);
  const grouping = useWorkspace(({ view }) =>
    view.grouping ? `${view.grouping.by} ${view.grouping.form} ${view.grouping.expanded.length}` : '',
  );
  const key = `${grouping} ${focus?.id ?? ''} ${focus?.depth ?? ''} ${listOpen}`;
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return;
    last.current = key;
    const timer = window.setTimeout(() => picture.current?.fit(), SETTLED_MS);
    return () => window.clearTimeout(timer);
  }, [key, picture]);
};
