import { kmOf, ownPlaces, tierOf } from '../places.ts';
import { number, type Plains, those, words } from '../plain.ts';
import { entityOf, isCatalyst, isMarked, joinedBy, kindOf, liveOf, sorted, type World } from '../world.ts';
import { countOf, ENGINEERING, evidenceOf, type SecondCheck, someWords } from './checked.ts';
import {
  type About,
  endsOf,
  everythingOf,
  isComposed,
  isThere,
  othersOf,
  projectsOf,
  saysOffers,
  untypedIn,
} from './subject.ts';

const NOTHING = { facts: {}, evidence: {} };

export const c1: SecondCheck = (world, about) => {
  const all = world.entities.map(({ id }) => id).filter((id) => isCatalyst(world, id) && isThere(world, id));
  const own = all.filter((id) => about.parties.includes(id));
  const told = (ids: readonly string[]) => ({ facts: { catalysts: those(ids) }, evidence: evidenceOf(ids) });
  if (own.length > 0) return { state: 'met', ...told(own) };
  const near = all.filter((id) =>
    endsOf(world, about).some(
      (end) => (kmOf(world, end, id) ?? Number.POSITIVE_INFINITY) <= 30 || (tierOf(world, end, id) ?? 4) <= 2,
    ),
  );
  if (near.length > 0) return { state: 'partial', ...told(near) };
  if (!isComposed(world, about)) return { state: 'unknown', ...NOTHING };
  const unplaced = all.filter((id) => ownPlaces(world, id).length === 0).slice(0, 1);
  if (unplaced.length === 0) return { state: 'absent', ...NOTHING };
  return { state: 'unknown', facts: { unplaced: those(unplaced) }, evidence: evidenceOf(unplaced) };
};

export const c2: SecondCheck = (world, about) => {
  const asked = [...about.parties, ...about.members.filter((id) => kindOf(world, id) === 'resource')];
  const offersOf = (id: string) => entityOf(world, id).offers.filter((offer) => ENGINEERING.includes(offer));
  const any = asked.filter((id) => offersOf(id).length > 0);
  const exact = any.filter((id) => offersOf(id).includes('ingénierie de projet'));
  const found = exact.length > 0 ? exact : any;
  const facts = { providers: those(found), offers: words(found.flatMap(offersOf)) };
  const isSaid =
    isMarked(world, about.id, 'offers') ||
    asked.every((id) => kindOf(world, id) === 'territory' || saysOffers(world, id));
  const nothing = isComposed(world, about) && isSaid ? 'absent' : 'unknown';
  const state = exact.length > 0 ? 'met' : any.length > 0 ? 'partial' : nothing;
  return { state, facts, evidence: evidenceOf(found) };
};

export const c3: SecondCheck = (world, about) => {
  const academics = about.parties.filter((id) => entityOf(world, id).type === 'academic');
  const all = everythingOf(about);
  const linked = academics.filter((id) => othersOf(world, id).some((other) => all.includes(other)));
  const found = linked.length > 0 ? linked : academics;
  const isKnown = isComposed(world, about) && untypedIn(world, about).length === 0;
  const nothing = isKnown ? 'absent' : 'unknown';
  return {
    state: linked.length > 0 ? 'met' : academics.length > 0 ? 'partial' : nothing,
    facts: { academics: those(found) },
    evidence: evidenceOf(found),
  };
};

const BRINGING = ['carries', 'participates-in', 'supports', 'organises', 'hosts'];
export const c4: SecondCheck = (world, about) => {
  const projects = projectsOf(world, about);
  const described = projects.filter(
    (id) =>
      (entityOf(world, id).needs.length > 0 || isMarked(world, id, 'needs')) &&
      [id, ...joinedBy(world, id, BRINGING, 'in')].some((each) => saysOffers(world, each)),
  );
  const share = projects.length === 0 ? 0 : described.length / projects.length;
  const facts = {
    described: countOf(described),
    projects: countOf(projects),
    share: number(share, 'share'),
  };
  const rest = projects.filter((id) => !described.includes(id));
  if (projects.length === 0) return { state: 'unknown', facts, evidence: {} };
  if (share >= 0.6) return { state: 'met', facts, evidence: evidenceOf(described) };
  const isAsked = isMarked(world, about.id, 'needs') || isMarked(world, about.id, 'offers');
  const state = share > 0 ? 'partial' : isAsked ? 'absent' : 'unknown';
  return { state, facts, evidence: evidenceOf(rest) };
};

interface Need {
  readonly of: string;
  readonly need: string;
  readonly by: readonly string[];
  readonly silent: readonly string[];
}
const needsOf = (world: World, about: About): Need[] =>
  sorted([about.id, ...about.territories, ...about.programmes, ...projectsOf(world, about)])
    .filter((id) => world.byId.has(id))
    .flatMap((of) =>
      sorted(entityOf(world, of).needs).map((need): Need => {
        const linked = othersOf(world, of);
        const funders = liveOf(world, of).filter(
          ({ relation, isOut }) => relation.type === 'funds' && !isOut && relation.stage !== 'requested',
        );
        const by = [
          ...linked.filter((id) => entityOf(world, id).offers.includes(need)),
          ...(need === 'financement' ? funders.map(({ other }) => other) : []),
        ];
        return { of, need, by: sorted(by), silent: linked.filter((id) => !saysOffers(world, id)) };
      }),
    );
export const c5: SecondCheck = (world, about) => {
  const needs = needsOf(world, about);
  const met = needs.filter(({ by }) => by.length > 0);
  const unmet = needs.filter(({ by }) => by.length === 0);
  const count = (list: readonly Need[]) =>
    number(
      list.length,
      'count',
      list.map(({ of }) => of),
    );
  const share = needs.length === 0 ? 0 : met.length / needs.length;
  const facts: Plains = {
    met: count(met),
    needs: count(needs),
    share: number(share, 'share'),
    by: those(met.flatMap(({ by }) => by)),
    ...someWords(
      'unmet',
      unmet.map(({ need }) => need),
    ),
  };
  if (needs.length === 0) return { state: 'unknown', facts, evidence: {} };
  const told = evidenceOf(met.flatMap(({ of, by }) => [of, ...by]));
  if (share > 0) return { state: share >= 0.6 ? 'met' : 'partial', facts, evidence: told };
  const isKnown = isComposed(world, about) && needs.every(({ silent }) => silent.length === 0);
  return { state: isKnown ? 'absent' : 'unknown', facts, evidence: evidenceOf(unmet.map(({ of }) => of)) };
};
