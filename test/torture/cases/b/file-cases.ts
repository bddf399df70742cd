import { carriedBy, plain, starred, type TortureCase } from '../../case.ts';

const OPEN = 'test/node/store/open.test.ts';
const FLIPPED = 'test/node/store/flipped-bits.test.ts';
const CHECK = 'test/node/store/check.test.ts';
const MIGRATE = 'test/node/store/migrate.test.ts';
const CANNOT = 'a project that cannot be opened';

/** B. Damaged, foreign, newer files. */
export const FILE_CASES: readonly TortureCase[] = [
  starred('B01', 'A project of 0 byte', { tests: carriedBy(OPEN, '0 byte, absent, folder, link') }),
  starred('B02', 'A project cut by some bytes, to a share, to its header', {
    tests: carriedBy(OPEN, `${CANNOT} cut by`, `${CANNOT} cut to a share`, `${CANNOT} cut to`),
  }),
  starred('B03', 'One random bit turned', {
    tests: [
      ...carriedBy(FLIPPED, 'any bytes changed'),
      ...carriedBy('test/node/services/opening/closed-records.test.ts', 'B03'),
    ],
  }),
  plain('B04', 'A page of zeros in the middle; two pages swapped', {
    tests: carriedBy(OPEN, 'a page of zeros in the middle'),
  }),
  plain('B05', 'Header altered: magic, page size, text encoding', {
    tests: carriedBy(OPEN, 'a changed header: page size, text encoding'),
  }),
  plain('B06', 'Another kind of file under our extension', {
    tests: carriedBy(OPEN, 'a file that is no project looks like'),
  }),
  plain('B07', 'SQLite file of another application', {
    tests: carriedBy(OPEN, 'another application’s SQLite'),
  }),
  starred('B08', 'A project of a newer version', {
    tests: carriedBy(OPEN, 'of a newer version: both are named'),
  }),
  plain('B09', 'A project of each earlier version', {
    tests: carriedBy(MIGRATE, 'a project of each version is kept, opens'),
  }),
  plain('B10', 'An earlier version whose index is damaged', {
    tests: carriedBy('test/node/services/recovery/recovery.test.ts', 'B10'),
  }),
  plain('B11', 'The log is missing after a crash: only the main file was copied', {
    tests: carriedBy('test/regressions/0139-log-missing-after-a-crash.test.ts', 'B11'),
  }),
  plain('B12', 'The log of another project beside it', {
    tests: carriedBy('test/node/services/opening/hostile-files.test.ts', 'B12'),
  }),
  plain('B13', 'A stale or read-only index of the log', {
    tests: carriedBy('test/node/services/opening/hostile-files.test.ts', 'B13'),
  }),
  plain('B14', 'Orphan rows, duplicated ids, missing values', {
    tests: [
      ...carriedBy(CHECK, 'is found after'),
      ...carriedBy('test/node/services/recovery/recovery.test.ts', 'B14'),
    ],
  }),
  plain('B15', 'The index of the search is not in step, or damaged', {
    tests: [
      ...carriedBy('test/regressions/0137-search-not-in-step.test.ts', 'B15'),
      ...carriedBy('test/regressions/0034-index-of-search-damaged.test.ts', 'a damaged index of the search'),
    ],
  }),
  starred('B16', 'A trigger, view, virtual table or column of somebody else', {
    tests: carriedBy(OPEN, 'that is not ours'),
  }),
  starred('B17', 'A view that never ends: opening is killed', {
    tests: carriedBy('test/node/services/opening/hostile-files.test.ts', 'B17'),
  }),
  plain('B18', 'A sparse project of 10 GB', {
    tests: carriedBy('test/node/services/opening/hostile-files.test.ts', 'B18'),
  }),
  plain('B19', 'The path is a pipe, a device, a folder, a link', {
    tests: carriedBy(OPEN, '0 byte, absent, folder, link'),
  }),
  plain('B20', 'Read-only file or folder', { tests: carriedBy(OPEN, 'a protected') }),
  plain('B21', 'Names of files with spaces, accents, emoji, signs, a line break', {
    tests: carriedBy('test/node/store/location.test.ts', 'a path with'),
  }),
  plain('B22', 'The project is moved, replaced or deleted while it is open', {
    tests: [
      ...carriedBy('test/node/services/places/moved-file.test.ts', 'B22'),
      ...carriedBy('test/node/services/places/shared-place.test.ts', 'B22'),
      ...carriedBy('test/regressions/0002-project-moved-while-open.test.ts', 'while it is open'),
      ...carriedBy(
        'test/regressions/0006-project-overwritten-in-place.test.ts',
        'copied over the one that is open',
      ),
      ...carriedBy('test/regressions/0010-log-kept-off-a-foreign-file.test.ts', 'never moved into a file'),
    ],
  }),
];
