import { useEffect } from 'react';

/** The whole screen while it is mounted, where the browser lets it; leaving it by the browser's own keys calls `left`. */
export const useFullScreen = (left: () => void): void => {
  useEffect(() => {
    const page = document;
    let isFull = false;
    let isOver = false;
    const ask = async () => {
      if (!page.fullscreenEnabled || page.fullscreenElement) return;
      await page.documentElement.requestFullscreen();
      if (isOver) await page.exitFullscreen();
      else isFull = true;
    };
    // A page that may not is presented in its window.
    ask().catch(() => undefined);
    const onChange = () => {
      if (isFull && !page.fullscreenElement) {
        isFull = false;
        left();
      }
    };
    page.addEventListener('fullscreenchange', onChange);
    return () => {
      isOver = true;
      page.removeEventListener('fullscreenchange', onChange);
      if (isFull && page.fullscreenElement) page.exitFullscreen().catch(() => undefined);
    };
  }, [left]);
};
