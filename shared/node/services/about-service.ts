import { readFileSync } from 'node:fs';
import { arch, release, type } from 'node:os';
import { join } from 'node:path';
import type { Handlers } from '../../contract/contract.ts';
import { Reliability } from '../../contract/project-operations.ts';
import { SCHEMA_VERSION } from '../store/migrations.ts';
import { FAULT_LOG } from './fault-log.ts';
import { parseText } from './json-file.ts';

type AboutHandlers = Pick<Handlers, 'app.about' | 'app.licences' | 'app.log'>;

const LINES_SHOWN = 200;

/** Empty when there is no such file: nothing was noted yet. */
const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** The counts that came with this copy; none, or some that say nothing, are as good as no run. */
const reliabilityIn = (resources: string): Reliability | null => {
  const counts = Reliability.safeParse(parseText(textOf(join(resources, 'reliability.json'))));
  return counts.success ? counts.data : null;
};

/** What Alliage says of itself: what it was tried with, licences, and what it could not explain. */
export const createAboutHandlers = ({
  home,
  resources,
}: {
  readonly home: string;
  readonly resources: string;
}): AboutHandlers => ({
  'app.about': () => ({
    system: `${type()} ${release()} (${arch()}), Node ${process.versions.node}`,
    schemaVersion: SCHEMA_VERSION,
    reliability: reliabilityIn(resources),
  }),
  'app.licences': () => ({ text: textOf(join(resources, 'licences', 'NOTICE.txt')) }),
  'app.log': () => ({
    text: textOf(join(home, 'logs', FAULT_LOG))
      .trimEnd()
      .split('\n')
      .slice(-LINES_SHOWN)
      .join('\n'),
  }),
});
