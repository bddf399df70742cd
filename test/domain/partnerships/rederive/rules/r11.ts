import { atLevel, membersOf, neighboursOf, ownPlaces } from '../places.ts';
import { equally, howMany, one, words } from '../plain.ts';
import { areTied, entityOf, isOpen, sorted, type World } from '../world.ts';
import { type FoundGap, isProject, offersOf, openOf, type SecondRule, toFound, unmarked } from './found.ts';

const AROUND = ['epci', 'ept', 'petr', 'pays', 'living-area', 'park', 'gal'];
/** Projects of where it is, next to it, and of the EPCI and PETR around. */
const projectsNear = (world: World, id: string): string[] => {
  const own = ownPlaces(world, id);
  const places = [
    ...own,
    ...own.flatMap((place) => neighboursOf(world, place)),
    ...AROUND.flatMap((level) => atLevel(world, id, level)),
  ];
  return sorted(places.flatMap((place) => membersOf(world, place))).filter(
    (other) => world.byId.has(other) && isProject(world, other) && isOpen(world, other),
  );
};
const needs = (world: World, project: string, offer: string): boolean =>
  entityOf(world, project).needs.includes(offer);

/** What is offered, needed nearby, and used by no project nearby; money is for R12 and R13. */
const unusedOf = (world: World, id: string) => {
  const near = projectsNear(world, id);
  const linked = near.filter((project) => areTied(world, id, project));
  const offers = sorted(offersOf(world, id)).filter(
    (offer) =>
      offer !== 'financement' &&
      !linked.some((project) => needs(world, project, offer)) &&
      near.some((project) => needs(world, project, offer)),
  );
  const projects = near.filter((project) => offers.some((offer) => needs(world, project, offer)));
  return { offers, projects };
};

/** An actor whose offer is needed by projects nearby, none of which it is linked to for it. */
export const r11: SecondRule = {
  relation: 'supports',
  find: (world) =>
    openOf(world, 'actor').flatMap((id): FoundGap[] => {
      const { offers, projects } = unusedOf(world, id);
      if (projects.length === 0) return [];
      return [
        toFound({
          scope: id,
          facts: { scope: one(id), offers: words(offers, [id]), projects: howMany(projects) },
          evidence: equally([id]),
          missing: unmarked(world, [id], ['partners']),
          importance: 0.5,
        }),
      ];
    }),
  fits: (world, { scope }, from, to) => {
    const { offers, projects } = unusedOf(world, scope);
    if (from !== scope || !projects.includes(to)) return null;
    const needed = offers.filter((offer) => needs(world, to, offer));
    return { facts: { who: one(to), needed: words(needed, [to]) }, evidence: equally([to]) };
  },
};
