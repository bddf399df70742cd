import type { Listener } from '../../../contract/events.ts';
import type { HomeNotices } from '../home-notices.ts';
import { createBackupScheduler } from './backup-scheduler.ts';
import { type BackupNeeds, type Backups, createBackups } from './backups.ts';
import { createSecondFolder, type SecondFolderSetting } from './second-folder.ts';

export interface BackupParts {
  readonly backups: Backups;
  readonly second: SecondFolderSetting;
  readonly backUpBeforeClosing: () => Promise<void>;
}

/** Backups of an application, made when its events say that they are due. */
export const composeBackups = (
  needs: Omit<BackupNeeds, 'second' | 'emit'> & { readonly notices: HomeNotices },
  events: { readonly emit: Listener; readonly subscribe: (listener: Listener) => unknown },
): BackupParts => {
  const second = createSecondFolder(needs.home, needs.notices.of('second-folder'));
  const whole = { ...needs, second, emit: events.emit };
  const backups = createBackups(whole);
  const scheduler = createBackupScheduler(whole, backups);
  events.subscribe(scheduler.hear);
  return { backups, second, backUpBeforeClosing: scheduler.close };
};
