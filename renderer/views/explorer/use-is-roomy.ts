import { type RefObject, useEffect, useState } from 'react';

/** Smaller than this, an open legend would hide the picture. */
const WIDTH_PX = 880;
const HEIGHT_PX = 600;

/** True while the picture is large enough for a legend beside it. */
export const useIsRoomy = (area: RefObject<HTMLElement | null>): boolean => {
  const [isRoomy, setIsRoomy] = useState(() => window.innerWidth >= 1280 && window.innerHeight >= 760);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0)
        setIsRoomy(element.clientWidth >= WIDTH_PX && element.clientHeight >= HEIGHT_PX);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [area]);
  return isRoomy;
};
