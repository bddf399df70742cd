import { z } from 'zod';

/**
 * What can be wrong with a row or a column, and what can be done for all rows at once. `level`: an error keeps its row
 * (or the value) out, a warning keeps it « à vérifier », a note only says what was done. The first choice is what happens
 * unless the person says otherwise.
 */
export const PROBLEMS = {
  /** Not asked of the person: what was recognised, merged, kept. */
  'E-IMP-PRESET': { level: 'note', choices: [] },
  'E-IMP-HEADER': { level: 'note', choices: [] },
  'E-IMP-COLUMN': { level: 'note', choices: [] },
  'E-IMP-REPEATED': { level: 'note', choices: [] },
  'E-IMP-EQUAL': { level: 'note', choices: [] },
  'E-IMP-ALIAS': { level: 'note', choices: [] },
  'E-IMP-OUTLINE': { level: 'note', choices: [] },
  'E-IMP-REPAIRED': { level: 'note', choices: [] },
  'E-IMP-CONTROL': { level: 'note', choices: [] },
  'E-IMP-MERGED': { level: 'note', choices: [] },
  'E-IMP-MACRO': { level: 'note', choices: [] },
  'E-IMP-TOTAL': { level: 'note', choices: [] },
  'E-IMP-FORMULA': { level: 'warning', choices: [] },
  'E-IMP-HIDDEN': { level: 'warning', choices: ['skip', 'include'] },
  'E-IMP-PERSON': { level: 'warning', choices: ['skip', 'include'] },
  'E-IMP-SENSITIVE': { level: 'warning', choices: ['skip', 'include'] },
  'E-IMP-ENCODING': { level: 'warning', choices: ['keep', 'repair'] },
  'E-IMP-ACCENT': { level: 'warning', choices: ['keep', 'skip'] },
  'E-IMP-BIDI': { level: 'warning', choices: [] },
  'E-IMP-LENGTH': { level: 'warning', choices: ['complete', 'skip'] },
  'E-IMP-SCI': { level: 'warning', choices: ['clear', 'skip'] },
  'E-IMP-KEY': { level: 'warning', choices: ['keep', 'clear', 'skip'] },
  'E-IMP-KIND': { level: 'warning', choices: ['other'] },
  'E-IMP-GUESS': { level: 'warning', choices: ['keep', 'clear'] },
  'E-IMP-TYPE': { level: 'warning', choices: ['concerns'] },
  'E-IMP-VALUE': { level: 'warning', choices: ['clear', 'skip'] },
  'E-IMP-AMOUNT': { level: 'warning', choices: ['clear', 'skip'] },
  'E-IMP-DATE': { level: 'warning', choices: ['clear', 'skip'] },
  'E-IMP-PERIOD': { level: 'warning', choices: ['clear'] },
  'E-IMP-PLACE': { level: 'warning', choices: ['clear', 'swap'] },
  'E-IMP-TERRITORY': { level: 'warning', choices: ['create', 'leave'] },
  'E-IMP-CODE': { level: 'warning', choices: [] },
  'E-IMP-NAME': { level: 'warning', choices: ['different', 'same'] },
  'E-IMP-CONFLICT': { level: 'warning', choices: [] },
  'E-IMP-HAND': { level: 'warning', choices: ['keep', 'take'] },
  'E-IMP-CARRIER': { level: 'warning', choices: [] },
  'E-IMP-NOBODY': { level: 'warning', choices: ['keep', 'skip'] },
  'E-IMP-REF': { level: 'warning', choices: ['create', 'skip'] },
  'E-IMP-LONG': { level: 'error', choices: ['skip', 'clear'] },
  'E-IMP-NONAME': { level: 'error', choices: [] },
  'E-IMP-SELF': { level: 'error', choices: [] },
  'E-IMP-HYPEREDGE': { level: 'error', choices: [] },
  'E-IMP-CYCLE': { level: 'error', choices: [] },
  'E-IMP-DEPTH': { level: 'warning', choices: [] },
  'E-IMP-LINK': { level: 'warning', choices: ['concerns', 'skip'] },
  'E-IMP-SCHEMA': { level: 'error', choices: ['refuse', 'import'] },
} as const satisfies Record<
  string,
  { readonly level: 'error' | 'warning' | 'note'; readonly choices: readonly string[] }
>;
export type ProblemCode = keyof typeof PROBLEMS;
export const ProblemCode = z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]);

/** `row` 0: about the file or a column as a whole. `details` are what the sentence names. */
export const Problem = z.object({
  code: ProblemCode,
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int().min(0),
  column: z.string().nullable(),
  /** As written, cut to 120 characters. */
  value: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type Problem = z.infer<typeof Problem>;

/** What the person chose, by code; absent: the first choice. */
export const Decisions = z.partialRecord(ProblemCode, z.string());
export type Decisions = z.infer<typeof Decisions>;

export const decisionOf = (decisions: Decisions, code: ProblemCode): string =>
  decisions[code] ?? PROBLEMS[code].choices[0] ?? '';
