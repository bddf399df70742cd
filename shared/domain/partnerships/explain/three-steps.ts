import type { Proposal } from '../candidates/proposal.ts';
import { degreeAt } from '../graph/weighted-graph.ts';
import type { Evidence, Reason } from '../reasons.ts';
import { HUB_LINKS } from '../signals/path-rows.ts';
import { l3 } from '../structural/l3.ts';
import {
  entitiesFact,
  entityEvidence,
  entityFact,
  idAt,
  type Subject,
  strongestLink,
  type Weighed,
  weigh,
} from './subject.ts';

/** Terms of L3, but those through a hub or back over the two themselves (a link that is over). */
export const threeStepTerms = ({ survey, proposal: { from, to } }: Subject) =>
  l3.termsOf(survey.terrain.graph, from, to).flatMap(({ via, value }) => {
    const isFit = via.every(
      (node) => node !== from && node !== to && degreeAt(survey.terrain.graph, node) <= HUB_LINKS,
    );
    return isFit ? [{ item: via, value }] : [];
  });

const once = (nodes: readonly number[]): readonly number[] => [...new Set(nodes)];

type Path = Weighed<readonly number[]> & { readonly share: number };
type Step = readonly [number, number];

/** The three links of a path between two ends. */
const stepsOf = ([u = 0, v = 0]: readonly number[], { from, to }: Proposal): readonly Step[] => [
  [from, u],
  [u, v],
  [v, to],
];
const isSame = ([a, b]: Step, [c, d]: Step): boolean => (a === c && b === d) || (a === d && b === c);

/** What would be lost with the paths that pass by something. */
const lostWith = (paths: readonly Path[], passes: (nodes: readonly number[]) => boolean): number =>
  Math.min(
    1,
    paths.reduce((sum, { item, share }) => sum + (passes(item) ? share : 0), 0),
  );

const linkEvidence = ({ survey, proposal }: Subject, paths: readonly Path[]): readonly Evidence[] => {
  const links = new Map<string, Evidence>();
  for (const step of paths.flatMap(({ item }) => stepsOf(item, proposal))) {
    const link = strongestLink(survey, step[0], step[1]);
    if (!link || links.has(link.id)) continue;
    const share = lostWith(paths, (nodes) => stepsOf(nodes, proposal).some((other) => isSame(step, other)));
    links.set(link.id, { kind: 'relation', id: link.id, share });
  }
  return [...links.values()];
};

/** « Par une chaîne de liens : {x} – {u} – {v} – {y}. » */
export const explainThreeSteps = (subject: Subject): Reason | null => {
  const found = threeStepTerms(subject);
  if (found.length === 0) return null;
  const { survey, proposal } = subject;
  const { part, terms } = weigh('l3', found, subject);
  const [u = 0, v = 0] = terms[0]?.item ?? [];
  const between = once(terms.flatMap(({ item }) => item));
  const entities = between.map((node) => idAt(survey, node));
  return {
    reason: 'l3',
    part,
    facts: {
      from: entityFact(survey, proposal.from),
      to: entityFact(survey, proposal.to),
      like: entitiesFact(survey, [u]),
      near: entitiesFact(survey, [v]),
      paths: { kind: 'count', value: terms.length, entities },
    },
    evidence: [
      ...between.map((node) =>
        entityEvidence(
          survey,
          node,
          lostWith(terms, (nodes) => nodes.includes(node)),
        ),
      ),
      ...linkEvidence(subject, terms),
    ],
  };
};
