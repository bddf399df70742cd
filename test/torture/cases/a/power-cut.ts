import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Outcome } from '../../case.ts';
import type { Context } from '../../context.ts';
import { scriptedEdits, toLines } from '../../tool/edits.ts';
import { aPlace } from '../../tool/processes.ts';
import { makeScripted, removeProject } from '../../tool/projects.ts';
import { disksAfter, type Recorded, readRecording, recording } from '../../tool/recording.ts';
import { withoutTracing } from '../../tool/tracing.ts';
import { trials } from '../../tool/trials.ts';
import { answersIn, verifyCut } from '../../tool/verify.ts';

const EDITS = scriptedEdits(30);

const saidBy = (steps: readonly Recorded[]): readonly string[] =>
  steps
    .flatMap((step) => (step.what === 'said' ? [step.text] : []))
    .join('')
    .split('\n');

/**
 * A23: everything that a session of edits did to its files is written down, then done again on copies up to some step:
 * what a power cut at that step would have left, with any part of what was not yet synchronised. (The index of the log is
 * not replayed: SQLite makes it anew.)
 */
export const cutPower = async (context: Context): Promise<Outcome> => {
  const reason = withoutTracing();
  if (reason !== null) return { notRun: reason };
  const place = aPlace(context.folder);
  const file = place.at('projet.alliage');
  const log = place.at('steps.trace');
  await makeScripted(place, file);
  const start = new Map([[file, readFileSync(file)]]);
  const { status, err } = await place.run(['apply', file], { under: recording(log), input: toLines(EDITS) });
  if (status !== 0) throw new Error(`the session that is recorded failed: ${err}`);
  const steps = readRecording(log, [file, `${file}-wal`]);
  const writes = steps.filter(({ what }) => what === 'write').length;
  if (writes < EDITS.length) throw new Error(`only ${writes} writes were recorded`);
  return trials(context, { full: 400, unit: 'cut' }, async (number) => {
    const count = Math.floor(context.random() * (steps.length + 1));
    const isOrdered = number % 2 === 0;
    const disk = disksAfter(steps, count, start, () => isOrdered || context.random() < 0.5);
    const cut = join(context.folder, `${number}.alliage`);
    for (const [path, bytes] of disk) writeFileSync(path.replace(file, cut), bytes);
    const answers = answersIn(saidBy(steps.slice(0, count)));
    const losses = await verifyCut(place, cut, { edits: EDITS, answers });
    removeProject(cut);
    return losses.map((loss) => `${basename(cut)}, ${count} of ${steps.length} steps: ${loss}`);
  });
};
