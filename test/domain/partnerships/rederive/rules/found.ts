import { lastDayOf } from '../days.ts';
import { atLevel } from '../places.ts';
import { type Plains, type Shares, terms, words } from '../plain.ts';
import { toTheme } from '../reasons/themes.ts';
import { entityOf, isMarked, isOpen, joinedBy, sorted, type World } from '../world.ts';

/** A gap as a second computation finds it. */
export interface FoundGap {
  readonly scope: string;
  readonly state: 'gap' | 'to-check' | 'explore';
  readonly facts: Plains;
  readonly evidence: Shares;
  /** `id field` */
  readonly missing: readonly string[];
  readonly importance: number;
}
/** What is said of a pair that would fill it; null: the pair has nothing to do with it. */
export interface FoundFiller {
  readonly facts: Plains;
  readonly evidence: Shares;
}
export interface SecondRule {
  readonly relation: string;
  readonly find: (world: World) => readonly FoundGap[];
  readonly fits: (world: World, gap: FoundGap, from: string, to: string) => FoundFiller | null;
}
export const NOTHING_MORE: FoundFiller = { facts: {}, evidence: {} };
/** From somebody of a sort to the one that lacks it. */
export const ifScope = (gap: FoundGap, to: string, isFit: boolean): FoundFiller | null =>
  to === gap.scope && isFit ? NOTHING_MORE : null;

/** Sure where nothing is missing, else to be checked. */
export const toFound = (gap: Omit<FoundGap, 'state'>): FoundGap => ({
  ...gap,
  state: gap.missing.length === 0 ? 'gap' : 'to-check',
});
export const certaintyOf = ({ state }: Pick<FoundGap, 'state'>): number => (state === 'to-check' ? 0.5 : 1);

export const openOf = (world: World, kind: string): string[] =>
  world.entities.filter((entity) => entity.kind === kind && isOpen(world, entity.id)).map(({ id }) => id);
/** None of these says one of these marks: the first of them on the first. */
export const unmarked = (world: World, ids: readonly string[], marks: readonly string[]): string[] =>
  ids.length === 0 || ids.some((id) => marks.some((what) => isMarked(world, id, what)))
    ? []
    : [`${ids[0]} ${marks[0]}`];
/** At most three are named. */
export const firstThree = (ids: readonly string[], field: string): string[] =>
  sorted(ids)
    .slice(0, 3)
    .map((id) => `${id} ${field}`);
export const untyped = (world: World, ids: readonly string[]): string[] =>
  firstThree(
    ids.filter((id) => world.byId.get(id)?.type === null),
    'type',
  );

/** Themes, priorities and goals. */
export const topicsOf = (world: World, id: string): string[] => {
  const { themes = [], priorities = [], sdgs = [] } = world.byId.get(id) ?? {};
  return sorted([...[...themes, ...priorities].map(toTheme), ...sdgs.map((goal) => `goal ${goal}`)]);
};
export const sharedTopics = (world: World, a: string, b: string): string[] =>
  topicsOf(world, a).filter((topic) => topicsOf(world, b).includes(topic));
export const topicFacts = (id: string, topics: readonly string[]): Plains => {
  const goals = topics.flatMap((topic) => /^goal (\d+)$/.exec(topic)?.[1] ?? []);
  const themes = topics.filter((topic) => !/^goal \d+$/.test(topic));
  return {
    ...(themes.length > 0 && { topics: words(themes, [id]) }),
    ...(goals.length > 0 && { sdgs: terms('sdg', goals) }),
  };
};

export const contractsOf = (world: World): string[] =>
  openOf(world, 'programme').filter((id) => {
    const { type, endsOn } = entityOf(world, id);
    return type === 'crte' && (endsOn === null || lastDayOf(endsOn) >= world.on);
  });
const DOING = ['signs', 'carries', 'funds', 'participates-in'];
export const committeesOf = (world: World, programme: string): string[] =>
  joinedBy(world, programme, ['governs'], 'in').filter((id) => entityOf(world, id).kind === 'instance');
export const actionsOf = (world: World, programme: string): string[] => {
  const found: string[] = [programme];
  for (let at = 0; at < found.length; at++)
    for (const part of joinedBy(world, found[at] ?? '', ['part-of'], 'in'))
      if (entityOf(world, part).kind === 'initiative' && !found.includes(part)) found.push(part);
  return sorted(found.slice(1));
};
/** « Linked to a CRTE » (domain.md): signs it, sits in its committee, carries, funds or takes part in it or its actions. */
export const linkedTo = (world: World, programme: string): string[] =>
  sorted([
    ...[programme, ...actionsOf(world, programme)].flatMap((id) => joinedBy(world, id, DOING, 'in')),
    ...committeesOf(world, programme).flatMap((id) =>
      joinedBy(world, id, ['member-of', 'participates-in', 'carries'], 'in'),
    ),
  ]);
export const programmeActorsOf = (world: World, programme: string): string[] =>
  sorted([...linkedTo(world, programme), ...joinedBy(world, programme, ['benefits-from'], 'in')]);

export const offersOf = (world: World, id: string): readonly string[] => entityOf(world, id).offers;
export const isProject = (world: World, id: string): boolean => {
  const { kind, type } = entityOf(world, id);
  return kind === 'initiative' && type !== 'exchange' && type !== 'event';
};
/** Territories that hold it or where it is, wider than an EPCI or a PETR. */
export const widePlaces = (world: World, id: string): string[] =>
  ['department', 'region', 'country'].flatMap((level) => atLevel(world, id, level));
