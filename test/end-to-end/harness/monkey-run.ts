import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { openProject, writeSeededProject } from '../../bench/project.ts';
import { runCommand } from '../journeys/palette.ts';
import { serve, startChromium } from './chromium.ts';
import { newHome, pictureFile } from './folders.ts';
import { actOnce, chanceOf, heldMegabytes } from './monkey.ts';
import { mustRespectPolicy, watchPage } from './watched.ts';

const [NODES, LINKS] = [2_000, 6_000];
const SCREEN = { width: 1440, height: 900 };
const PROJECT = 'Réseau de mesure';
const FILE = 'monkey.alliage';
/** What was done before an error, kept to tell it. */
const TOLD = 12;
const LOOK_EVERY = 60;
/** Longer than answers are kept that nothing shows any more (renderer/backend/backend-context.tsx). */
const SETTLE_MS = 12_000;

export interface MonkeyRun {
  readonly seed: number;
  readonly gestures: number;
  /** Each error with the gestures that came before it. */
  readonly errors: readonly string[];
  /** Refusals of the host by operation and code: told, and judged by whoever reads. */
  readonly refusals: Readonly<Record<string, number>>;
  /** What `check` finds in the project afterwards. */
  readonly findings: readonly string[];
  /** After the warm-up, and at the end, on the same screen with nothing open; null where it was not weighed. */
  readonly held: { readonly warm: Held; readonly end: Held } | null;
}

/** What the window holds, and how much the project has then: the monkey deletes, pastes and undoes. */
interface Held {
  readonly megabytes: number;
  readonly entities: number;
  readonly relations: number;
}

/** The answer of the host, by the window's own door. */
const ask = (page: Page, operation: string, input: unknown): Promise<{ ok: boolean; output: unknown }> =>
  page.evaluate(
    async (body) => {
      const authorization = `Bearer ${sessionStorage.getItem('alliage.token')}`;
      const headers = { 'content-type': 'application/json', authorization };
      return (await fetch('/rpc', { method: 'POST', headers, body: JSON.stringify(body) })).json();
    },
    { operation, input, lang: 'fr' },
  );

/** The project is in the window again, whatever else was opened. */
const comeBack = async (page: Page): Promise<void> => {
  for (let time = 0; time < 4; time++) await page.keyboard.press('Escape');
  await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
  const recent = (await ask(page, 'project.recent', {})).output as { file: string; fileName: string }[];
  const file = recent.find(({ fileName }) => fileName === FILE)?.file;
  const info = await ask(page, 'project.info', {});
  if (!info.ok || (info.output as { fileName: string }).fileName !== FILE)
    await ask(page, 'project.open', { file });
};

/** The same place to weigh from: Explorer at the start of the view, nothing chosen, nothing open. */
const goToStart = async (page: Page): Promise<void> => {
  await comeBack(page);
  await page.setViewportSize(SCREEN);
  await ask(page, 'settings.set', { language: 'fr', keys: {}, singleKeys: true, listByDefault: false });
  await page.getByRole('button', { name: 'Explorer', exact: true }).first().click();
  await runCommand(page, 'view.reset');
  for (let time = 0; time < 3; time++) await page.keyboard.press('Escape');
  // Explorer as a list alone is no part of the view: the monkey may have left it so.
  const graph = page.getByRole('application', { name: /^Graphe/ });
  const listAlone = page.getByRole('button', { name: 'Montrer le graphe' });
  await graph.or(listAlone).first().waitFor();
  if (await listAlone.isVisible()) await listAlone.click();
  await graph.waitFor();
};

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const weigh = async (page: Page, cdp: CDPSession): Promise<Held> => {
  await goToStart(page);
  await page.waitForTimeout(SETTLE_MS);
  const { entities, relations } = (await ask(page, 'project.info', {})).output as {
    entities: Record<string, number>;
    relations: Record<string, number>;
  };
  return {
    megabytes: await heldMegabytes(cdp),
    entities: sumOf(entities),
    relations: sumOf(relations),
  };
};

interface Stage {
  readonly page: Page;
  readonly consoleErrors: readonly string[];
  close(): Promise<void>;
}

const openStage = async (): Promise<Stage> => {
  const home = newHome();
  const path = join(home, FILE);
  writeSeededProject(path, NODES, LINKS);
  await (await openProject(path, home)).application.close();
  const [browser, host] = await Promise.all([startChromium(), serve(home)]);
  const context = await browser.newContext({ locale: 'fr-FR', viewport: SCREEN });
  const page = await context.newPage();
  const watched = await watchPage(page);
  await page.goto(host.address);
  await page.getByText(PROJECT).first().click();
  await page.getByRole('application', { name: /Graphe/ }).waitFor();
  context.on('page', (other) => void other.close());
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('filechooser', () => undefined);
  const close = async (): Promise<void> => {
    await browser.close();
    await host.end();
    mustRespectPolicy(watched);
  };
  return { page, consoleErrors: watched.consoleErrors, close };
};

const watchRefusals = (page: Page): Record<string, number> => {
  const refusals: Record<string, number> = {};
  page.on('response', (response) => {
    if (response.status() < 400 || !response.url().endsWith('/rpc')) return;
    const operation = response.request().postDataJSON()?.operation ?? '?';
    response
      .json()
      .then(({ error }) => {
        const name =
          `${operation} ${error?.code} ${error?.details ? JSON.stringify(error.details) : ''}`.slice(0, 120);
        refusals[name] = (refusals[name] ?? 0) + 1;
      })
      // The window went elsewhere before the answer was read.
      .catch(() => undefined);
  });
  return refusals;
};

/** A refusal is told by the browser too: it is told here by its code. */
const isRefusal = (error: string): boolean => /Failed to load resource.*\b4\d\d\b/.test(error);

export interface MonkeyPlan {
  readonly seed: number;
  readonly durationMs: number;
  /** Half a minute more: what the window holds means something after many minutes. */
  readonly isWeighed: boolean;
  readonly say?: (line: string) => void;
}

/** A seeded monkey on a large project for so long; nothing here judges what it finds. */
export const runMonkey = async ({ seed, durationMs, isWeighed, say }: MonkeyPlan): Promise<MonkeyRun> => {
  const { page, consoleErrors, close } = await openStage();
  const cdp = await page.context().newCDPSession(page);
  const refusals = watchRefusals(page);
  const chance = chanceOf(seed);
  const done: string[] = [];
  const errors: string[] = [];
  let seen = 0;
  let gestures = 0;
  const look = (): void => {
    for (const error of consoleErrors.slice(seen).filter((one) => !isRefusal(one))) {
      const told = `${error}\n  after: ${done.slice(-TOLD).join('\n         ')}`;
      errors.push(told);
      say?.(told);
    }
    seen = consoleErrors.length;
  };
  const playUntil = async (end: number): Promise<void> => {
    while (Date.now() < end) {
      done.push(await actOnce(page, chance));
      gestures++;
      look();
      if (gestures % LOOK_EVERY === 0) await comeBack(page);
    }
  };
  try {
    const start = Date.now();
    await playUntil(start + durationMs * 0.4);
    const warm = isWeighed ? await weigh(page, cdp) : null;
    await playUntil(Date.now() + durationMs * 0.6);
    const end = isWeighed ? await weigh(page, cdp) : null;
    // Whatever was done, the way back is there.
    await goToStart(page);
    look();
    const checked = (await ask(page, 'project.check', { file: null })) as {
      ok: boolean;
      output: { ok: boolean; findings: { code: string; message: string }[] };
    };
    const findings = checked.ok ? checked.output.findings.map(({ message }) => message) : ['no answer'];
    return { seed, gestures, errors, refusals, findings, held: warm && end && { warm, end } };
  } catch (error) {
    await page.screenshot({ path: pictureFile(`monkey-${seed}`) });
    throw new Error(`seed ${seed}, after: ${done.slice(-TOLD).join(' · ')}`, { cause: error });
  } finally {
    await close();
  }
};
