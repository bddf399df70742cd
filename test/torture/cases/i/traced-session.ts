import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { canTrace, readConnections, tracing } from '../../../end-to-end/harness/connections.ts';
import { openDesktop } from '../../../end-to-end/harness/electron.ts';
import { actOnce, chanceOf } from '../../../end-to-end/harness/monkey.ts';
import type { Outcome } from '../../case.ts';
import type { Context } from '../../context.ts';

const SESSION_MS = 600_000;
const SEED = 2;
/** Now and then out of whatever is open, so that no dialog takes the whole session. */
const ESCAPE_EVERY = 25;
/** A page that is busy for longer has stopped. */
const GESTURE_MS = 60_000;

/** The system's dialog for printing holds the page until somebody answers it, and asks this computer's print service. */
const withoutPrinting = (): void => {
  window.print = () => undefined;
};

const playFor = async (page: Page, durationMs: number): Promise<number> => {
  await page.addInitScript(withoutPrinting);
  await page.evaluate(withoutPrinting);
  const chance = chanceOf(SEED);
  const end = Date.now() + durationMs;
  let done = 0;
  while (Date.now() < end) {
    const gesture = actOnce(page, chance).catch((error: Error) => error.message);
    if ((await Promise.race([gesture, wait(GESTURE_MS, undefined, { ref: false })])) === undefined)
      throw new Error(`the page stopped after ${done} gestures`);
    done++;
    if (done % ESCAPE_EVERY === 0) await page.keyboard.press('Escape');
  }
  return done;
};

/** I02, ten minutes: hands without a head in the real Electron, all of its processes traced. A loss is a call to elsewhere. */
export const traceSession = async ({ form, folder }: Context): Promise<Outcome> => {
  if (form === 'short') return { notRun: 'a session of ten minutes is of the long form', isLongOnly: true };
  if (!canTrace()) return { notRun: 'strace is not installed, or may not trace here' };
  const trace = join(folder, 'calls.txt');
  const desktop = await openDesktop({ wrapper: tracing(trace) });
  await desktop.page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
  await desktop.page.getByRole('application', { name: /^Graphe/ }).waitFor({ timeout: 60_000 });
  const count = await playFor(desktop.page, SESSION_MS);
  await desktop.close();
  const { all, outside } = readConnections(trace);
  const blind = all === 0 ? ['the trace has not a single call'] : [];
  return { count, unit: 'trial', lost: outside.length + blind.length, why: [...outside, ...blind] };
};
