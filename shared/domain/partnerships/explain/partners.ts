import { sinceOf } from '../link-weight.ts';
import type { Evidence, Fact, Reason } from '../reasons.ts';
import { TARGET } from '../signals/survey.ts';
import { resourceAllocation } from '../structural/resource-allocation.ts';
import {
  entitiesFact,
  entityEvidence,
  entityFact,
  isFormer,
  type Subject,
  strongestLink,
  type Weighed,
  weigh,
} from './subject.ts';

/** Partners with as few links make a common partner telling. */
const FEW_LINKS = 5;
const NAMED = 3;

type Node = Weighed<number>;

/** Terms of resource allocation: by partners, and by what both take part in; towards a programme all are the latter. */
export const commonTerms = ({ survey, proposal: { from, to } }: Subject) => {
  const terms = resourceAllocation
    .termsOf(survey.terrain.graph, from, to)
    .map(({ via, value }): Node => ({ item: via[0] ?? 0, value }));
  const isTarget = survey.part[from] === TARGET || survey.part[to] === TARGET;
  const isShared = ({ item }: Node): boolean => isTarget || survey.isShared[item] === 1;
  return { partners: terms.filter((term) => !isShared(term)), shared: terms.filter(isShared), isTarget };
};

/** A node between and the two relations that lead to it. */
const evidenceOf = ({ survey, proposal: { from, to } }: Subject, node: number, share: number): Evidence[] => {
  const links = [strongestLink(survey, from, node), strongestLink(survey, node, to)];
  return [
    entityEvidence(survey, node, share),
    ...links.flatMap((link): Evidence[] => (link ? [{ kind: 'relation', id: link.id, share }] : [])),
  ];
};

const linksTo = ({ survey, proposal: { from, to } }: Subject, node: number) =>
  [strongestLink(survey, from, node), strongestLink(survey, to, node)] as const;

const isOver = (subject: Subject, node: number): boolean =>
  linksTo(subject, node).some((link) => isFormer(subject.survey, link));

/** Facts of those that there are, none for an empty list. */
const listed = (subject: Subject, lists: Readonly<Record<string, readonly number[]>>): Record<string, Fact> =>
  Object.fromEntries(
    Object.entries(lists)
      .filter(([, nodes]) => nodes.length > 0)
      .map(([key, nodes]) => [key, entitiesFact(subject.survey, nodes)]),
  );

/** « {n} partenaires communs, dont {z1} et {z2}, qui ont eux-mêmes peu de liens. » */
export const explainPartners = (subject: Subject): Reason | null => {
  const { partners } = commonTerms(subject);
  if (partners.length === 0) return null;
  const { part, terms } = weigh('common', partners, subject);
  const nodes = terms.map(({ item }) => item);
  const now = nodes.filter((node) => !isOver(subject, node));
  const quiet = now.slice(0, NAMED).filter((node) => (subject.survey.links[node] ?? 0) <= FEW_LINKS);
  return {
    reason: 'common-neighbours',
    part,
    facts: listed(subject, { partners: now, former: nodes.filter((node) => isOver(subject, node)), quiet }),
    evidence: terms.flatMap(({ item, share }) => evidenceOf(subject, item, share)),
  };
};

/** How both ends are linked to what they share. */
type Way = 'joined' | 'funded' | 'linked' | 'past';
const wayOf = (subject: Subject, node: number): Way => {
  const [one, other] = linksTo(subject, node);
  if (isFormer(subject.survey, one) || isFormer(subject.survey, other)) return 'past';
  if (one?.type === 'participates-in' && other?.type === 'participates-in') return 'joined';
  const id = subject.survey.terrain.entities[node]?.id;
  const isFunded = [one, other].every((link) => link?.type === 'funds' && link.from === id);
  return isFunded ? 'funded' : 'linked';
};

/** The year in which both came to it, where there is one such thing and it is the same year. */
const sharedYear = (subject: Subject, nodes: readonly number[]): Record<string, Fact> => {
  const [node] = nodes;
  if (node === undefined || nodes.length > 1) return {};
  const links = linksTo(subject, node);
  const years = links.map((link) => (link ? sinceOf(link)?.slice(0, 4) : undefined));
  if (years[0] === undefined || years[0] !== years[1]) return {};
  return {
    year: { kind: 'date', value: years[0], relations: links.flatMap((link) => (link ? [link.id] : [])) },
  };
};

/** « Tous deux participent à {programme} ({année}). » Towards a programme: « {z}, lié à {x}, y participe. » */
export const explainShared = (subject: Subject): Reason | null => {
  const { shared, isTarget } = commonTerms(subject);
  if (shared.length === 0) return null;
  const { part, terms } = weigh('shared', shared, subject);
  const nodes = terms.map(({ item }) => item);
  const { survey, proposal } = subject;
  const of = (way: Way) => nodes.filter((node) => wayOf(subject, node) === way);
  const facts: Record<string, Fact> = isTarget
    ? {
        from: entityFact(survey, proposal.from),
        to: entityFact(survey, proposal.to),
        ...listed(subject, { through: nodes.filter((node) => !isOver(subject, node)), past: of('past') }),
      }
    : {
        ...listed(subject, {
          joined: of('joined'),
          funded: of('funded'),
          linked: of('linked'),
          past: of('past'),
        }),
        ...sharedYear(subject, of('joined')),
      };
  return {
    reason: 'meta-path',
    part,
    facts,
    evidence: terms.flatMap(({ item, share }) => evidenceOf(subject, item, share)),
  };
};
