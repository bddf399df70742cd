import { METRIC_IDS } from '../../domain/analysis/metric-ids.ts';
import { Answer, DECISION_STATES, OFFERED_REASONS } from '../../domain/decision.ts';
import { ENTITY_SETTERS } from '../../domain/entity-setters.ts';
import { PROBLEMS, type ProblemCode } from '../../domain/import/problem.ts';
import { RELATION_RULES } from '../../domain/relation.ts';
import { RELATION_SETTERS } from '../../domain/relation-setters.ts';
import { KINDS, RELATION_TYPES, TYPES_BY_KIND } from '../../domain/vocabulary.ts';
import { firstWords } from '../../domain/words/sentence-words.ts';
import type { Words } from '../../domain/words/words.ts';
import { renderLines } from './cli-table.ts';

const namesOf = (setters: readonly { readonly names: readonly string[] }[]): string[] =>
  setters.flatMap(({ names }) => [...names]);

const section = (title: string, lines: readonly (readonly [string, string])[]): string =>
  `${title}\n${renderLines(lines.map(([name, text]) => [`  ${name}`, text]))}`;

/** Fields of an entity, by the name that FIELD=VALUE takes, each with its label. */
export const entityFieldsHelp = ({ commands, fields }: Words): string =>
  section(commands.help.entityFields, [
    ...[...namesOf(ENTITY_SETTERS), 'anchored', 'acts'].map((name) => [name, fields[name] ?? ''] as const),
    [commands.help.statement, fields.statements ?? ''],
  ]);

/** Fields of a relation. */
export const relationFieldsHelp = ({ commands, fields }: Words): string =>
  section(
    commands.help.relationFields,
    namesOf(RELATION_SETTERS).map((name) => [name, fields[name] ?? ''] as const),
  );

/** Kinds, each with its types. */
export const kindsHelp = ({ commands }: Words): string =>
  section(
    commands.help.kinds,
    KINDS.map((kind) => [kind, TYPES_BY_KIND[kind].join(', ')] as const),
  );

/** What `--decide` of an import takes: codes that leave a choice, each with its choices and what it is. */
export const decisionsHelp = ({ commands, imports }: Words): string =>
  section(
    commands.help.decisions,
    Object.entries(PROBLEMS)
      .filter(([, { choices }]) => choices.length > 1)
      .map(
        ([code, { choices }]) =>
          [code, `${choices.join(', ')} – ${imports.problems[code as ProblemCode].group(1)}`] as const,
      ),
  );

/** Types of relation, each with its words; derived ones are not made by hand. */
export const relationTypesHelp = ({ commands, vocabulary }: Words): string =>
  section(
    commands.help.relationTypes,
    RELATION_TYPES.filter((type) => !RELATION_RULES[type].derived).map(
      (type) => [type, firstWords(vocabulary.relations[type])] as const,
    ),
  );

/** Names that `--metric` takes. */
export const metricsHelp = ({ commands, sheet }: Words): string =>
  section(
    commands.help.metrics,
    METRIC_IDS.map((id) => [id, sheet.fields[id]] as const),
  );

/** Answers that `decide` takes, and the reasons that are offered. */
export const answersHelp = ({ commands, decisions }: Words): string =>
  [
    section(
      commands.help.answers,
      Answer.options.map((answer) => [answer, decisions.answers[answer]] as const),
    ),
    section(
      commands.help.reasons,
      OFFERED_REASONS.map((reason) => [decisions.reasons[reason], ''] as const),
    ),
  ].join('\n\n');

/** States that `--state` takes. */
export const statesHelp = ({ commands, decisions }: Words): string =>
  section(
    commands.help.states,
    DECISION_STATES.map((state) => [state, decisions.states[state]] as const),
  );
