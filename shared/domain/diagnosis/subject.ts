import type { EntityId } from '../entity.ts';
import type { Terrain } from '../partnerships/terrain.ts';
import { isStructural } from '../relation.ts';
import type { RelationType } from '../vocabulary.ts';
import type { Subject } from './check.ts';
import { readFunding } from './funding-flows.ts';
import { isPresent } from './presence.ts';

type Ids = ReadonlySet<EntityId>;

/** What may hold a territory and sign a contract in its name. */
const SIGNING_LEVELS = ['petr', 'pays'] as const;
const JOINING: ReadonlySet<RelationType> = new Set(['member-of', 'participates-in', 'carries', 'founds']);
const RUNNING: readonly RelationType[] = ['carries', 'organises'];

const byId = (ids: Iterable<EntityId>): EntityId[] => [...new Set(ids)].sort();

/** Of the project and there as of the day: classes of actors, what is over and what has not begun are nobody. */
const isThere = ({ entityOf, on }: Terrain, id: EntityId): boolean => {
  const entity = entityOf(id);
  return entity !== undefined && isPresent(entity, on);
};

/** Has families of its own or may have: a territory without a council does nothing by itself. */
const isOrganisation = ({ kindOf, familiesOf }: Terrain, id: EntityId): boolean => {
  const kind = kindOf(id);
  return kind === 'actor' || kind === 'funder' || (kind === 'territory' && familiesOf(id).size > 0);
};

const structuralPartners = (terrain: Terrain, id: EntityId): EntityId[] =>
  terrain
    .inForce(id)
    .flatMap(({ relation, other }) => (isStructural(relation.type) && other !== id ? [other] : []));

const findParties = (terrain: Terrain, id: EntityId, members: Ids, programmes: readonly EntityId[]): Ids => {
  const asked = [
    ...members,
    ...programmes.flatMap((programme) => [...terrain.programmes.linked(programme)]),
    ...structuralPartners(terrain, id),
  ];
  return new Set(byId(asked.filter((each) => isOrganisation(terrain, each) && isThere(terrain, each))));
};

const findAlliances = (terrain: Terrain, id: EntityId, members: Ids, parties: Ids): EntityId[] => {
  const joined = new Map<EntityId, number>();
  for (const party of parties) {
    const found = new Set(
      terrain
        .inForce(party)
        .flatMap(({ relation, other, outgoing }) => (outgoing && JOINING.has(relation.type) ? [other] : [])),
    );
    // The subject itself is enough; of others, two.
    for (const other of found) joined.set(other, (joined.get(other) ?? 0) + (party === id ? 2 : 1));
  }
  const isAlliance = (each: EntityId): boolean =>
    terrain.kindOf(each) === 'alliance' || terrain.entityOf(each)?.type === 'ptce';
  const enough = [...joined].flatMap(([each, count]) => (count > 1 ? [each] : []));
  return byId([...members, ...enough].filter((each) => isAlliance(each) && isThere(terrain, each)));
};

/** Anchored there: what they receive is money of the territory; who only acts there receives for elsewhere too. */
const findAnchored = (terrain: Terrain, { members, territories }: Pick<Subject, 'members' | 'territories'>) =>
  [...members].filter(
    (id) =>
      terrain.kindOf(id) === 'actor' &&
      terrain.linkedBy(id, ['located-in'], 'out').some(({ other }) => territories.has(other)),
  );

type Own = Pick<Subject, 'id' | 'kind' | 'members' | 'territories' | 'programmes' | 'initiatives'>;

const complete = (terrain: Terrain, own: Own): Subject => {
  const { id, kind, members, territories, programmes, initiatives } = own;
  const parties = findParties(terrain, id, members, programmes);
  const alliances = findAlliances(terrain, id, members, parties);
  const recipients =
    kind === 'programme'
      ? [id, ...initiatives]
      : [...territories, ...programmes, ...initiatives, ...alliances, ...findAnchored(terrain, own)];
  return { ...own, alliances, parties, funding: readFunding(terrain, recipients) };
};

const crteFirst = (terrain: Terrain, ids: readonly EntityId[]): EntityId[] => {
  const rank = (id: EntityId): number => (terrain.entityOf(id)?.type === 'crte' ? 0 : 1);
  return byId(ids).sort((a, b) => rank(a) - rank(b));
};

/** Contracts of the PETR or the pays that holds a territory. */
const contractsOfHolders = ({ places, linkedBy, entityOf }: Terrain, id: EntityId): EntityId[] =>
  SIGNING_LEVELS.flatMap((level) => places.atLevel(id, level))
    .flatMap((holder) => linkedBy(holder as EntityId, ['covers'], 'in'))
    .flatMap(({ other }) => (entityOf(other)?.type === 'crte' ? [other] : []));

const ofTerritory = (terrain: Terrain, id: EntityId): Subject => {
  const { kindOf, linkedBy } = terrain;
  const members = byId(terrain.membersOf(id)).filter((each) => each === id || isThere(terrain, each));
  const run = linkedBy(id, RUNNING, 'out').map(({ other }) => other);
  const programmes = [
    ...members.filter((each) => kindOf(each) === 'programme'),
    ...contractsOfHolders(terrain, id),
  ];
  return complete(terrain, {
    id,
    kind: 'territory',
    members: new Set(members),
    territories: new Set(members.filter((each) => kindOf(each) === 'territory')),
    programmes: crteFirst(
      terrain,
      programmes.filter((each) => isThere(terrain, each)),
    ),
    initiatives: byId(
      [...members, ...run].filter((each) => kindOf(each) === 'initiative' && isThere(terrain, each)),
    ),
  });
};

const ofProgramme = (terrain: Terrain, id: EntityId): Subject => {
  const { programmes, kindOf } = terrain;
  const covered = programmes.covered(id);
  const initiatives = programmes.actions(id).filter((each) => isThere(terrain, each));
  const joined = [...covered, ...programmes.linked(id), ...programmes.committees(id)];
  const within = covered.flatMap((territory) => [...terrain.membersOf(territory)]);
  return complete(terrain, {
    id,
    kind: 'programme',
    members: new Set(byId([id, ...joined.filter((each) => isThere(terrain, each)), ...initiatives])),
    territories: new Set(byId(within.filter((each) => kindOf(each) === 'territory'))),
    programmes: [id],
    initiatives: byId(initiatives),
  });
};

/** Whom a diagnosis is about; null for what is neither a territory nor a programme. */
export const findSubject = (terrain: Terrain, id: EntityId): Subject | null => {
  const kind = terrain.kindOf(id);
  if (kind === 'territory') return ofTerritory(terrain, id);
  return kind === 'programme' ? ofProgramme(terrain, id) : null;
};
