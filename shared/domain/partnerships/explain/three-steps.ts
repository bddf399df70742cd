import { degreeAt } from '../graph/weighted-graph.ts';
import type { Evidence, Reason } from '../reasons.ts';
import { HUB_LINKS } from '../signals/path-rows.ts';
import { l3 } from '../structural/l3.ts';
import { entitiesFact, entityEvidence, entityFact, type Subject, strongestLink, weigh } from './subject.ts';

/** Terms of L3, but those through a hub or back over the two themselves (a link that is over). */
export const threeStepTerms = ({ survey, proposal: { from, to } }: Subject) =>
  l3.termsOf(survey.terrain.graph, from, to).flatMap(({ via, value }) => {
    const isFit = via.every(
      (node) => node !== from && node !== to && degreeAt(survey.terrain.graph, node) <= HUB_LINKS,
    );
    return isFit ? [{ item: via, value }] : [];
  });

const once = (nodes: readonly number[]): readonly number[] => [...new Set(nodes)];

/** « {y} travaille avec des structures proches des partenaires de {x} : {v}, lié à {u}. » */
export const explainThreeSteps = (subject: Subject): Reason | null => {
  const found = threeStepTerms(subject);
  if (found.length === 0) return null;
  const { survey, proposal } = subject;
  const { part, terms } = weigh('l3', found, subject);
  const [first] = terms;
  const [u = 0, v = 0] = first?.item ?? [];
  const lost = (isOn: (term: readonly number[]) => boolean): number =>
    Math.min(
      1,
      terms.reduce((sum, { item, share }) => sum + (isOn(item) ? share : 0), 0),
    );
  const links = new Map<string, Evidence>();
  for (const { item } of terms) {
    const [one = 0, other = 0] = item;
    for (const [a, b] of [
      [proposal.from, one],
      [one, other],
      [other, proposal.to],
    ] as const) {
      const link = strongestLink(survey, a, b);
      if (!link || links.has(link.id)) continue;
      const isOn = ([p = 0, q = 0]: readonly number[]): boolean =>
        [
          [proposal.from, p],
          [p, q],
          [q, proposal.to],
        ].some(([c, d]) => (c === a && d === b) || (c === b && d === a));
      links.set(link.id, { kind: 'relation', id: link.id, share: lost(isOn) });
    }
  }
  return {
    reason: 'l3',
    part,
    facts: {
      from: entityFact(survey, proposal.from),
      to: entityFact(survey, proposal.to),
      like: entitiesFact(survey, [u]),
      near: entitiesFact(survey, [v]),
      paths: {
        kind: 'count',
        value: terms.length,
        entities: once(terms.flatMap(({ item }) => item)).map(
          (node) => survey.terrain.entities[node]?.id as never,
        ),
      },
    },
    evidence: [
      ...once(terms.flatMap(({ item }) => item)).map((node) =>
        entityEvidence(
          survey,
          node,
          lost((item) => item.includes(node)),
        ),
      ),
      ...links.values(),
    ],
  };
};
