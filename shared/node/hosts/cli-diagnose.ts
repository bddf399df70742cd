import { randomUUID } from 'node:crypto';
import type { AxisRecord, Diagnosis } from '../../contract/diagnosis-operations.ts';
import { AppError } from '../../contract/errors.ts';
import { formatPercent } from '../../domain/format.ts';
import type { CliCommand, CliContext } from './cli-command.ts';
import { listOption, parameterAt, textOption } from './cli-input.ts';

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });

/** As command-line.md has it: `territory` is null for a programme, which `programme` then names. */
const toJson = ({ subject, on, maturity, axes, reminders }: Diagnosis) => ({
  territory: subject.kind === 'territory' ? named(subject) : null,
  programme: subject.kind === 'programme' ? named(subject) : null,
  on,
  maturity: { assessed: maturity },
  axes: axes.map(({ axis, score, low, high, knownShare, checks, toStrengthen }) => ({
    axis,
    score,
    low,
    high,
    knownShare,
    checks: checks.map(({ id, state, weight, text, evidence, override }) => ({
      id,
      state,
      weight,
      text,
      evidence: evidence.map(({ kind, id: of, name }) => ({ kind, id: of, name })),
      override,
    })),
    toStrengthen,
  })),
  reminders: reminders.map(({ text }) => text),
});

/** What the territory can do, in the order of what it can do first. */
const describeAdvice = ({ toStrengthen }: AxisRecord, { words }: CliContext): string[] => {
  const { table, checks } = words.diagnosis;
  if (toStrengthen.length === 0) return [];
  return [`  ${table.toStrengthen}`, ...toStrengthen.map((id) => `  - ${id}  ${checks[id].advice}`)];
};

const describeAxis = (record: AxisRecord, context: CliContext): string => {
  const { lang, words } = context;
  const { table, states } = words.diagnosis;
  const { axis, score, low, high, knownShare, checks } = record;
  const share = (value: number): string => formatPercent(value, lang);
  const label = words.vocabulary.axes[axis];
  const heading = table.score(
    label,
    score === null ? null : share(score),
    share(low),
    share(high),
    share(knownShare),
  );
  const lines = checks.map(
    ({ id, title, state, text }) => `  ${id}  ${title}\n      ${states[state]}. ${text}`,
  );
  return [heading, ...lines, ...describeAdvice(record, context)].join('\n');
};

const describe = ({ subject, on, maturity, axes, reminders }: Diagnosis, context: CliContext): string => {
  const { table } = context.words.diagnosis;
  const assessed = table.maturity(maturity?.level ?? null, maturity?.on ?? null, maturity?.assessor ?? null);
  const told =
    reminders.length > 0 ? [[table.reminders, ...reminders.map(({ text }) => `- ${text}`)].join('\n')] : [];
  return [
    `${table.heading(subject.name, on)}\n${assessed}`,
    ...axes.map((axis) => describeAxis(axis, context)),
    ...told,
  ].join('\n\n');
};

/** Of one subject a document, of several or of each of a level an array of them. */
export const showDiagnosis: CliCommand['run'] = async (context, parameters, options) => {
  const subjects = [...listOption(options, 'territory'), ...listOption(options, 'programme')];
  const eachOf = textOption(options, 'each');
  if (subjects.length === 0) throw new AppError('E-INPUT', { field: 'territory', reason: 'required' });
  await context.openToRead(parameterAt(parameters, 0));
  const found = await context.call('diagnosis.read', {
    job: randomUUID(),
    subjects,
    eachOf,
    on: textOption(options, 'on'),
  });
  const [first] = found;
  const isOne = eachOf === null && subjects.length === 1 && first !== undefined;
  return {
    json: isOne ? toJson(first) : found.map(toJson),
    text: () =>
      found.length === 0
        ? context.words.commands.nothing
        : found.map((one) => describe(one, context)).join('\n\n\n'),
  };
};
