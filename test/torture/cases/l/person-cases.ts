import { carriedBy, plain, starred, type TortureCase } from '../../case.ts';

const LOG = 'test/node/services/fault-log.test.ts';
const GUARANTEES = 'test/node/services/export-guarantees.test.ts';
const SHARE = 'test/node/services/share/share.test.ts';

/** L. Privacy. */
export const PERSON_CASES: readonly TortureCase[] = [
  starred('L01', 'A person erased is in no file any more', {
    tests: carriedBy('test/node/services/persons/erasure.test.ts', 'L01'),
  }),
  starred('L02', 'Exports hold no person unless asked', {
    tests: [
      ...carriedBy(GUARANTEES, 'persons off'),
      ...carriedBy('test/node/services/persons/persons.test.ts', 'L02'),
    ],
  }),
  plain('L03', 'What is known of one person, whole', {
    tests: carriedBy('test/node/services/persons/persons.test.ts', 'L03'),
  }),
  plain('L04', 'Those whose time is over', {
    tests: carriedBy('test/node/services/persons/persons.test.ts', 'L04'),
  }),
  plain('L05', 'An older backup restored after an erasure', {
    tests: carriedBy('test/node/services/persons/erasure.test.ts', 'L05'),
  }),
  plain('L06', 'A restricted person is nowhere', {
    tests: carriedBy('test/node/services/persons/persons.test.ts', 'L06'),
  }),
  plain('L07', 'Logs hold no name', {
    tests: [
      ...carriedBy(LOG, 'never what was said, nor a path', 'L07'),
      ...carriedBy('test/hosts/fault-notes.test.ts', 'L07'),
      ...carriedBy('test/domain/fault-places.test.ts', 'L07'),
    ],
  }),
  plain('L08', 'A copy to hand over', { tests: carriedBy(SHARE, 'a copy holds nothing of a person') }),
  plain('L09', 'Imported addresses are off until asked', {
    tests: carriedBy('test/node/services/import/catalogue-meaning.test.ts', 'F19'),
  }),
  plain('L10', 'Who may read the folder of the application', {
    tests: [
      ...carriedBy(LOG, 'L10'),
      ...carriedBy('test/regressions/0062-what-is-ours-alone.test.ts', 'L10'),
      ...carriedBy('test/end-to-end/electron/security-start.test.ts', 'L10'),
    ],
  }),
];
