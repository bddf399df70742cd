import { useEffect, useState } from 'react';
import type { Rect } from './tour-place.ts';

const LOOK_MS = 150;

const rectOf = (selector: string): Rect | null => {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  if (!found) return null;
  const { left, top, width, height } = found.getBoundingClientRect();
  return { left, top, width, height };
};

const isSame = (a: Rect | null, b: Rect | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where what a step speaks of is now; null while it is not on screen. It may come, move or go at any time. */
export const useTourTarget = (selector: string): Rect | null => {
  const [rect, setRect] = useState<Rect | null>(null);
  useEffect(() => {
    const look = () => setRect((before) => (isSame(before, rectOf(selector)) ? before : rectOf(selector)));
    look();
    const timer = window.setInterval(look, LOOK_MS);
    window.addEventListener('resize', look);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('resize', look);
    };
  }, [selector]);
  return rect;
};
