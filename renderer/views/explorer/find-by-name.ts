import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { Facts } from '../../../shared/domain/filters/facts.ts';
import { foldText } from '../../../shared/domain/text.ts';

/** Those whose name, short name or alias holds what is typed; names that begin with it first, then in the order given. */
export const findByName = (
  entities: readonly EntitySummary[],
  facts: Pick<Facts, 'namesOf'>,
  text: string,
): readonly EntityId[] => {
  const words = foldText(text);
  if (words === '') return [];
  const names = facts.namesOf();
  const [first, then]: [EntityId[], EntityId[]] = [[], []];
  for (const { id } of entities) {
    const own = names.get(id) ?? [];
    if (own.some((name) => name.startsWith(words))) first.push(id);
    else if (own.some((name) => name.includes(words))) then.push(id);
  }
  return [...first, ...then];
};
