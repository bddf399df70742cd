import type { ProjectContext } from '../project-service.ts';
import { HERE_MAX_BYTES } from './backup-timing.ts';
import { verifyFiles } from './backup-work.ts';
import { verifyInThread } from './run-backup-thread.ts';
import type { PlacedBackup } from './shelf.ts';

/** Whether each is still what was noted of it, and a whole project: in a thread where it would be felt. */
export const verifyBackups = async (
  { host }: Pick<ProjectContext, 'host'>,
  found: readonly PlacedBackup[],
): Promise<readonly boolean[]> => {
  const files = found.map(({ line, path }) => ({ path, sha256: line.sha256 }));
  const bytes = found.reduce((sum, { line }) => sum + line.bytes, 0);
  const isQuick = host === 'command-line' || bytes <= HERE_MAX_BYTES;
  return isQuick ? verifyFiles({ task: 'verify', files }) : verifyInThread({ task: 'verify', files });
};
