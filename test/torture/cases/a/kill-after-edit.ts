import { setTimeout as wait } from 'node:timers/promises';
import type { Tried } from '../../case.ts';
import type { Context } from '../../context.ts';
import { scriptedEdits, toLines } from '../../tool/edits.ts';
import { aPlace, killGroup } from '../../tool/processes.ts';
import { makeScripted, removeProject } from '../../tool/projects.ts';
import { trials } from '../../tool/trials.ts';
import { acknowledgedIn, verifyCut } from '../../tool/verify.ts';

const EDITS = scriptedEdits(60);
/** The longest wait between an acknowledgement and the kill. */
const WITHIN_MS = 50;

/** A02: edits, links and removals go on; the group is killed within 50 ms after one was acknowledged. */
export const killAfterEdit = async (context: Context): Promise<Tried> => {
  const place = aPlace(context.folder);
  return trials(context, { full: 200, unit: 'cut' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    await makeScripted(place, file, 0);
    const running = place.start(['apply', file]);
    running.child.stdin.write(toLines(EDITS));
    await running.said(1 + Math.floor(context.random() * (EDITS.length - 5)));
    await wait(context.random() * WITHIN_MS);
    await killGroup(running);
    const losses = await verifyCut(place, file, {
      edits: EDITS,
      acknowledged: acknowledgedIn(running.lines),
    });
    removeProject(file);
    return losses;
  });
};
