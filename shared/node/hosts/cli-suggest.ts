import { randomUUID } from 'node:crypto';
import { AppError } from '../../contract/errors.ts';
import type { CautionReason, SuggestionRecord, WhyReason } from '../../contract/suggestion-operations.ts';
import { AXES, type Axis } from '../../domain/vocabulary.ts';
import type { CliCommand, CliContext } from './cli-command.ts';
import { countOption, parameterAt, textOption } from './cli-input.ts';

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
const reasonJson = ({ reason, text, evidence }: WhyReason | CautionReason) => ({
  reason,
  text,
  evidence: evidence.map(({ kind, id, name }) => ({ kind, id, name })),
});

/** As command-line.md has it. */
const toJson = (suggestion: SuggestionRecord) => {
  const { id, rank, a, b, relation, axes, solidity, likelihood, value, quality, why, whyNot, missing } =
    suggestion;
  return {
    id,
    rank,
    a: named(a),
    b: named(b),
    relation,
    axes,
    solidity,
    likelihood,
    value,
    quality,
    why: why.map(reasonJson),
    whyNot: whyNot.map(reasonJson),
    missing: missing.map(({ text }) => text),
    decision: suggestion.decision && { id: suggestion.decision.id, state: suggestion.decision.state },
  };
};

const axisOption = (text: string | null): Axis | null => {
  if (text === null || (AXES as readonly string[]).includes(text)) return text as Axis | null;
  throw new AppError('E-INPUT', { field: 'axis', reason: 'vocabulary', value: text });
};

const describe = (suggestion: SuggestionRecord, { words }: CliContext): string => {
  const { rank, a, b, relation, solidity, why, whyNot, missing } = suggestion;
  const { suggestions } = words.partnershipReasons;
  const lines = [
    suggestions.heading(String(rank), a.name, words.vocabulary.relations[relation], b.name, solidity),
    ...why.map(({ text }) => `   + ${text}`),
    ...whyNot.map(({ text }) => `   ! ${text}`),
    ...(missing.length > 0 ? [`   ? ${suggestions.missing(missing.map(({ text }) => text))}`] : []),
  ];
  return lines.join('\n');
};

/** It is no refusal: nothing is wrong with what was asked. */
const TOO_FEW = 'E-SUG-FEW';

/** Missing partnerships; too few data are said on standard error. */
export const listSuggestions: CliCommand['run'] = async (context, parameters, options) => {
  const axis = axisOption(textOption(options, 'axis'));
  const limit = countOption(options, 'limit');
  await context.openToRead(parameterAt(parameters, 0));
  const list = await context.call('suggestion.list', {
    job: randomUUID(),
    territory: textOption(options, 'territory'),
    axis,
    on: textOption(options, 'on'),
    hash: false,
    ...(limit === null ? {} : { limit }),
  });
  if (list.few !== null) context.say(`${TOO_FEW}: ${list.few}`);
  const { suggestions } = context.words.partnershipReasons;
  return {
    json: list.suggestions.map(toJson),
    text: () =>
      [
        suggestions.title(list.suggestions.length, list.total, list.territory?.name ?? null),
        ...list.suggestions.map((one) => describe(one, context)),
      ].join('\n\n'),
  };
};
