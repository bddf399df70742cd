import { ReplyError } from '../../contract/client.ts';
import type { SetValues } from '../../contract/graph-operations.ts';
import { EntityId, type EntityRecord, emptyEntity } from '../../domain/entity.ts';
import type { RelationRecord } from '../../domain/relation.ts';
import { parseEntitySet } from '../../domain/set-entity.ts';
import type { CliAnswer, CliCommand, CliContext } from './cli-command.ts';
import { describeLink } from './cli-describe.ts';
import { listOption, parameterAt, readPairs } from './cli-input.ts';
import { recordJson } from './cli-record.ts';

type Run = CliCommand['run'];

/** A SIRET whose key does not match is kept: say so. */
const warn = ({ words, say }: CliContext, { siret }: SetValues): void => {
  if (siret === undefined) return;
  const parsed = parseEntitySet({ siret }, emptyEntity('actor', '', ''));
  if (!parsed.ok) return;
  for (const { field, reason, value } of parsed.warnings) say(words.sentences.warning(field, reason, value));
};

const entityAnswer = ({ words }: CliContext, record: EntityRecord): CliAnswer => ({
  json: recordJson(record),
  text: () => `${words.commands.saved(record.name)} ${record.id}`,
});
const relationAnswer = (context: CliContext, record: RelationRecord): CliAnswer => ({
  json: recordJson(record),
  text: () => `${context.words.commands.linked(describeLink(record, context))} ${record.id}`,
});

export const addEntity: Run = async (context, [path = '', kind = '', name = ''], options) => {
  const set = readPairs(listOption(options, 'set'));
  await context.openToWrite(path);
  const record = await context.call('entity.add', { kind, name, set });
  warn(context, set);
  return entityAnswer(context, record);
};

const isNotFound = (error: unknown): boolean =>
  error instanceof ReplyError && error.reply.code === 'E-NOT-FOUND';

/** What `set` names is an entity, or a relation by its id. */
export const setTarget = async (
  { call }: Pick<CliContext, 'call'>,
  target: string,
  set: SetValues,
): Promise<
  | { readonly of: 'entity'; readonly record: EntityRecord & { readonly operation: string | null } }
  | { readonly of: 'relation'; readonly record: RelationRecord & { readonly operation: string | null } }
> => {
  try {
    return { of: 'entity', record: await call('entity.set', { entity: target, set }) };
  } catch (error) {
    if (!isNotFound(error) || !EntityId.safeParse(target).success) throw error;
    return { of: 'relation', record: await call('relation.set', { relation: target, set }) };
  }
};

export const setFields: Run = async (context, [path = '', target = '', ...pairs]) => {
  const set = readPairs(pairs);
  await context.openToWrite(path);
  const done = await setTarget(context, target, set);
  if (done.of === 'relation') return relationAnswer(context, done.record);
  warn(context, set);
  return entityAnswer(context, done.record);
};

export const addRelation: Run = async (context, [path = '', from = '', type = '', to = ''], options) => {
  const set = readPairs(listOption(options, 'set'));
  await context.openToWrite(path);
  return relationAnswer(context, await context.call('relation.add', { from, type, to, set }));
};

const removedAnswer = ({ words }: CliContext, removed: readonly string[]): CliAnswer => ({
  json: { removed },
  text: () => words.commands.removed(removed.length),
});

export const removeRelation: Run = async (context, parameters) => {
  await context.openToWrite(parameterAt(parameters, 0));
  const { removed } = await context.call('relation.remove', { relation: parameterAt(parameters, 1) });
  return removedAnswer(context, removed);
};

export const removeEntity: Run = async (context, parameters) => {
  await context.openToWrite(parameterAt(parameters, 0));
  const { removed } = await context.call('entity.remove', { entity: parameterAt(parameters, 1) });
  return removedAnswer(context, removed);
};
