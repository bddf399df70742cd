import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from '../../case.ts';
import type { Context, Form } from '../../context.ts';
import { lackOfChromium } from '../../lacks.ts';
import { type Served, serve } from '../../tool/loopback.ts';
import { aPlace, type Place } from '../../tool/processes.ts';
import { makeScripted } from '../../tool/projects.ts';
import { findingsIn, historyOf } from '../../tool/verify.ts';
import { openPage, type SoakPage } from './soak-page.ts';
import { growthsOf, type Look, leavesWarning, weighHost } from './weights.ts';

/** How long, and how long a round takes at least: nobody edits faster than that for a day. */
const SOAK: Readonly<Record<Form, { readonly milliseconds: number; readonly roundMs: number }>> = {
  short: { milliseconds: 60_000, roundMs: 0 },
  long: { milliseconds: 8 * 3_600_000, roundMs: 1_000 },
};
/** Whatever the machine, enough to tell what grows from what goes up and down. */
const ROUNDS_LEAST = 20;
/** The journal is told further back than this. */
const TOLD = 5_000;

/**
 * A heap that may be large grows for minutes, whatever is held, before all of it is looked through: one that must stay small
 * is looked through within seconds, and what grows then is what is held.
 */
const SMALL_HEAP = ['--max-old-space-size=96', '--max-semi-space-size=1'];

const [WITNESS, PASSER] = ['Témoin', 'De passage'];

/** Adds, changes, links, undoes, does again and removes; what is left is as large as before. Gives its operations. */
const editRound = async ({ ask }: Served, number: number): Promise<readonly string[]> => {
  const made: string[] = [];
  const edit = async (operation: string, input: unknown): Promise<void> => {
    const { operation: id } = await ask<{ operation: string }>(operation, input);
    made.push(id);
  };
  const description = `${'Une description assez longue. '.repeat(5)}${number}`;
  await edit('entity.add', { kind: 'actor', name: PASSER, set: { description } });
  await edit('entity.set', { entity: WITNESS, set: { description } });
  await edit('relation.add', { from: WITNESS, type: 'partners-with', to: PASSER, set: {} });
  await ask('journal.undo', { count: 2 });
  await ask('journal.redo', { count: 2 });
  await edit('entity.remove', { entity: PASSER });
  return made;
};

interface Soaked {
  readonly made: readonly string[];
  readonly looks: readonly Look[];
  readonly rounds: number;
}

/** Round after round until the time is over; each is looked at once it is done and nothing is open. */
const soak = async (served: Served, page: SoakPage, form: Form): Promise<Soaked> => {
  const { milliseconds, roundMs } = SOAK[form];
  const startedAt = performance.now();
  const made: string[] = [];
  const looks: Look[] = [];
  let rounds = 0;
  while (rounds < ROUNDS_LEAST || performance.now() - startedAt < milliseconds) {
    const roundAt = performance.now();
    made.push(...(await editRound(served, ++rounds)));
    await page.lookAround();
    looks.push({ ...weighHost(served.running), ...(await page.weigh()) });
    await wait(Math.max(0, roundMs - (performance.now() - roundAt)));
  }
  return { made, looks, rounds };
};

/** Each edit that was answered is in the journal, the last of them in the project, and nothing is wrong with it. */
const verifyEdits = async (
  place: Place,
  file: string,
  { made, rounds }: Soaked,
): Promise<readonly string[]> => {
  const present = new Set(await historyOf(place, file));
  const gone = made.slice(-TOLD).filter((id) => !present.has(id));
  const entities = await place.json<{ name: string; description: string | null }[]>([
    'list',
    file,
    'entities',
  ]);
  const isAsLeft = entities.length === 1 && entities[0]?.description?.endsWith(`. ${rounds}`);
  return [
    ...(gone.length > 0 ? [`${gone.length} acknowledged operations are not there: ${gone[0]}…`] : []),
    ...(isAsLeft ? [] : [`what is left is not what was edited: ${JSON.stringify(entities).slice(0, 200)}`]),
    ...(await findingsIn(place, file)),
  ];
};

/** J13: scripted edits for hours, in the browser's host and a page on it: what they hold does not grow. */
export const soakForHours = async ({ folder, form }: Context): Promise<Outcome> => {
  const reason = await lackOfChromium();
  if (reason !== null) return { notRun: reason };
  const place = aPlace(folder);
  const file = place.at('projet.alliage');
  await makeScripted(place, file);
  await place.json(['add', file, 'actor', WITNESS]);
  const served = await serve(place, file, { nodeArgs: SMALL_HEAP });
  const page = await openPage(served.address);
  const soaked = await soak(served, page, form).finally(page.close);
  served.running.signal('SIGTERM');
  const { err } = await served.running.ended;
  const why = [
    ...growthsOf(soaked.looks, form),
    ...leavesWarning(err),
    ...page.errors.map((error) => `the page said: ${error}`),
    ...(await verifyEdits(place, file, soaked)),
  ];
  return { count: soaked.made.length, unit: 'edit', lost: why.length, why };
};
