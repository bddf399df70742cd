import { type Carried, carriedBy, plain, starred, type TortureCase } from '../../case.ts';

const SUGGEST = 'test/domain/partnerships/suggest';
const METHOD = `${SUGGEST}/method-cases.test.ts`;

const named = (id: string, ...files: readonly string[]): readonly Carried[] =>
  files.flatMap((file) => carriedBy(file, id));

/** M. Suggestions and diagnosis. */
export const METHOD_CASES: readonly TortureCase[] = [
  starred('M01', 'The same data in another order', {
    tests: named('M01', METHOD, 'test/domain/partnerships/learned/learned-mode.test.ts'),
  }),
  starred('M02', 'Nobody, one actor, no link, everybody linked', { tests: named('M02', METHOD) }),
  starred('M03', 'What is never suggested', { tests: named('M03', METHOD) }),
  plain('M04', 'One link or none', { tests: named('M04', `${SUGGEST}/explanations.test.ts`) }),
  plain('M05', 'A hub linked to all', { tests: named('M05', METHOD) }),
  plain('M06', 'Other names', { tests: named('M06', METHOD) }),
  plain('M07', 'A part that has nothing to do with the others', { tests: named('M07', METHOD) }),
  starred('M08', 'Each explanation computed again from the raw data', {
    tests: named('M08', `${SUGGEST}/re-derived.test.ts`, 'test/domain/partnerships/explanations.test.ts'),
  }),
  plain('M09', 'The evidence is taken away', {
    tests: named('M09', `${SUGGEST}/explanations.test.ts`, 'test/node/services/decisions.test.ts'),
  }),
  plain('M10', '2,000 actors in 50 territories', {
    tests: named('M10', `${SUGGEST}/large.test.ts`),
  }),
  plain('M11', 'Unknown is never absent', { tests: named('M11', 'test/domain/diagnosis/diagnose.test.ts') }),
  plain('M12', 'Partnerships that were planted', {
    tests: named('M12', `${SUGGEST}/large.test.ts`),
  }),
];
