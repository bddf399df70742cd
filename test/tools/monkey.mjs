/** `node test/tools/monkey.mjs [--minutes 10] [--seed 1,2,3]`: hands without a head on 2,000 actors and 6,000 links, and what they find. */
import { parseArgs } from 'node:util';
import { runMonkey } from '../end-to-end/harness/monkey-run.ts';
import { ensureBuilt, say } from './setup.mjs';

const MINUTE_MS = 60_000;
const GROWTH_ALLOWED = 0.1;

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' } },
});

await ensureBuilt(['main', 'renderer', 'resources']);
for (const seed of values.seed.split(',').map(Number)) {
  const { gestures, errors, refusals, findings, held } = await runMonkey({
    seed,
    durationMs: Number(values.minutes) * MINUTE_MS,
    isWeighed: true,
    say,
  });
  const growth = held.end.megabytes / held.warm.megabytes - 1;
  const told = ({ megabytes, entities, relations }) =>
    `${megabytes.toFixed(1)} MB held with ${entities} entities and ${relations} relations`;
  say(
    `Seed ${seed}: ${gestures} gestures, ${errors.length} errors, project ${findings.length === 0 ? 'sound' : findings.join(' ')}, ` +
      `${told(held.warm)} after the warm-up, ${told(held.end)} at the end (${(growth * 100).toFixed(1)} %).`,
  );
  for (const [refusal, times] of Object.entries(refusals)) say(`  refused ${times} ×: ${refusal}`);
  if (errors.length > 0 || findings.length > 0 || growth >= GROWTH_ALLOWED) process.exitCode = 1;
}
