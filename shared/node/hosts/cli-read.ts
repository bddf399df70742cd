import { AppError } from '../../contract/errors.ts';
import type { EntityRecord } from '../../domain/entity.ts';
import type { RelationRecord } from '../../domain/relation.ts';
import { parseKind } from '../../domain/set-vocabulary.ts';
import type { CliAnswer, CliCommand, CliContext } from './cli-command.ts';
import { describeLink, describeRecord } from './cli-describe.ts';
import { countOption, listOption, parameterAt, splitPair } from './cli-input.ts';
import { recordJson } from './cli-record.ts';
import { renderLines, renderTable } from './cli-table.ts';

type Run = CliCommand['run'];

/** The answer of a list: an array, a table, or the sentence that says that there is nothing. */
const tableAnswer = (
  { words }: CliContext,
  json: readonly unknown[],
  headings: readonly string[],
  rows: () => readonly (readonly string[])[],
): CliAnswer => ({
  json,
  text: () => (json.length === 0 ? words.commands.nothing : renderTable(headings, rows())),
});

const entityTable = (context: CliContext, records: readonly EntityRecord[]): CliAnswer => {
  const { kinds, types, entityStatuses } = context.words.vocabulary;
  const { name, kind, type, status, id } = context.words.commands.columns;
  const rows = () =>
    records.map((record) => [
      record.name,
      kinds[record.kind],
      (types as Readonly<Record<string, string>>)[record.type ?? ''] ?? '',
      record.status ? entityStatuses[record.status] : '',
      record.id,
    ]);
  return tableAnswer(context, records.map(recordJson), [name, kind, type, status, id], rows);
};

const relationTable = (context: CliContext, records: readonly RelationRecord[]): CliAnswer => {
  const { relations, relationStatuses } = context.words.vocabulary;
  const { from, relation, to, status, id } = context.words.commands.columns;
  const rows = () =>
    records.map((record) => [
      record.fromName,
      relations[record.type],
      record.toName,
      relationStatuses[record.status],
      record.id,
    ]);
  return tableAnswer(context, records.map(recordJson), [from, relation, to, status, id], rows);
};

const kindOf = (name: string) => {
  if (name === 'entities') return null;
  const kind = parseKind(name);
  if (!kind.ok) throw new AppError('E-INPUT', { field: 'kind', reason: 'kind', value: name });
  return kind.value;
};

export const listRecords: Run = async (context, parameters, options) => {
  const asked = parameterAt(parameters, 1);
  const where = listOption(options, 'where').map(splitPair);
  const kind = asked === 'relations' ? null : kindOf(asked);
  await context.openToRead(parameterAt(parameters, 0));
  return asked === 'relations'
    ? relationTable(context, await context.call('relation.list', { where }))
    : entityTable(context, await context.call('entity.list', { kind, where }));
};

export const showEntity: Run = async (context, parameters) => {
  await context.openToRead(parameterAt(parameters, 0));
  const record = await context.call('entity.get', { entity: parameterAt(parameters, 1) });
  return {
    json: { ...recordJson(record), relations: record.relations.map(recordJson) },
    text: () =>
      [
        renderLines(describeRecord(record, context)),
        ...(record.relations.length > 0
          ? ['', `${context.words.commands.relations} (${record.relations.length})`]
          : []),
        ...record.relations.map((relation) => `  ${describeLink(relation, context)}`),
      ].join('\n'),
  };
};

export const searchEntities: Run = async (context, [path = '', ...text], options) => {
  await context.openToRead(path);
  const limit = countOption(options, 'limit');
  const hits = await context.call('entity.search', { text: text.join(' '), ...(limit ? { limit } : {}) });
  const { kinds } = context.words.vocabulary;
  const { name, kind, id } = context.words.commands.columns;
  const rows = () =>
    hits.map((hit) => [hit.matched ? `${hit.name} (${hit.matched})` : hit.name, kinds[hit.kind], hit.id]);
  return tableAnswer(context, hits, [name, kind, id], rows);
};

export const findPaths: Run = async (context, [path = '', from = '', to = ''], options) => {
  await context.openToRead(path);
  const limit = countOption(options, 'limit');
  const paths = await context.call('graph.path', { from, to, ...(limit ? { limit } : {}) });
  return {
    json: paths,
    text: () =>
      paths.length === 0 ? context.words.commands.noPath : paths.map(({ sentence }) => sentence).join('\n'),
  };
};
