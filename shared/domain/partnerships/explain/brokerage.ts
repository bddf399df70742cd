import type { EntityId } from '../../entity.ts';
import type { Evidence, Fact, Reason } from '../reasons.ts';
import type { Survey } from '../signals/survey.ts';
import { entityEvidence, entityFact, idAt, type Subject } from './subject.ts';

type Told = Pick<Reason, 'facts' | 'evidence'>;

const counted = (survey: Survey, nodes: Iterable<number>): Fact => {
  const entities = [...nodes].map((node) => idAt(survey, node));
  return { kind: 'count', value: entities.length, entities };
};

/** Whoever has most links of a group: what one calls it by. */
const centreOf = ({ links }: Survey, members: Int32Array): number =>
  members.reduce((best, node) => ((links[node] ?? 0) > (links[best] ?? 0) ? node : best), members[0] ?? 0);

const tellComponent = ({ survey, proposal: { from, to } }: Subject): Told => ({
  facts: {
    from: entityFact(survey, from),
    to: entityFact(survey, to),
    ofFrom: counted(survey, survey.brokerage.componentOf(from)),
    ofTo: counted(survey, survey.brokerage.componentOf(to)),
  },
  evidence: [entityEvidence(survey, from, 1), entityEvidence(survey, to, 1)],
});

/** The one that every link between two groups goes through; null when there are several, or none. */
const loneBridge = (between: readonly (readonly [number, number])[]): number | null => {
  for (const side of [0, 1] as const) {
    const ends = new Set(between.map((link) => link[side]));
    const [only] = ends;
    if (ends.size === 1 && only !== undefined) return only;
  }
  return null;
};

const tellBridge = ({ survey, proposal: { from, to } }: Subject): Told => {
  const { brokerage } = survey;
  const [here, there] = [brokerage.groupOf(from), brokerage.groupOf(to)];
  const between = brokerage.between(from, to);
  const lone = loneBridge(between);
  const [ofHere, ofThere] = [centreOf(survey, here), centreOf(survey, there)];
  return {
    facts: {
      from: entityFact(survey, from),
      to: entityFact(survey, to),
      here: counted(survey, here),
      there: counted(survey, there),
      hereAround: entityFact(survey, ofHere),
      thereAround: entityFact(survey, ofThere),
      between: counted(survey, new Set(between.flat())),
      links: { kind: 'count', value: between.length, relations: linksOf(survey, between) },
      ...(lone === null ? {} : { lone: entityFact(survey, lone) }),
    },
    evidence: [...new Set([ofHere, ofThere, ...(lone === null ? [] : [lone])])].map(
      (node): Evidence => entityEvidence(survey, node, 0),
    ),
  };
};

const linksOf = ({ terrain }: Survey, pairs: readonly (readonly [number, number])[]) =>
  pairs.flatMap(([x, y]) => {
    const other = terrain.entities[y]?.id;
    const [first] = terrain
      .inForce(terrain.entities[x]?.id as EntityId)
      .filter((neighbour) => neighbour.other === other);
    return first ? [first.relation.id] : [];
  });

const tellRobustness = ({ survey, proposal: { from, to } }: Subject): Told => {
  const lone = survey.brokerage.loneBetween(from, to);
  return {
    facts: {
      from: entityFact(survey, from),
      to: entityFact(survey, to),
      lone: entityFact(survey, lone),
      side: { kind: 'count', value: survey.brokerage.sideCut(lone, from, to) },
    },
    evidence: [entityEvidence(survey, lone, 1)],
  };
};

const tellConstraint = ({ survey, proposal: { from, to } }: Subject): Told => ({
  facts: {
    from: entityFact(survey, from),
    to: entityFact(survey, to),
    gain: { kind: 'number', value: survey.brokerage.constraintGain(from, to), unit: 'index' },
  },
  evidence: [entityEvidence(survey, from, 0), entityEvidence(survey, to, 0)],
});

const TELL = {
  component: tellComponent,
  bridge: tellBridge,
  robustness: tellRobustness,
  constraint: tellConstraint,
} as const;

/** « Relierait le groupe de {x} et celui de {y}, joints par une seule structure : {z}. » */
export const explainBrokerage = (subject: Subject): Reason | null => {
  const { survey, proposal } = subject;
  const { kind, value } = survey.brokerage.of(proposal.from, proposal.to);
  if (kind === 'none' || value <= 0) return null;
  const { facts, evidence } = TELL[kind](subject);
  return {
    reason: 'brokerage',
    part: value,
    facts: { ...facts, way: { kind: 'words', values: [kind] } },
    evidence,
  };
};
