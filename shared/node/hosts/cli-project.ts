import { ReplyError } from '../../contract/client.ts';
import type { OutputOf } from '../../contract/contract.ts';
import { ErrorCode, type ErrorReply } from '../../contract/errors.ts';
import type { ProjectInfo } from '../../contract/project-operations.ts';
import { formatDay, formatNumber, formatTime } from '../../domain/format.ts';
import { errorSentence } from '../../domain/words/words.ts';
import type { CliAnswer, CliCommand, CliContext } from './cli-command.ts';
import { errorDocument, exitOf } from './cli-error.ts';
import { parameterAt, textOption } from './cli-input.ts';
import { renderLines } from './cli-table.ts';

type Run = CliCommand['run'];

export const createProject: Run = async ({ call, register, words }, [path = ''], options) => {
  const { entities, relations } = await call('project.create', {
    file: await register(path),
    name: textOption(options, 'name'),
    sample: textOption(options, 'sample'),
    territory: textOption(options, 'territory'),
    overwrite: options.force === true,
  });
  return {
    json: { file: path, entities, relations },
    text: () => words.commands.created(path, { entities, relations }),
  };
};

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const describeInfo = (info: ProjectInfo, { words, lang }: CliContext): string => {
  const { commands, vocabulary } = words;
  const number = (value: number) => formatNumber(value, lang);
  const countsOf = (counts: Readonly<Record<string, number>>, labels: Readonly<Record<string, string>>) =>
    Object.entries(counts).map(([key, count]): [string, string] => [
      `  ${labels[key] ?? key}`,
      number(count),
    ]);
  const { lastBackup } = info;
  const backup = lastBackup
    ? `${formatDay(lastBackup.at, lang)}, ${formatTime(lastBackup.at, lang)}`
    : commands.info.none;
  return [
    `${info.name}${info.fictional ? ` (${commands.info.fictional})` : ''}`,
    commands.counts({ entities: sumOf(info.entities), relations: sumOf(info.relations) }),
    renderLines([
      ...countsOf(info.entities, vocabulary.kinds),
      [commands.relations, ''],
      ...countsOf(info.relations, vocabulary.relations),
      [commands.info.sources, number(info.sources)],
      [commands.info.operations, number(info.operations)],
      [commands.info.schema, number(info.schemaVersion)],
      [commands.info.lastBackup, backup],
    ]),
  ].join('\n');
};

export const showInfo: Run = async (context, parameters) => {
  const info = await context.openToRead(parameterAt(parameters, 0));
  return { json: info, text: () => describeInfo(info, context) };
};

type Check = OutputOf<'project.check'>;

/** A file that cannot even be opened is a finding too. */
const runCheck = async ({ call, register }: CliContext, path: string, accept: boolean): Promise<Check> => {
  try {
    return await call('project.check', { file: await register(path), accept });
  } catch (error) {
    if (!(error instanceof ReplyError) || !error.reply.code.startsWith('E-BASE-')) throw error;
    const { code, message } = error.reply;
    return { ok: false, findings: [{ code, message }] };
  }
};

/** The error of a damaged project: the first finding's own code when it is one of ours. */
const damageOf = ({ findings }: Check, lang: CliContext['lang']): ErrorReply => {
  const code = findings.map((finding) => ErrorCode.safeParse(finding.code)).find((one) => one.success)?.data;
  const known = code ?? 'E-BASE-DAMAGED';
  const message = findings.find((finding) => finding.code === code)?.message;
  return { code: known, message: message ?? errorSentence(lang, known, {}) };
};

export const checkProject: Run = async (context, parameters, options): Promise<CliAnswer> => {
  const check = await runCheck(context, parameterAt(parameters, 0), options.accept === true);
  const { words, lang } = context;
  if (check.ok) {
    return { json: { ok: true, findings: check.findings }, text: () => words.commands.checkedWell };
  }
  const damage = damageOf(check, lang);
  return {
    json: { ok: false, findings: check.findings, ...errorDocument(damage) },
    text: () =>
      [damage.message, ...check.findings.map(({ code, message }) => `${code}  ${message}`)].join('\n'),
    status: exitOf(damage) === 0 ? 3 : exitOf(damage),
  };
};
