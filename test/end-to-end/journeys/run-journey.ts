import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureFile } from '../harness/folders.ts';
import type { Step } from './journey.ts';
import type { OpenedWindow } from './windows.ts';

/** One test a step, in one window; a picture of the window where a step did not go as it should. */
export const runJourney = (name: string, open: () => Promise<OpenedWindow>, steps: readonly Step[]): void => {
  describe(name, () => {
    let window: OpenedWindow;
    let stopped = false;
    beforeAll(async () => {
      window = await open();
    });
    afterAll(() => window.close());

    it.each(steps)('$name', async ({ run, name: step }) => {
      if (stopped) throw new Error('a step before this one did not go as it should');
      try {
        await run(window);
      } catch (error) {
        stopped = true;
        await window.page.screenshot({ path: pictureFile(`${name} - ${step}`.replace(/\W+/g, '-')) });
        throw error;
      }
    });

    it('without an error in the console or a request to elsewhere', () => {
      expect(window.consoleErrors).toEqual([]);
      expect(window.outsideRequests).toEqual([]);
    });
  });
};
