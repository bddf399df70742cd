import { neighboursOf, tierOf } from '../places.ts';
import { those } from '../plain.ts';
import { kindOf, sorted, tiesOf, type World } from '../world.ts';
import { evidenceOf, type SecondCheck } from './checked.ts';
import { type About, endsOf, isComposed } from './subject.ts';
import { isElsewhere, isHere } from './whereabouts.ts';

interface Tie {
  readonly other: string;
  readonly relations: readonly string[];
}
const firstOfEach = (ties: readonly Tie[]): Tie[] =>
  sorted(ties.map(({ other }) => other)).flatMap((other) => ties.find((tie) => tie.other === other) ?? []);

/** Links of those who are here, direct or by an alliance, an initiative or an instance that both are in. */
const outsideTies = (world: World, about: About): Tie[] => {
  const direct = about.parties
    .filter((id) => isHere(world, about, id))
    .flatMap((id) =>
      tiesOf(world, id).map(({ relation, other }): Tie => ({ other, relations: [relation.id] })),
    );
  const shared = firstOfEach(
    direct.filter(({ other }) => ['alliance', 'initiative', 'instance'].includes(kindOf(world, other) ?? '')),
  );
  const through = shared.flatMap((tie) =>
    tiesOf(world, tie.other).map(
      ({ relation, other }): Tie => ({ other, relations: [...tie.relations, relation.id] }),
    ),
  );
  return firstOfEach([...direct, ...through].filter(({ other }) => isElsewhere(world, about, other)));
};

export const a5: SecondCheck = (world, about) => {
  const ties = outsideTies(world, about);
  const ends = endsOf(world, about);
  const upTo = (most: number) =>
    ties.filter(({ other }) =>
      ends.some((end) => {
        const tier = tierOf(world, end, other);
        return tier !== null && tier <= most;
      }),
    );
  const found = upTo(1).length > 0 ? upTo(1) : upTo(2);
  const areKnown = ends.some((end) => neighboursOf(world, end).length > 0);
  const nothing = isComposed(world, about) && (areKnown || ties.length === 0) ? 'absent' : 'unknown';
  return {
    state: upTo(1).length > 0 ? 'met' : found.length > 0 ? 'partial' : nothing,
    facts: { others: those(found.map(({ other }) => other)) },
    evidence: evidenceOf(
      found.map(({ other }) => other),
      found.flatMap(({ relations }) => relations),
    ),
  };
};
