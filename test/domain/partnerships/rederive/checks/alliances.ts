import { firstDayOf, lastDayOf, monthsBack, startOf } from '../days.ts';
import { familiesOf } from '../families.ts';
import { number, one, type Plains, terms, those } from '../plain.ts';
import { toTheme } from '../reasons/themes.ts';
import { topicsOf } from '../rules/found.ts';
import { partsOf } from '../rules/networks.ts';
import { areTied, entityOf, isMarked, liveOf, sorted, tiesOf } from '../world.ts';
import { countOf, evidenceOf, type SecondCheck, someWords } from './checked.ts';
import { endsOf, everythingOf, isComposed, untypedIn } from './subject.ts';

const FIVE = ['public', 'business', 'non-profit', 'academic', 'funder'];

export const a1: SecondCheck = (world, about) => {
  const given = about.money.filter(({ isGiven }) => isGiven);
  const firstOf = (family: string): string | undefined =>
    about.parties.find((id) => familiesOf(world, id).includes(family)) ??
    (family === 'funder' ? given[0]?.funder : undefined);
  const there = FIVE.filter((family) => firstOf(family) !== undefined);
  const isKnown = isComposed(world, about) && untypedIn(world, about).length === 0;
  const few = isKnown ? 'absent' : 'unknown';
  return {
    state: there.length === 5 ? 'met' : there.length >= 3 ? 'partial' : few,
    facts: {
      families: terms('family', there),
      missing: terms(
        'family',
        FIVE.filter((family) => !there.includes(family)),
      ),
      count: number(there.length, 'count'),
    },
    evidence: evidenceOf(there.flatMap((family) => firstOf(family) ?? [])),
  };
};

export const a2: SecondCheck = (world, about) => {
  const prioritiesOf = (id: string) => world.byId.get(id)?.priorities ?? [];
  const own = prioritiesOf(about.id);
  const asked = sorted(own.length > 0 ? own : endsOf(world, about).flatMap(prioritiesOf));
  const isAbout = (id: string, priority: string): boolean => topicsOf(world, id).includes(toTheme(priority));
  const joining = about.alliances.filter((id) => familiesOf(world, id).length > 1);
  const covered = asked.filter((priority) => joining.some((id) => isAbout(id, priority)));
  const rest = asked.filter((priority) => !covered.includes(priority));
  const alliances = joining.filter((id) => covered.some((priority) => isAbout(id, priority)));
  const open = about.alliances.filter(
    (id) => rest.some((priority) => isAbout(id, priority)) && !isMarked(world, id, 'members'),
  );
  const nothing = isComposed(world, about) && open.length === 0 ? 'absent' : 'unknown';
  const some = rest.length === 0 ? 'met' : covered.length > 0 ? 'partial' : nothing;
  return {
    state: asked.length === 0 ? 'unknown' : some,
    facts: {
      ...someWords('covered', covered),
      ...someWords('rest', rest),
      count: number(asked.length, 'count'),
      alliances: those(alliances),
    },
    evidence: evidenceOf(alliances),
  };
};

export const a3: SecondCheck = (world, about) => {
  const { parties } = about;
  const crossing: string[] = [];
  const within: string[] = [];
  for (const a of parties)
    for (const b of parties) {
      const [ofA, ofB] = [familiesOf(world, a), familiesOf(world, b)];
      const [link] = tiesOf(world, a).filter(({ other }) => other === b);
      if (a >= b || !link || ofA.length === 0 || ofB.length === 0) continue;
      (ofA.some((family) => ofB.includes(family)) ? within : crossing).push(link.relation.id);
    }
  const pairs = [...crossing, ...within];
  const share = pairs.length === 0 ? 0 : crossing.length / pairs.length;
  const little = isComposed(world, about) ? 'absent' : 'unknown';
  const some = share >= 0.3 ? 'met' : share >= 0.15 ? 'partial' : little;
  return {
    state: pairs.length === 0 ? 'unknown' : some,
    facts: {
      share: number(share, 'share', crossing),
      crossing: countOf(crossing),
      pairs: countOf(pairs),
    },
    evidence: evidenceOf([], crossing.length > 0 ? crossing : within),
  };
};

export const a4: SecondCheck = (world, about) => {
  const all = everythingOf(about);
  const linked = all.filter((id) => all.some((other) => areTied(world, id, other)));
  const organisations = linked.filter((id) => about.parties.includes(id));
  /** How many lose the largest part when it goes. */
  const lostWithout = (id: string): number => {
    const parts = partsOf(world, all, id).filter((part) => part.some((other) => areTied(world, id, other)));
    return parts.slice(1).reduce((sum, part) => sum + part.length, 0);
  };
  const joints = organisations.filter((id) => lostWithout(id) > 0);
  let worst = joints[0];
  for (const id of joints) if (lostWithout(id) > lostWithout(worst ?? id)) worst = id;
  const lost = worst === undefined ? 0 : lostWithout(worst);
  const facts: Plains = {
    organisations: countOf(organisations),
    joints: countOf(joints),
    ...(worst !== undefined && { worst: one(worst), cutOff: number(lost, 'count', [worst]) }),
  };
  if (organisations.length < 3) return { state: 'unknown', facts, evidence: {} };
  if (worst === undefined) return { state: 'met', facts, evidence: evidenceOf(organisations) };
  const much = isComposed(world, about) ? 'absent' : 'unknown';
  const state = lost / (linked.length - 1) < 0.25 ? 'partial' : much;
  return { state, facts, evidence: evidenceOf(joints) };
};

export const a6: SecondCheck = (world, about) => {
  const limit = monthsBack(world.on, 24);
  const isNew = (date: string | null): boolean => date !== null && firstDayOf(date) >= limit;
  const isOld = (date: string | null): boolean => date !== null && lastDayOf(date) < limit;
  const startsOn = (id: string) => entityOf(world, id).startsOn;
  const recent = about.alliances.filter((id) => isNew(startsOn(id)));
  if (recent.length > 0)
    return { state: 'met', facts: { alliances: those(recent) }, evidence: evidenceOf(recent) };
  const partnerships = about.parties.flatMap((id) =>
    liveOf(world, id).filter(
      ({ relation, other }) =>
        relation.type === 'partners-with' && about.parties.includes(other) && isNew(startOf(relation)),
    ),
  );
  if (partnerships.length > 0)
    return {
      state: 'partial',
      facts: { partners: those(partnerships.map(({ other }) => other)) },
      evidence: evidenceOf(
        [],
        partnerships.map(({ relation }) => relation.id),
      ),
    };
  const undated = about.alliances.filter((id) => !isOld(startsOn(id)));
  return {
    state: isComposed(world, about) && undated.length === 0 ? 'absent' : 'unknown',
    facts: { undated: those(undated), alliances: those(about.alliances) },
    evidence: evidenceOf(undated.length > 0 ? undated : about.alliances),
  };
};
