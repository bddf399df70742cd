import { setTimeout as wait } from 'node:timers/promises';
import type { Tried } from '../../case.ts';
import type { Context } from '../../context.ts';
import { scriptedEdits, toLines } from '../../tool/edits.ts';
import { aPlace, killGroup, type Place } from '../../tool/processes.ts';
import { makeScripted, removeProject } from '../../tool/projects.ts';
import { together, trials } from '../../tool/trials.ts';
import { answersIn, findingsIn, historyOf, verifyCut, verifyNextEdit } from '../../tool/verify.ts';

const EDITS = scriptedEdits(60);
/** The longest wait between an acknowledgement and the kill. */
const WITHIN_MS = 50;

const killAmongEdits = (context: Context, place: Place): Promise<Tried> =>
  trials(context, { full: 150, unit: 'cut' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    await makeScripted(place, file);
    const running = place.start(['apply', file]);
    running.child.stdin.write(toLines(EDITS));
    await running.said(1 + Math.floor(context.random() * (EDITS.length - 5)));
    await wait(context.random() * WITHIN_MS);
    await killGroup(running);
    const losses = await verifyCut(place, file, { edits: EDITS, answers: answersIn(running.lines) });
    removeProject(file);
    return losses;
  });

const PAIR = ['Acteur 0', 'Acteur 1'] as const;

/** A merge is a command of its own, which answers once: killed as soon as it has, before it closed the project. */
const killAfterMerge = (context: Context, place: Place): Promise<Tried> =>
  trials(context, { full: 50, unit: 'cut' }, async (number) => {
    const file = place.at(`merged-${number}.alliage`);
    const before = await makeScripted(place, file, 5);
    const running = place.start(['merge', file, ...PAIR, '--json']);
    await running.said(1);
    await killGroup(running);
    const isAcknowledged = running.lines.length > 0;
    const losses = [...(await findingsIn(place, file))];
    const made = (await historyOf(place, file)).length - before.length;
    if (made !== 1)
      losses.push(`${made} operations instead of the one merge (acknowledged: ${isAcknowledged})`);
    const names = (await place.json<{ name: string }[]>(['list', file, 'entities'])).map(({ name }) => name);
    if (names.join() !== PAIR[0]) losses.push(`after the merge there are: ${names.join(', ')}`);
    losses.push(...(await verifyNextEdit(place, file)));
    removeProject(file);
    return losses;
  });

/** A02: edits, links, removals and merges; the group is killed within 50 ms after one was acknowledged. */
export const killAfterEdit = async (context: Context): Promise<Tried> => {
  const place = aPlace(context.folder);
  return together([await killAmongEdits(context, place), await killAfterMerge(context, place)], 'cut');
};
