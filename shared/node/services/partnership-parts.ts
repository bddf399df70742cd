import { noPlaces } from '../../domain/official-places.ts';
import type { PartnershipContent } from '../../domain/partnerships/input-changes.ts';
import type { ContentPart } from './partnership-protocol.ts';

/** What is copied for another thread in a few milliseconds, so that the host answers others meanwhile. */
const PART_RECORDS = 1_000;

const NOTHING: ContentPart = { entities: [], relations: [], places: [], facts: [] };

const slicesOf = function* <Item>(list: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < list.length; from += PART_RECORDS) yield list.slice(from, from + PART_RECORDS);
};

/** Everything of a project that is long, in parts. */
export const partsOf = function* ({ ecosystem, facts }: PartnershipContent): Generator<ContentPart> {
  const { entities, relations, official = noPlaces } = ecosystem;
  for (const each of slicesOf(entities)) yield { ...NOTHING, entities: each };
  for (const each of slicesOf(relations)) yield { ...NOTHING, relations: each };
  for (const each of slicesOf(official.places)) yield { ...NOTHING, places: each };
  for (const each of slicesOf([...facts])) yield { ...NOTHING, facts: each };
};
