import { join } from 'node:path';
import { canTrace, readConnections, tracing } from '../../../end-to-end/harness/connections.ts';
import { openDesktop } from '../../../end-to-end/harness/electron.ts';
import { actOnce, chanceOf } from '../../../end-to-end/harness/monkey.ts';
import type { Outcome } from '../../case.ts';
import type { Context } from '../../context.ts';

const SESSION_MS = 600_000;
const SEED = 2;
/** Now and then out of whatever is open, so that no dialog takes the whole session. */
const ESCAPE_EVERY = 25;
/** A gesture on a page that does not answer (a dialog of the system is open) is given up. */
const GESTURE_MS = 5_000;

const playFor = async (window: Awaited<ReturnType<typeof openDesktop>>, durationMs: number) => {
  const { page } = window;
  page.setDefaultTimeout(GESTURE_MS);
  const chance = chanceOf(SEED);
  const end = Date.now() + durationMs;
  let done = 0;
  while (Date.now() < end) {
    await actOnce(page, chance).catch(() => undefined);
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
  const window = await openDesktop({ wrapper: tracing(trace) });
  await window.page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
  await window.page.getByRole('application', { name: /^Graphe/ }).waitFor({ timeout: 60_000 });
  const count = await playFor(window, SESSION_MS);
  await window.close();
  const { all, outside } = readConnections(trace);
  const blind = all === 0 ? ['the trace has not a single call'] : [];
  return { count, unit: 'trial', lost: outside.length + blind.length, why: [...outside, ...blind] };
};
