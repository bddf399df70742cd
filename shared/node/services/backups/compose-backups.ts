import type { Listener } from '../../../contract/events.ts';
import { createBackupScheduler } from './backup-scheduler.ts';
import { type BackupNeeds, type Backups, createBackups } from './backups.ts';
import { createSecondFolder, type SecondFolderSetting } from './second-folder.ts';

export interface BackupParts {
  readonly backups: Backups;
  readonly second: SecondFolderSetting;
  readonly backUpBeforeClosing: () => Promise<void>;
  /** To be subscribed to events of the application. */
  readonly hear: Listener;
}

/** Backups of an application, and what makes them when they are due. */
export const composeBackups = (needs: Omit<BackupNeeds, 'second'>): BackupParts => {
  const second = createSecondFolder(needs.home);
  const whole = { ...needs, second };
  const backups = createBackups(whole);
  const scheduler = createBackupScheduler(whole, backups);
  return { backups, second, backUpBeforeClosing: scheduler.close, hear: scheduler.hear };
};
