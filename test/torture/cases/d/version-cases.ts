import { carriedBy, plain, starred, type TortureCase } from '../../case.ts';
import { migrateLarge } from './large-migration.ts';
import { fullDiskDuringMigration, migratedTwiceAtOnce } from './migrations-at-risk.ts';

const MIGRATE = 'test/node/store/migrate.test.ts';
const OPEN = 'test/node/store/open.test.ts';

/** D. Migrations and versions. */
export const VERSION_CASES: readonly TortureCase[] = [
  starred('D01', 'A project of each version becomes what a new one is', {
    tests: carriedBy(MIGRATE, 'a project of each version is kept, opens, and becomes what a new project is'),
  }),
  plain('D02', 'A migration on a disk that is full at each of its writes', { run: fullDiskDuringMigration }),
  plain('D03', 'Migrated by two at the same time', { run: migratedTwiceAtOnce }),
  plain('D04', 'An older application, then the newer one again', {
    tests: carriedBy(OPEN, 'of a newer version: both are named'),
  }),
  plain('D05', 'A step edited after its release', {
    tests: carriedBy(MIGRATE, 'none was edited since its release'),
  }),
  plain('D06', 'A project of 200 MB is brought up to date, or cut and left as it was', { run: migrateLarge }),
  plain('D07', 'Settings that are cut, of wrong types, from the future', {
    tests: [
      ...carriedBy('test/node/services/projects.test.ts', 'a broken file is kept aside'),
      ...carriedBy('test/node/services/settings.test.ts', 'of an older version keep what they say'),
      ...carriedBy('test/node/services/settings.test.ts', 'settings that cannot be read whole'),
    ],
  }),
];
