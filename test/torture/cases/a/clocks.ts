import { execFileSync } from 'node:child_process';
import type { Outcome } from '../../case.ts';
import type { Context } from '../../context.ts';
import { scriptedEdits, toLines } from '../../tool/edits.ts';
import { aPlace } from '../../tool/processes.ts';
import { makeScripted, removeProject } from '../../tool/projects.ts';
import { trials } from '../../tool/trials.ts';
import { type Answers, answersIn, verifyCut } from '../../tool/verify.ts';

const withoutFakeTime = (): string | null => {
  try {
    execFileSync('faketime', ['2031-01-01 00:00:00', 'true'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'faketime is not installed';
  }
};

/** Now and then, one after the other: two days back, ten years on, across both changes of the hour. */
const CLOCKS = [
  '-2 days',
  '+10 years',
  '2031-03-30 01:59:58',
  '2031-10-26 02:59:58',
  '1999-12-31 23:59:59',
  '+0 days',
];
const EDITS_EACH = 5;
const EDITS = scriptedEdits(CLOCKS.length * EDITS_EACH);

/** A24: edits under clocks that jump: the journal keeps the order in which they were made. */
export const jumpClock = (context: Context): Promise<Outcome> => {
  const reason = withoutFakeTime();
  if (reason !== null) return Promise.resolve({ notRun: reason });
  const place = aPlace(context.folder);
  return trials(context, { full: 10, unit: 'trial' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    await makeScripted(place, file);
    const answers: (string | null)[] = [];
    for (const index of CLOCKS.keys()) {
      const clock = CLOCKS[(index + number) % CLOCKS.length] ?? '';
      const input = toLines(EDITS.slice(index * EDITS_EACH, (index + 1) * EDITS_EACH));
      const { out } = await place.run(['apply', file], { under: ['faketime', clock], input });
      const said: Answers = answersIn(out.split('\n'));
      answers.push(...said);
    }
    const refused = answers.filter((answer) => answer === null).length + EDITS.length - answers.length;
    const losses = refused > 0 ? [`${refused} edits were refused`] : [];
    losses.push(...(await verifyCut(place, file, { edits: EDITS, answers })));
    removeProject(file);
    return losses;
  });
};
