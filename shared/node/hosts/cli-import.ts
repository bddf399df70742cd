import { readFileSync, statSync } from 'node:fs';
import { ReplyError } from '../../contract/client.ts';
import { AppError, type ErrorReply } from '../../contract/errors.ts';
import type { ImportOutcome } from '../../contract/import-operations.ts';
import { IMPORT_KINDS, type ImportKind } from '../../domain/import/format-ids.ts';
import { Mapping } from '../../domain/import/mapping.ts';
import { type Decisions, PROBLEMS, type Problem, ProblemCode } from '../../domain/import/problem.ts';
import { ImportRefusal } from '../../domain/import/refusal.ts';
import { isRefused } from '../../domain/import/result.ts';
import { parseJson } from '../../domain/import/safe-json.ts';
import type { CliAnswer, CliCommand, CliContext, CliOptions } from './cli-command.ts';
import { errorDocument, exitOf, toErrorReply } from './cli-error.ts';
import { listOption, splitPair, textOption } from './cli-input.ts';

const kindOf = (options: CliOptions): ImportKind => {
  const given = textOption(options, 'as') ?? 'auto';
  const kind = IMPORT_KINDS.find((known) => known === given);
  if (!kind) throw new AppError('E-INPUT', { field: 'as', reason: 'vocabulary', value: given });
  return kind;
};

/** `CODE=CHOICE` pairs of `--decide`; of a code given twice, the last. */
const decisionsOf = (options: CliOptions): Decisions =>
  Object.fromEntries(
    listOption(options, 'decide').map((pair) => {
      const { field, value } = splitPair(pair);
      const code = ProblemCode.safeParse(field);
      const choices: readonly string[] = code.success ? PROBLEMS[code.data].choices : [];
      if (choices.includes(value)) return [field, value];
      throw new AppError('E-INPUT', { field: 'decide', reason: 'vocabulary', value: pair });
    }),
  );

/** Of a mapping: thousands of columns and words fit. */
const MAPPING_BYTES_MAX = 10_000_000;

/** Limited as any JSON from outside; undefined where it is none. */
const parseText = (text: string): unknown => {
  try {
    return parseJson(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof ImportRefusal) return undefined;
    throw error;
  }
};

const readMapping = (path: string): string => {
  let bytes: number;
  try {
    bytes = statSync(path).size;
    if (bytes <= MAPPING_BYTES_MAX) return readFileSync(path, 'utf8');
  } catch (error) {
    throw new AppError('E-FILE-ABSENT', {}, { cause: error });
  }
  throw new AppError('E-IMP-BIG', {
    size: Math.ceil(bytes / 1_000_000),
    limit: MAPPING_BYTES_MAX / 1_000_000,
  });
};

/** The file of `--mapping`; null when there is none. */
const mappingOf = (options: CliOptions): Mapping | null => {
  const path = textOption(options, 'mapping');
  if (path === null) return null;
  const parsed = Mapping.safeParse(parseText(readMapping(path)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new AppError('E-IMP-MAPPING', { value: issue?.path.join('.') ?? '' });
};

/** « feuille Acteurs, ligne 12, SIRET : … ». */
const sentenceOf = ({ words }: CliContext, problem: Problem): string => {
  const { code, sheet, row, column, value, details } = problem;
  const place = words.imports.place(sheet, row);
  const told = words.imports.problems[code].one({ value, column, ...details });
  return [place, told].filter(Boolean).join(', ');
};

const jsonOf = (context: CliContext, outcome: ImportOutcome) => {
  const { created, updated, unchanged, skipped, byKind, durationMs } = outcome;
  const problems = outcome.problems.map((problem) => ({
    code: problem.code,
    file: problem.file,
    row: problem.row,
    column: problem.column,
    message: sentenceOf(context, problem),
  }));
  return { created, updated, unchanged, skipped, problems, byKind, durationMs };
};

const describe = ({ words }: CliContext, outcome: ImportOutcome, isTrial: boolean): string => {
  const { presets, problems } = words.imports;
  const recognised = outcome.recognised.flatMap(({ file, sheet, preset }) =>
    preset === null ? [] : [`${[file, sheet].filter(Boolean).join(', ')} (${presets[preset] ?? preset})`],
  );
  const groups = outcome.groups.map(({ code, count }) => {
    const { group, fix } = problems[code];
    return [group(count), fix].filter(Boolean).join('. ');
  });
  return [
    ...recognised,
    words.commands.imported(outcome, isTrial),
    ...groups.map((line) => `  ${line}`),
  ].join('\n');
};

/** A refusal of every row says what is wrong with each. */
const tellRefusal = (context: CliContext, reply: ErrorReply, outcome: ImportOutcome): CliAnswer => ({
  json: { ...errorDocument(reply), ...jsonOf(context, outcome) },
  text: () =>
    [reply.message, ...outcome.problems.map((problem) => `  ${sentenceOf(context, problem)}`)].join('\n'),
  status: exitOf(reply),
});

export const importFiles: CliCommand['run'] = async (context, parameters, options) => {
  const [path = '', ...inputs] = parameters;
  const as = kindOf(options);
  const mapping = mappingOf(options);
  const decisions = decisionsOf(options);
  const isTrial = options.dryRun === true;
  await (isTrial ? context.openToRead(path) : context.openToWrite(path));
  const files = await Promise.all(inputs.map(context.register));
  const plan = { files, as, mapping, decisions, job: 'import' };
  try {
    const outcome = await context.call(isTrial ? 'import.preview' : 'import.run', plan);
    if (isRefused(outcome)) {
      const refusal = new AppError('E-IMP-REFUSED', { rows: outcome.rows });
      return tellRefusal(context, toErrorReply(refusal, context.lang), outcome);
    }
    return { json: jsonOf(context, outcome), text: () => describe(context, outcome, isTrial) };
  } catch (error) {
    if (!(error instanceof ReplyError) || error.reply.code !== 'E-IMP-REFUSED') throw error;
    return tellRefusal(context, error.reply, await context.call('import.preview', plan));
  }
};
