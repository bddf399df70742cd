import { expect } from 'vitest';
import type { CheckId } from '../../shared/domain/diagnosis/check-ids.ts';
import { type DiagnosedCheck, diagnose } from '../../shared/domain/diagnosis/diagnose.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import type { PartnershipInput } from '../../shared/domain/partnerships/input.ts';
import type { Terrain } from '../../shared/domain/partnerships/terrain.ts';
import { tellCheck } from '../../shared/domain/words/tell-check.ts';
import { createFactTeller } from '../../shared/domain/words/tell-fact.ts';
import { textOfPieces } from '../../shared/domain/words/told.ts';
import { buildPlace, type Place } from './terrain.ts';

/** A place with a CC called `T`, marked as documented for what is given. */
export const aTerritory = (...documented: ('members' | 'partners' | 'funders' | 'committee' | 'needs')[]) => {
  const place = buildPlace();
  place.add('T', { kind: 'territory', type: 'epci', documented });
  return place;
};

/** Somebody of `T`. */
export const settle = (place: Place, key: string, given: Parameters<Place['add']>[1]): EntityId => {
  const id = place.add(key, given);
  place.link([key, 'located-in', 'T']);
  return id;
};

/** Its sentence, which must be whole in both languages, and lead to what the project has. */
export const expectTold = (check: DiagnosedCheck, { entityOf, input }: Terrain): void => {
  const relations = new Set<string>(input.ecosystem.relations.map(({ id }) => id));
  const isThere = (id: string): boolean => entityOf(id as EntityId) !== undefined || relations.has(id);
  for (const lang of ['fr', 'en'] as const) {
    const tell = createFactTeller((id) => entityOf(id)?.name ?? '', lang);
    const pieces = tellCheck(check, lang, tell);
    const text = textOfPieces(pieces);
    expect(text).toMatch(/^\S.*[.»]$/su);
    expect(text).not.toMatch(/undefined|NaN|Infinity|null| : \.| {2}/u);
    for (const { entities = [], relations: links = [] } of pieces)
      expect([...entities, ...links].filter((id) => !isThere(id))).toEqual([]);
  }
  expect(check.evidence.filter(({ id }) => !isThere(id))).toEqual([]);
  const shares = check.evidence.reduce((sum, { share }) => sum + share, 0);
  if (check.evidence.length > 0) expect(shares).toBeCloseTo(1, 9);
};

/** What a check found of `T`, or of another subject. */
export const findCheck = (
  place: Place,
  id: CheckId,
  { subject = 'T', ...given }: Partial<PartnershipInput> & { readonly subject?: string } = {},
): DiagnosedCheck => {
  const terrain = place.terrain(given);
  const found = diagnose(terrain, place.id(subject))
    ?.axes.flatMap(({ checks }) => checks)
    .find((check) => check.id === id);
  if (!found) throw new Error(`No check ${id}`);
  expectTold(found, terrain);
  return found;
};
export const stateOf = (...given: Parameters<typeof findCheck>) => findCheck(...given).state;
