import { type RefObject, useEffect, useRef } from 'react';
import type { Picture } from '../../canvas/picture.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import type { ExplorerData } from './explorer-data.ts';

/** Time for nodes to have glided to their places, and for a panel beside the picture to have taken its own, ms. */
const SETTLED_MS = 240;

/** Going into a neighbourhood, out of it, into groups, or beside a list shows another picture: it is framed again. Filters do not move it. */
export const useReframing = (
  picture: RefObject<Picture | null>,
  { drawing }: ExplorerData,
  neighbourhood: string | null,
): void => {
  // Groups of a measure are there only once it is computed.
  const isGrouped = drawing.groups.length > 0;
  const focus = useWorkspace((state) => state.view.focus);
  const listOpen = useWorkspace((state) => state.listOpen);
  const grouping = useWorkspace(({ view }) =>
    view.grouping ? `${view.grouping.by} ${view.grouping.form} ${view.grouping.expanded.length}` : '',
  );
  const key = `${neighbourhood} ${isGrouped} ${grouping} ${focus?.id ?? ''} ${focus?.depth ?? ''} ${listOpen}`;
  // A saved view that is opened shows its own part of the picture.
  const openings = useWorkspace((state) => state.viewOpenings);
  const last = useRef({ key, openings });
  useEffect(() => {
    const { key: before, openings: known } = last.current;
    last.current = { key, openings };
    if (before === key || known !== openings) return;
    const timer = window.setTimeout(() => picture.current?.fit(), SETTLED_MS);
    return () => window.clearTimeout(timer);
  }, [key, openings, picture]);
};
