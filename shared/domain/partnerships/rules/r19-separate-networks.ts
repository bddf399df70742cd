import { componentsOf } from '../../analysis/graph.ts';
import type { EntityId } from '../../entity.ts';
import { askedBasins } from './basins.ts';
import { chooseFillers, type Draft } from './fillers.ts';
import { missingMark, shareEvidence, toGap, withGroupings } from './gaps.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';
import { organisationsAt } from './territory-network.ts';

const IMPORTANCE = 0.5;
const TOLD_MAX = 3;
/** Of each side, who is proposed: the first by id. */
const APART_MAX = 8;
const MAIN_MAX = 40;

const findDrafts = function* (main: readonly EntityId[], apart: readonly EntityId[]): Generator<Draft> {
  for (const from of apart.slice(0, APART_MAX))
    for (const to of main.slice(0, MAIN_MAX)) yield { from, to, evidence: shareEvidence([from, to]) };
};

const toFound = (
  question: RuleQuestion,
  territory: EntityId,
  main: readonly EntityId[],
  apart: readonly EntityId[],
): Gap =>
  toGap({
    rule: 'R19',
    scope: territory,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id: territory },
      apart: { kind: 'count', value: apart.length, entities: [...apart] },
      main: { kind: 'count', value: main.length, entities: [...main] },
    },
    evidence: shareEvidence(apart),
    missing: missingMark(question.terrain, withGroupings(question.terrain, territory), ['partners']),
    fillers: chooseFillers(question, 'partners-with', findDrafts(main, apart)),
  });

const findIn = (question: RuleQuestion, territory: EntityId): readonly Gap[] => {
  const { terrain, index, threshold } = question;
  const network = index.networkOf(territory);
  const [main, ...rest] = componentsOf(network.adjacency)
    .map((places) => organisationsAt(terrain, network, places))
    .filter((group) => group.length >= threshold('organisations'))
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  return main ? rest.slice(0, TOLD_MAX).map((apart) => toFound(question, territory, main, apart)) : [];
};

/**
 * Groups of two organisations or more that no link joins to the largest one of an EPCI, PETR or pays; who is alone is
 * told by R17. Sure where the partners of that territory are documented.
 */
export const separateNetworks: GapRule = {
  id: 'R19',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: { organisations: 2 },
  finds: 'gaps',
  find: (question) => askedBasins(question).flatMap(({ id }) => findIn(question, id)),
};
