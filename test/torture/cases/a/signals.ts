import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Tried } from '../../case.ts';
import type { Context } from '../../context.ts';
import { scriptedEdits, toLines } from '../../tool/edits.ts';
import { aPlace } from '../../tool/processes.ts';
import { makeScripted, removeProject } from '../../tool/projects.ts';
import { trials } from '../../tool/trials.ts';
import { answersIn, verifyCut } from '../../tool/verify.ts';

const EDITS = scriptedEdits(60);
const ENDS_WITHIN_MS = 3_000;
/** A machine that does much else is given more before the end is called late. */
const PATIENCE = 5;

/** A08: told to end during edits, it ends in time and leaves a project that stands alone, without a log. */
export const tellToEnd = (context: Context): Promise<Tried> => {
  const place = aPlace(context.folder);
  return trials(context, { full: 60, unit: 'cut' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    await makeScripted(place, file);
    const running = place.start(['apply', file]);
    running.child.stdin.write(toLines(EDITS));
    await running.said(1 + Math.floor(context.random() * 40));
    const toldAt = performance.now();
    running.signal(number % 2 === 0 ? 'SIGTERM' : 'SIGHUP');
    await running.ended;
    const losses = performance.now() - toldAt > ENDS_WITHIN_MS * PATIENCE ? ['it did not end in time'] : [];
    if (existsSync(`${file}-wal`)) losses.push('the log was left beside the project');
    losses.push(...(await verifyCut(place, file, { edits: EDITS, answers: answersIn(running.lines) })));
    removeProject(file);
    return losses;
  });
};

/** A09: stopped for a while during edits, then going on: every edit is there, and nothing was taken for somebody else's. */
export const stopAndGoOn = (context: Context): Promise<Tried> => {
  const place = aPlace(context.folder);
  const pauseMs = context.form === 'long' ? 60_000 : 2_000;
  return trials(context, { full: 10, unit: 'trial' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    await makeScripted(place, file);
    const running = place.start(['apply', file]);
    running.child.stdin.write(toLines(EDITS));
    await running.said(1 + Math.floor(context.random() * 40));
    running.signal('SIGSTOP');
    await wait(number < 5 ? pauseMs : 200);
    running.signal('SIGCONT');
    running.child.stdin.end();
    const { status } = await running.ended;
    const answers = answersIn(running.lines);
    const losses =
      status === 0 && answers.every(Boolean) && answers.length === EDITS.length
        ? []
        : ['an edit was refused'];
    losses.push(...(await verifyCut(place, file, { edits: EDITS, answers })));
    removeProject(file);
    return losses;
  });
};
