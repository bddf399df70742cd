import { carriedBy, plain, starred, type TortureCase } from '../../case.ts';
import { copyWhileWriting, holdBase, openTwice, takeOverLock } from './at-once.ts';

const LOCK = 'test/node/store/lock.test.ts';
const SESSION = 'test/node/services/session.test.ts';

/** C. Concurrency. */
export const CONCURRENCY_CASES: readonly TortureCase[] = [
  starred('C01', 'A second window on the same project', {
    tests: carriedBy(
      'test/end-to-end/electron/shell.test.ts',
      'a second start hands its own to the first window',
    ),
  }),
  starred('C02', 'Another process, with another home, on the same project', {
    run: openTwice,
    tests: carriedBy(LOCK, 'another process has it: E-LOCK', 'never by two at once', 'processes that race'),
  }),
  plain('C03', 'Another program holds the base', {
    run: holdBase,
    tests: carriedBy(SESSION, 'another program holds the base: E-BUSY'),
  }),
  plain('C04', 'The lock of one who was killed', {
    run: takeOverLock,
    tests: carriedBy(LOCK, 'killed without a word'),
  }),
  plain('C05', 'Two windows edit the same field', {
    tests: [
      ...carriedBy(SESSION, 'a change made from another state than the present one is refused whole'),
      ...carriedBy('test/regressions/0138-two-windows-one-field.test.ts', 'C05'),
      ...carriedBy('test/end-to-end/chromium/same-field.test.ts', 'C05'),
    ],
  }),
  starred('C06', 'Two copies changed on two computers', {
    tests: [
      ...carriedBy('test/node/services/places/shared-place.test.ts', 'C06'),
      ...carriedBy('test/node/services/share/edited-apart.test.ts', 'edited apart, merged back'),
      ...carriedBy('test/end-to-end/chromium/copies.test.ts', 'says what it brings and what conflicts'),
    ],
  }),
  plain('C07', 'A file that is only online', {
    tests: carriedBy('test/node/store/online-only.test.ts', 'C07'),
  }),
  plain('C08', 'Backups and copies while edits follow one another', { run: copyWhileWriting }),
  plain('C09', 'Undo while an import runs', {
    tests: carriedBy(
      'test/node/services/import/cancel.test.ts',
      'the project is read as it was, and not written by others',
    ),
  }),
];
