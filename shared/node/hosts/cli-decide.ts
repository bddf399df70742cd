import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import { AppError } from '../../contract/errors.ts';
import { ExportOptions } from '../../contract/export-operations.ts';
import { MINUTES_FORMATS } from '../../contract/minutes-operations.ts';
import type { DecisionRecord } from '../../contract/suggestion-operations.ts';
import { Answer, DecisionState } from '../../domain/decision.ts';
import { formatDate } from '../../domain/format.ts';
import { parseDate } from '../../domain/partial-date.ts';
import { RelationType } from '../../domain/vocabulary.ts';
import { arrowOf } from '../../domain/words/sentence-words.ts';
import type { CliCommand, CliContext, CliOptions } from './cli-command.ts';
import { oneOfOption, parameterAt, textOption } from './cli-input.ts';
import { renderTable } from './cli-table.ts';

type Run = CliCommand['run'];

const toJson = ({ a, aName, b, bName, ...decision }: DecisionRecord) => ({
  ...decision,
  a: { id: a, name: aName },
  b: { id: b, name: bName },
});

const pairOf = ({ aName, relation, bName }: DecisionRecord): string =>
  `${aName} ${arrowOf(relation)} ${bName}`;

/** One of a closed list; refused with the field's name, before anything is opened. */
const memberOf = <Value extends string>(
  value: string,
  field: string,
  values: readonly Value[],
  reason = 'vocabulary',
): Value => {
  const known = values.find((one) => one === value);
  if (known === undefined) throw new AppError('E-INPUT', { field, reason, value });
  return known;
};

/** A date as people write it, its precision kept. */
const dateOption = (options: CliOptions, field: string): string | null => {
  const text = textOption(options, field);
  const date = text === null ? null : parseDate(text);
  if (text !== null && date === null) throw new AppError('E-INPUT', { field, reason: 'date', value: text });
  return date;
};

/** A calculation is as of one day. */
const dayOption = (options: CliOptions): string | null => {
  const day = dateOption(options, 'on');
  if (day !== null && day.length < 10)
    throw new AppError('E-INPUT', { field: 'on', reason: 'date', value: textOption(options, 'on') });
  return day;
};

export const decide: Run = async (context, parameters, options) => {
  const { call, words } = context;
  const answer = memberOf(parameterAt(parameters, 2), 'answer', Answer.options);
  const type = textOption(options, 'type');
  const input = {
    job: randomUUID(),
    suggestion: parameterAt(parameters, 1),
    answer,
    reason: textOption(options, 'reason'),
    type: type === null ? null : memberOf(type, 'type', RelationType.options, 'relation-type'),
    on: dayOption(options),
    until: dateOption(options, 'until'),
    owner: textOption(options, 'owner'),
    dueOn: dateOption(options, 'due'),
  };
  await context.openToWrite(parameterAt(parameters, 0));
  const decision = await call('decision.make', input);
  return {
    json: toJson(decision),
    text: () => words.decisions.answered(pairOf(decision), words.decisions.states[decision.state]),
  };
};

const describe = (decisions: readonly DecisionRecord[], { words, lang }: CliContext): string => {
  const { columns, states, late } = words.decisions;
  const rows = decisions.map((one) => [
    formatDate(one.on, lang),
    pairOf(one),
    one.isLate ? `${states[one.state]} (${late})` : states[one.state],
    one.reason ?? '',
    one.owner ?? '',
    one.dueOn === null ? '' : formatDate(one.dueOn, lang),
  ]);
  return decisions.length === 0
    ? words.commands.nothing
    : renderTable(
        [columns.on, columns.suggestion, columns.state, columns.reason, columns.owner, columns.due],
        rows,
      );
};

/** The format that the name of the file ends with. */
const formatOf = (out: string): (typeof MINUTES_FORMATS)[number] => {
  const ending = extname(out).toLowerCase().slice(1);
  const format = MINUTES_FORMATS.find((known) => known === ending);
  if (!format)
    throw new AppError('E-INPUT', { field: 'out', reason: 'record-format', value: extname(out) || out });
  return format;
};

const writeMinutes = async (
  context: CliContext,
  out: string,
  state: DecisionState | null,
  options: CliOptions,
): Promise<string> => {
  const { audience, csv } = ExportOptions.shape;
  const { decisions, withheld } = await context.call('minutes.create', {
    format: formatOf(out),
    state,
    audience: oneOfOption(options, 'audience', audience.options, 'committee'),
    csv: oneOfOption(options, 'csv', csv.options, 'fr'),
    file: await context.register(out),
    overwrite: options.force === true,
  });
  return context.words.decisions.written(out, decisions, withheld);
};

export const listDecisions: Run = async (context, parameters, options) => {
  const state = textOption(options, 'state');
  const wanted = state === null ? null : memberOf(state, 'state', DecisionState.options);
  const out = textOption(options, 'out');
  if (out !== null) formatOf(out);
  await context.openToRead(parameterAt(parameters, 0));
  const decisions = await context.call('decision.list', { state: wanted });
  const told = out === null ? null : await writeMinutes(context, out, wanted, options);
  return { json: decisions.map(toJson), text: () => told ?? describe(decisions, context) };
};
