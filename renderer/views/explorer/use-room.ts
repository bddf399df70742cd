import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How many children of a bar stay on its first line. The others are on a line that its height cuts off; whoever draws
 * them hides them, so that the keyboard does not go where nothing is seen.
 */
export const useRoom = (bar: RefObject<HTMLElement | null>): number => {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    const count = () => {
      const children = [...element.children] as HTMLElement[];
      const first = children[0]?.offsetTop ?? 0;
      const cut = children.findIndex((child) => child.offsetTop > first + 4);
      setRoom(cut === -1 ? Number.POSITIVE_INFINITY : cut);
    };
    count();
    const observer = new ResizeObserver(count);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [bar]);
  return room;
};
