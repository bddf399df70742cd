import type { Comparison } from '../../contract/snapshot-operations.ts';
import type { CliAnswer, CliContext } from './cli-command.ts';

type ChangedSet = Comparison['added'];

/** As command-line.md has it: names by id, links as records. */
const toJson = ({ entities, relations }: ChangedSet) => ({
  entities: entities.map(({ id, name, kind, type, territory, fields }) => ({
    id,
    name,
    kind,
    type,
    territory,
    fields,
  })),
  relations: relations.map(({ id, type, from, to, territory, fields }) => ({
    id,
    type,
    from: from.id,
    fromName: from.name,
    to: to.id,
    toName: to.name,
    territory,
    fields,
  })),
});

/** Each with where it is about: the whole first. */
const sentencesOf = ({ groups }: Comparison, { words }: CliContext): string[] =>
  groups.flatMap(({ territory, sentences }) =>
    sentences.map(({ text }) =>
      territory === null ? text : words.comparison.inTerritory(territory.name, text),
    ),
  );

/** `snapshot FILE compare A B`: what is from A to B. */
export const compareSnapshots = async (
  context: CliContext,
  [a = '', b = '']: readonly string[],
): Promise<CliAnswer> => {
  const compared = await context.call('snapshot.compare', { job: 'compare', a, b });
  const { added, removed, changed, counts, suggestions, axes } = compared;
  const sentences = sentencesOf(compared, context);
  const json = {
    a: compared.a,
    b: compared.b,
    added: toJson(added),
    removed: toJson(removed),
    changed: toJson(changed),
    sentences,
    counts,
    suggestions,
    axes,
  };
  return { json, text: () => sentences.join('\n') };
};
