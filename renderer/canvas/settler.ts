/** Labels and the camera are settled this long after the last movement, ms. */
const SETTLE_MS = 90;

/** Runs once things have been quiet for a while; never again once it is stopped. */
export const createSettler = (page: Pick<Window, 'setTimeout' | 'clearTimeout'>, settle: () => void) => {
  let timer = 0;
  let isOver = false;
  return {
    touch: () => {
      page.clearTimeout(timer);
      // Fonts that come, or a movement that ends, after the picture is gone: Cytoscape would have no renderer to ask.
      if (!isOver) timer = page.setTimeout(settle, SETTLE_MS);
    },
    stop: () => {
      isOver = true;
      page.clearTimeout(timer);
    },
  };
};
