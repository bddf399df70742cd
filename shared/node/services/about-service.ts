import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handlers } from '../../contract/contract.ts';
import { FAULT_LOG } from './fault-log.ts';

type AboutHandlers = Pick<Handlers, 'app.licences' | 'app.log'>;

const LINES_SHOWN = 200;

/** Empty when there is no such file: nothing was noted yet. */
const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** What Alliage says of itself: licences, and what it could not explain. */
export const createAboutHandlers = ({
  home,
  resources,
}: {
  readonly home: string;
  readonly resources: string;
}): AboutHandlers => ({
  'app.licences': () => ({ text: textOf(join(resources, 'licences', 'NOTICE.txt')) }),
  'app.log': () => ({
    text: textOf(join(home, 'logs', FAULT_LOG))
      .trimEnd()
      .split('\n')
      .slice(-LINES_SHOWN)
      .join('\n'),
  }),
});
