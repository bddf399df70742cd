import type { EntityId } from '../../entity.ts';
import type { Fact, Facts } from '../../partnerships/reasons.ts';
import type { Terrain } from '../../partnerships/terrain.ts';
import type { Check, Subject } from '../check.ts';
import {
  areOffersKnown,
  entitiesFact,
  evidenceOf,
  isCompositionKnown,
  projectsOf,
  shareFact,
  someWords,
  structuralOthers,
  toComplete,
  toSuggestions,
} from '../check-parts.ts';

const MET_FROM = 0.6;
const MONEY = 'financement';

interface Need {
  readonly of: EntityId;
  readonly need: string;
  /** Who is linked to it and offers it. */
  readonly by: readonly EntityId[];
  /** Linked to it without saying what it offers. */
  readonly silent: readonly EntityId[];
}

const readNeed = (terrain: Terrain, of: EntityId, need: string): Need => {
  const linked = structuralOthers(terrain, of);
  const fundedBy =
    need === MONEY
      ? terrain
          .linkedBy(of, ['funds'], 'in')
          .flatMap(({ relation, other }) => (relation.stage === 'requested' ? [] : [other]))
      : [];
  const offering = linked.filter((id) => terrain.entityOf(id)?.offers.includes(need));
  return {
    of,
    need,
    by: [...new Set([...offering, ...fundedBy])].sort(),
    silent: linked.filter((id) => !areOffersKnown(terrain, id)),
  };
};

const readNeeds = (terrain: Terrain, subject: Subject): Need[] =>
  [...new Set([subject.id, ...subject.territories, ...subject.programmes, ...projectsOf(terrain, subject)])]
    .sort()
    .flatMap((id) =>
      [...new Set(terrain.entityOf(id)?.needs)].sort().map((need) => readNeed(terrain, id, need)),
    );

/** How many, with those that have them. */
const countNeeds = (needs: readonly Need[]): Fact => ({
  kind: 'count',
  value: needs.length,
  entities: [...new Set(needs.map(({ of }) => of))],
});

/**
 * C5, needs of the subject, its territories, programmes and projects that somebody linked to them offers: met from
 * 60 %, partial from one. None is absent only where the composition is known and whoever is linked says what it offers. Where no need is stated there
 * is nothing to measure: unknown.
 */
export const needsMet: Check = {
  id: 'C5',
  axis: 'competences',
  weight: 1,
  reach: 'partners',
  read: (terrain, subject) => {
    const needs = readNeeds(terrain, subject);
    const met = needs.filter(({ by }) => by.length > 0);
    const unmet = needs.filter(({ by }) => by.length === 0);
    const share = needs.length === 0 ? 0 : met.length / needs.length;
    const facts: Facts = {
      met: countNeeds(met),
      needs: countNeeds(needs),
      share: shareFact(share),
      by: entitiesFact(met.flatMap(({ by }) => by)),
      ...someWords(
        'unmet',
        unmet.map(({ need }) => need),
      ),
    };
    const action = toSuggestions('competences', 'R10', 'need-offer');
    if (needs.length === 0)
      return { state: 'unknown', facts, evidence: [], action: toComplete(subject.id, 'needs') };
    const evidence = evidenceOf(met.flatMap(({ of, by }) => [of, ...by]));
    if (share >= MET_FROM) return { state: 'met', facts, evidence, action: share < 1 ? action : null };
    if (share > 0) return { state: 'partial', facts, evidence, action };
    const [silent] = needs.flatMap((need) => need.silent);
    const lacking = evidenceOf(unmet.map(({ of }) => of));
    if (!isCompositionKnown(terrain, subject))
      return { state: 'unknown', facts, evidence: lacking, action: toComplete(subject.id, 'documented') };
    if (silent === undefined) return { state: 'absent', facts, evidence: lacking, action };
    return { state: 'unknown', facts, evidence: lacking, action: toComplete(silent, 'offers') };
  },
};
