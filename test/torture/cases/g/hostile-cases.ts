import { type Carried, carriedBy, plain, starred, type TortureCase } from '../../case.ts';

const IMPORT = 'test/node/services/import';
const REFUSED = `${IMPORT}/catalogue-refused.test.ts`;
const TABLES = `${IMPORT}/catalogue-tables.test.ts`;
const WORKBOOKS = `${IMPORT}/hostile-workbooks.test.ts`;
const ARCHIVE = `${IMPORT}/archive.test.ts`;
const HOSTILE = 'test/domain/import/formats/hostile.test.ts';
const READ_VALUES = 'test/domain/import/values/values.test.ts';
const HTML_FILE = 'test/end-to-end/chromium/html-file.test.ts';

const named = (id: string, ...files: readonly string[]): readonly Carried[] =>
  files.flatMap((file) => carriedBy(file, id));

/** G. Hostile import. */
export const HOSTILE_CASES: readonly TortureCase[] = [
  starred('G01', 'Billion laughs', {
    tests: [...named('G01', REFUSED, WORKBOOKS), ...carriedBy(HOSTILE, 'is refused before it is read')],
  }),
  starred('G02', 'Ten million character references', { tests: named('G02', REFUSED) }),
  starred('G03', 'External entities, grammars, inclusions', {
    tests: [
      ...named('G03', REFUSED, `${IMPORT}/hostile-traced.test.ts`),
      ...carriedBy(HOSTILE, 'never follows where its grammar is said to be'),
    ],
  }),
  plain('G04', 'Depth, attributes, namespaces, encodings without measure', {
    tests: [...named('G04', REFUSED), ...carriedBy(HOSTILE, 'is limited')],
  }),
  starred('G05', 'Workbooks that fill the memory', { tests: named('G05', REFUSED, WORKBOOKS, ARCHIVE) }),
  starred('G06', 'Entries of archives that lead elsewhere', { tests: named('G06', REFUSED, ARCHIVE) }),
  starred('G07', 'Keys that reach prototypes', {
    tests: [
      ...named('G07', TABLES),
      ...carriedBy('test/domain/import/safe-json.test.ts', 'loses the keys of prototypes'),
    ],
  }),
  plain('G08', 'JSON without measure, told twice, of numbers that are none', {
    tests: named('G08', REFUSED, TABLES),
  }),
  starred('G09', 'Names that would act: script, style, template, SQL', {
    tests: [
      ...named('G09', TABLES, 'test/end-to-end/electron/security-content.test.ts'),
      ...named('G09', TABLES, 'test/end-to-end/chromium/hostile-names.test.ts'),
      ...carriedBy('test/domain/sheet/svg.test.ts', 'hostile names, titles and sources are text'),
      ...carriedBy('test/node/services/dossier/typeset.test.ts', 'takes any name at all as text'),
      ...carriedBy(HTML_FILE, 'keeps hundreds of hostile texts inert'),
    ],
  }),
  plain('G10', 'Ids that would be selectors or styles', {
    tests: named('G10', TABLES, 'test/domain/import/apply-mapping.test.ts'),
  }),
  plain('G11', 'Texts made to hold readers up', {
    tests: [
      ...named('G11', READ_VALUES, 'test/regular-expressions.test.ts'),
      ...carriedBy('test/domain/import/formats/html.test.ts', 'takes time in proportion'),
    ],
  }),
  plain('G12', 'Operators and expressions typed in the search', {
    tests: carriedBy('test/node/store/search.test.ts', 'is never read as an operator'),
  }),
  plain('G13', 'Pictures that are something else, or enormous', {
    tests: [
      ...named('G13', REFUSED),
      ...carriedBy('test/renderer/committee/read-logo.test.ts', 'refuses what is no picture'),
      ...carriedBy('test/node/services/dossier/dossier.test.ts', 'is refused a logo that is no picture'),
    ],
  }),
  plain('G14', 'Addresses that would run or reach a disk', {
    tests: [
      ...named('G14', TABLES, READ_VALUES, 'test/renderer/card/followed-address.test.ts'),
      ...carriedBy('test/electron/address.test.ts', 'what may be opened elsewhere'),
    ],
  }),
  plain('G15', 'Thousands of files, folders and programs dropped', {
    tests: named('G15', REFUSED, 'test/renderer/import/wizard-work.test.ts'),
  }),
  plain('G16', 'A hostile project file', { tests: named('G16', REFUSED) }),
  plain('G17', 'Shared mappings and views with keys of others', {
    tests: [
      ...named('G17', REFUSED, 'test/domain/import/apply-mapping.test.ts'),
      ...carriedBy('test/domain/saved-view.test.ts', 'by a newer version, or damaged'),
    ],
  }),
  plain('G18', 'Mutations of each format, for a night', {
    tests: carriedBy('test/fuzz/fuzz.test.ts', 'G18'),
  }),
];
