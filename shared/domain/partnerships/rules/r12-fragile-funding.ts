import { sumAmounts } from '../../analysis/amounts.ts';
import type { EntitySummary, RelationSummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { monthsBefore } from '../../follow-up.ts';
import { lastDay, type PartialDate } from '../../partial-date.ts';
import type { Facts, MissingField } from '../reasons.ts';
import type { Terrain } from '../terrain.ts';
import { chooseFillers } from './fillers.ts';
import { missingMark, shareEvidence, toGap } from './gaps.ts';
import { findNear } from './near.ts';
import { isProject } from './parties.ts';
import { FAMILY_POOLS } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const IMPORTANCE = 0.7;

interface Funding {
  readonly funders: readonly EntityId[];
  readonly relations: readonly RelationSummary[];
}

/** Who funds it now, told by either side; what is only asked for is not there. */
const readFunding = ({ linkedBy, isFunder }: Terrain, project: EntityId): Funding => {
  const links = [
    ...linkedBy(project, ['funds'], 'in'),
    ...linkedBy(project, ['benefits-from'], 'out'),
  ].filter(({ relation, other }) => relation.stage !== 'requested' && isFunder(other));
  return {
    funders: [...new Set(links.map(({ other }) => other))].sort(),
    relations: links.map(({ relation }) => relation),
  };
};

interface Finding {
  readonly facts: Facts;
  readonly missing: readonly MissingField[];
}

const silentAmounts = (relations: readonly RelationSummary[]): readonly MissingField[] =>
  relations
    .filter(({ amountCents }) => amountCents === null)
    .map(({ id }) => ({ entity: null, relation: id, field: 'amountCents' }));

/** The only funder gives all, whatever it gives; of several, amounts that are not known leave the shares to be checked. */
const readLargest = ({ funders, relations }: Funding, most: number): Finding | null => {
  const places = new Map(funders.map((id, place) => [id, place]));
  for (const { from, to } of relations)
    for (const id of [from, to]) if (!places.has(id)) places.set(id, places.size);
  const given = sumAmounts(relations, places).given;
  // NaN where no amount is known: it would never be exceeded, and counts for nothing in what is known.
  const amounts = funders.map((id) => given[places.get(id) ?? -1] || 0);
  const known = amounts.reduce((sum, amount) => sum + amount, 0);
  const largest = amounts.reduce((best, amount, at) => (amount > (amounts[best] ?? 0) ? at : best), 0);
  const share = funders.length === 1 ? 1 : known > 0 ? (amounts[largest] ?? 0) / known : 0;
  const funder = funders[largest];
  if (funder === undefined || !(share > most)) return null;
  return {
    facts: {
      funder: { kind: 'entity', id: funder },
      share: {
        kind: 'number',
        unit: 'share',
        value: share,
        relations: relations.filter(({ from, to }) => from === funder || to === funder).map(({ id }) => id),
      },
    },
    missing: funders.length === 1 ? [] : silentAmounts(relations),
  };
};

/** All that is known to fund it has an end, and the last of these ends is near. */
const readEnd = ({ relations }: Funding, on: string, months: number): Finding | null => {
  const ends = relations.map(({ endsOn }) => endsOn);
  if (ends.length === 0 || ends.some((end) => end === null)) return null;
  const last = (ends as readonly PartialDate[]).reduce((a, b) => (lastDay(a) < lastDay(b) ? b : a));
  if (lastDay(last) >= monthsBefore(on, -months)) return null;
  return {
    facts: { endingOn: { kind: 'date', value: last, relations: relations.map(({ id }) => id) } },
    missing: [],
  };
};

const toFound = (question: RuleQuestion, { id }: EntitySummary): Gap | null => {
  const { terrain, index, threshold } = question;
  const funding = readFunding(terrain, id);
  if (funding.funders.length === 0) return null;
  const found = readEnd(funding, terrain.on, threshold('months')) ?? readLargest(funding, threshold('share'));
  if (!found) return null;
  const among = [...index.topicsOf(id).keys()].map((topic) => index.sharing(FAMILY_POOLS.funder, topic));
  const isWanted = (funder: EntityId): boolean => !funding.funders.includes(funder);
  return toGap({
    rule: 'R12',
    scope: id,
    importance: IMPORTANCE,
    facts: { scope: { kind: 'entity', id }, ...found.facts },
    evidence: shareEvidence(
      [],
      funding.relations.map((relation) => relation.id),
    ),
    missing: [...missingMark(terrain, [id], ['funders']), ...found.missing],
    fillers: chooseFillers(
      question,
      'funds',
      [...findNear(question, id, { among, isWanted })].map((from) => ({
        from,
        to: id,
      })),
    ),
  });
};

/**
 * A project of which one funder gives more than 70 %, or whose funding all ends within twelve months. Sure where its
 * funders are documented, and their amounts when there are several.
 */
export const fragileFunding: GapRule = {
  id: 'R12',
  axes: ['funding'],
  reference: CONVENTION,
  thresholds: { share: 0.7, months: 12 },
  finds: 'gaps',
  find: (question) =>
    question
      .asked('initiative')
      .filter(isProject)
      .flatMap((project) => toFound(question, project) ?? []),
};
