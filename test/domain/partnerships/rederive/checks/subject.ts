import type { RelationSummary } from '../../../../../shared/domain/ecosystem.ts';
import { firstDayOf, lastDayOf } from '../days.ts';
import { familiesOf } from '../families.ts';
import { atLevel, membersOf } from '../places.ts';
import { actionsOf, committeesOf, linkedTo } from '../rules/found.ts';
import {
  begunOf,
  entityOf,
  isFunder,
  isLive,
  isMarked,
  isOver,
  joinedBy,
  kindOf,
  sorted,
  tiesOf,
  type World,
} from '../world.ts';

/** Whom a diagnosis is about, gathered a second time. */
export interface About {
  readonly id: string;
  readonly members: readonly string[];
  readonly territories: readonly string[];
  readonly programmes: readonly string[];
  readonly initiatives: readonly string[];
  readonly alliances: readonly string[];
  readonly parties: readonly string[];
  readonly money: readonly Money[];
}
export interface Money {
  readonly funder: string;
  readonly to: string;
  readonly relation: RelationSummary;
  readonly isGiven: boolean;
}

export const isDone = (world: World, id: string): boolean => {
  const { endsOn, status } = entityOf(world, id);
  return endsOn === null ? status === 'closed' || status === 'archived' : lastDayOf(endsOn) < world.on;
};
/** Begun and not over; what an initiative did stays, unless it was archived. */
export const isThere = (world: World, id: string): boolean => {
  const entity = world.byId.get(id);
  if (!entity || (entity.startsOn !== null && firstDayOf(entity.startsOn) > world.on)) return false;
  return entity.kind === 'initiative' ? entity.status !== 'archived' : !isDone(world, id);
};

const isParty = (world: World, id: string): boolean =>
  ['actor', 'funder'].includes(kindOf(world, id) ?? '') ||
  (kindOf(world, id) === 'territory' && familiesOf(world, id).length > 0);

const JOINING = ['member-of', 'participates-in', 'carries', 'founds'];
/** Alliances and PTCE: its own members, what the subject joined, what two of its organisations joined. */
const alliancesOf = (world: World, id: string, members: readonly string[], parties: readonly string[]) => {
  const joined = parties.flatMap((party) =>
    joinedBy(world, party, JOINING, 'out').flatMap((other) => (party === id ? [other, other] : [other])),
  );
  const enough = joined.filter((each, at) => joined.indexOf(each) !== at);
  return sorted([...members, ...enough]).filter(
    (each) =>
      (kindOf(world, each) === 'alliance' || world.byId.get(each)?.type === 'ptce') && isThere(world, each),
  );
};

/** What funds these, or what these have from a funder: in force, asked for or discussed, never over. */
const moneyOf = (world: World, recipients: readonly string[]): Money[] =>
  sorted(recipients)
    .flatMap((to) =>
      begunOf(world, to).flatMap(({ relation, other, isOut }): Money[] => {
        const isMoney = isOut
          ? relation.type === 'benefits-from' && isFunder(world, other)
          : relation.type === 'funds';
        const isDiscussed = relation.status === 'in-discussion' && !isOver(relation, world.on);
        if (!isMoney || !(isLive(relation, world.on) || isDiscussed)) return [];
        const isGiven = !isDiscussed && relation.stage !== 'requested';
        return [{ funder: other, to, relation, isGiven }];
      }),
    )
    .sort((a, b) => (a.relation.id < b.relation.id ? -1 : 1));

type Own = Pick<About, 'id' | 'members' | 'territories' | 'programmes' | 'initiatives'>;
const complete = (world: World, own: Own): About => {
  const { id, members, territories, programmes, initiatives } = own;
  const parties = sorted([
    ...members,
    ...programmes.flatMap((programme) => linkedTo(world, programme)),
    ...tiesOf(world, id).map(({ other }) => other),
  ]).filter((each) => isParty(world, each) && isThere(world, each));
  const alliances = alliancesOf(world, id, members, parties);
  const anchored = members.filter(
    (each) =>
      kindOf(world, each) === 'actor' &&
      joinedBy(world, each, ['located-in'], 'out').some((place) => territories.includes(place)),
  );
  const recipients =
    kindOf(world, id) === 'programme'
      ? [id, ...initiatives]
      : [...territories, ...programmes, ...initiatives, ...alliances, ...anchored];
  return { ...own, alliances, parties, money: moneyOf(world, recipients) };
};

const aboutTerritory = (world: World, id: string): About => {
  const members = sorted(membersOf(world, id)).filter((each) => each === id || isThere(world, each));
  const contracts = ['petr', 'pays']
    .flatMap((level) => atLevel(world, id, level))
    .flatMap((holder) => joinedBy(world, holder, ['covers'], 'in'))
    .filter((each) => entityOf(world, each).type === 'crte' && isThere(world, each));
  const ofKind = (ids: readonly string[], kind: string) => ids.filter((each) => kindOf(world, each) === kind);
  const run = joinedBy(world, id, ['carries', 'organises'], 'out').filter((each) => isThere(world, each));
  return complete(world, {
    id,
    members,
    territories: ofKind(members, 'territory'),
    programmes: sorted([
      ...ofKind(members, 'programme').filter((each) => isThere(world, each)),
      ...contracts,
    ]),
    initiatives: sorted(ofKind([...members, ...run], 'initiative')),
  });
};
const aboutProgramme = (world: World, id: string): About => {
  const covered = joinedBy(world, id, ['covers'], 'out');
  const initiatives = actionsOf(world, id).filter((each) => isThere(world, each));
  const joined = [...covered, ...linkedTo(world, id), ...committeesOf(world, id)];
  return complete(world, {
    id,
    members: sorted([id, ...joined.filter((each) => isThere(world, each)), ...initiatives]),
    territories: sorted(covered.flatMap((each) => membersOf(world, each))).filter(
      (each) => kindOf(world, each) === 'territory',
    ),
    programmes: [id],
    initiatives,
  });
};
export const gatherAbout = (world: World, id: string): About =>
  kindOf(world, id) === 'programme' ? aboutProgramme(world, id) : aboutTerritory(world, id);

/** The territory, or those that a programme covers. */
export const endsOf = (world: World, { id }: About): string[] =>
  kindOf(world, id) === 'programme' ? joinedBy(world, id, ['covers'], 'out') : [id];
export const everythingOf = (about: About): string[] =>
  sorted([...about.members, ...about.parties, ...about.alliances, ...about.programmes, ...about.initiatives]);
export const projectsOf = (world: World, { initiatives }: About): string[] =>
  initiatives.filter(
    (id) => !['exchange', 'event'].includes(entityOf(world, id).type ?? '') && !isDone(world, id),
  );
export const isComposed = (world: World, { id }: About): boolean =>
  isMarked(world, id, 'members') || isMarked(world, id, 'partners');
export const areFundersKnown = (world: World, { id }: About): boolean => isMarked(world, id, 'funders');
export const saysOffers = (world: World, id: string): boolean =>
  entityOf(world, id).offers.length > 0 || isMarked(world, id, 'offers');
export const untypedIn = (world: World, { parties }: About): string[] =>
  parties.filter((id) => [null, 'other'].includes(entityOf(world, id).type));
export const othersOf = (world: World, id: string): string[] =>
  sorted(tiesOf(world, id).map(({ other }) => other));
