import { type Carried, carriedBy, plain, starred, type TortureCase } from '../../case.ts';

const IMPORT = 'test/node/services/import';
const MEANING = `${IMPORT}/catalogue-meaning.test.ts`;
const VALUES = `${IMPORT}/catalogue-values.test.ts`;
const CANCEL = `${IMPORT}/cancel.test.ts`;
const UNDO = `${IMPORT}/undo.test.ts`;
const ROW = 'test/domain/import/mapped/entity-row.test.ts';
const READ_VALUES = 'test/domain/import/values/values.test.ts';

const named = (id: string, ...files: readonly string[]): readonly Carried[] =>
  files.flatMap((file) => carriedBy(file, id));

/** F. Import: meaning. */
export const MEANING_CASES: readonly TortureCase[] = [
  starred('F01', 'Rows told twice; one number, two spellings; one name in several places', {
    tests: named('F01', MEANING),
  }),
  starred('F02', 'The same file imported twice', { tests: named('F02', MEANING) }),
  starred('F03', 'Empty cells of an update', { tests: named('F03', MEANING) }),
  plain('F04', 'The file contradicts what a hand wrote', { tests: named('F04', MEANING) }),
  starred('F05', 'A link to somebody unknown', { tests: named('F05', MEANING) }),
  plain('F06', 'Links to oneself, told twice, both ways', { tests: named('F06', MEANING) }),
  starred('F07', 'A loop of territories', { tests: named('F07', MEANING) }),
  plain('F08', 'A territory in two others', { tests: named('F08', MEANING) }),
  plain('F09', 'A hierarchy of 10,000 levels', { tests: named('F09', MEANING) }),
  starred('F10', 'Communes merged, renamed, associated; years of the official code', {
    tests: named('F10', VALUES, `${IMPORT}/territory-resolver.test.ts`),
  }),
  plain('F11', 'Corsica, overseas, abroad', { tests: named('F11', VALUES) }),
  plain('F12', 'SIRET and SIREN of a wrong key', { tests: named('F12', VALUES, ROW, READ_VALUES) }),
  plain('F13', 'Coordinates swapped, in Lambert-93, in the sea', {
    tests: named('F13', VALUES, ROW, READ_VALUES),
  }),
  plain('F14', 'Words for kinds that nobody knows', {
    tests: named('F14', ROW, 'test/domain/import/recognise/kinds.test.ts'),
  }),
  plain('F15', 'Amounts below zero, in thousands, without measure', {
    tests: named('F15', VALUES, READ_VALUES),
  }),
  plain('F16', 'Ends before starts; links without a date', { tests: named('F16', VALUES, ROW) }),
  plain('F17', 'A hub of many thousands of links', { tests: named('F17', MEANING) }),
  plain('F18', 'Columns that the law protects', { tests: named('F18', MEANING) }),
  plain('F19', 'Addresses and telephone numbers in a list of actors', { tests: named('F19', MEANING, ROW) }),
  starred('F20', 'Cancelled at each step, and half-way through', {
    tests: named('F20', CANCEL, 'test/renderer/import/wizard-work.test.ts'),
  }),
  plain('F21', 'A large import undone and done again, also after a restart', {
    tests: named('F21', UNDO),
  }),
  plain('F22', 'The report of an import, corrected and imported again', {
    tests: named('F22', MEANING, 'test/domain/import/report.test.ts'),
  }),
];
