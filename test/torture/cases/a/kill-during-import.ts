import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Tried } from '../../case.ts';
import { type Context, forAWhile } from '../../context.ts';
import { actorsCsv } from '../../tool/csv.ts';
import { type Served, serve } from '../../tool/loopback.ts';
import { aPlace, killGroup, type Place } from '../../tool/processes.ts';
import { makeScripted, removeProject } from '../../tool/projects.ts';
import { together, trials } from '../../tool/trials.ts';
import { findingsIn, historyOf } from '../../tool/verify.ts';

const ROWS = 50_000;

const countEntities = async (place: Place, file: string): Promise<number> => {
  const { entities } = await place.json<{ entities: Record<string, number> }>(['info', file]);
  return Object.values(entities).reduce((sum, count) => sum + count, 0);
};

interface Cut {
  readonly before: readonly string[];
  readonly made: number;
  /** The whole import was acknowledged before the death. */
  readonly isSaid: boolean;
}

/** Whole or not at all, the operations of before there, and the next edit taken. */
const verifyImport = async (place: Place, file: string, { before, made, isSaid }: Cut) => {
  const findings = await findingsIn(place, file);
  const present = await historyOf(place, file);
  const found = (await countEntities(place, file)) - made;
  const isWhole = present.length > before.length;
  const losses = [...findings];
  if (isSaid && !isWhole) losses.push('an acknowledged import is gone');
  if (before.some((id, index) => present[index] !== id))
    losses.push('operations of before the import are gone');
  if (found !== (isWhole ? ROWS : 0))
    losses.push(`${found} rows are there, and the journal ${isWhole ? 'has' : 'has not'} the import`);
  const next = await place.run(['add', file, 'actor', 'Après la coupure', '--json']);
  if (next.status !== 0) losses.push(`the next edit was refused: ${next.out}${next.err}`);
  return losses;
};

/** How long an import takes here when nobody kills it: kills fall anywhere within, and some after. */
const measureImport = async (place: Place, csv: string): Promise<number> => {
  const file = place.at('measured.alliage');
  await makeScripted(place, file);
  const startedAt = performance.now();
  const { created } = await place.json<{ created: number }>(['import', file, csv]);
  if (created !== ROWS) throw new Error(`${created} rows of ${ROWS} were imported`);
  removeProject(file);
  return performance.now() - startedAt;
};

interface Way {
  readonly place: Place;
  readonly csv: string;
  readonly wholeMs: number;
}

const killCommandLine = (context: Context, { place, csv, wholeMs }: Way): Promise<Tried> =>
  trials(context, { full: 200, unit: 'cut' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    const before = await makeScripted(place, file, 8);
    const made = await countEntities(place, file);
    const running = place.start(['import', file, csv]);
    await wait(context.random() * wholeMs * 1.05);
    await killGroup(running);
    const losses = await verifyImport(place, file, { before, made, isSaid: running.lines.length > 0 });
    removeProject(file);
    return losses;
  });

/** As the page sends a file that was chosen in the browser. */
const upload = async ({ ask }: Served, csv: string): Promise<string> => {
  const bytes = readFileSync(csv);
  const piece = {
    upload: null,
    name: 'acteurs.csv',
    isLast: true,
    base64: bytes.toString('base64'),
  };
  const { file } = await ask<{ file: string }>('import.upload', piece);
  return file;
};

/** The browser's host: the same import, asked over its port; whatever was answered before the death is kept. */
const killLoopback = (context: Context, { place, csv, wholeMs }: Way): Promise<Tried> =>
  trials(context, { full: 200, unit: 'cut' }, async (number) => {
    const file = place.at(`served-${number}.alliage`);
    const before = await makeScripted(place, file, 8);
    const made = await countEntities(place, file);
    const served = await serve(place, file);
    const token = await upload(served, csv);
    let isSaid = false;
    const importing = served
      .ask('import.run', { files: [token], job: 'import' })
      .then(() => {
        isSaid = true;
      })
      .catch(() => undefined);
    await wait(context.random() * wholeMs * 1.05);
    await killGroup(served.running);
    await importing;
    const losses = await verifyImport(place, file, { before, made, isSaid });
    removeProject(file);
    return losses;
  });

/** Half of what a release gate may take, for each way. */
const SHORT_EACH_MS = 30_000;

/** A01: the group is killed at a random moment of an import of 50,000 rows: of the command line, of the browser's host. */
export const killDuringImport = async (context: Context): Promise<Tried> => {
  const place = aPlace(context.folder);
  const csv = place.at('acteurs.csv');
  writeFileSync(csv, actorsCsv(ROWS));
  const way: Way = { place, csv, wholeMs: await measureImport(place, csv) };
  return together(
    [
      await killCommandLine(forAWhile(context, SHORT_EACH_MS), way),
      await killLoopback(forAWhile(context, SHORT_EACH_MS), way),
    ],
    'cut',
  );
};
