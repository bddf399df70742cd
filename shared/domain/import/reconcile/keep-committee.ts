import { DecisionId, type StoredDecision } from '../../decision.ts';
import { overrideId } from '../../diagnosis/override.ts';
import type { EntityId } from '../../entity.ts';
import { suggestionId, toPair } from '../../partnerships/suggestion.ts';
import type { RelationId } from '../../relation.ts';
import type { DecisionDraft } from '../draft.ts';
import type { Scene } from './scene.ts';

type IdHere = (id: EntityId) => EntityId;

/** The relation that it made, as it is here: of that type between the two, begun then where several are. */
const relationHere = ({ lookup }: Scene, { made }: DecisionDraft, idHere: IdHere): RelationId | null => {
  if (!made) return null;
  const known = lookup.between(made.type, idHere(made.from), idHere(made.to));
  return (known.find(({ startsOn }) => startsOn === made.startsOn) ?? known[0])?.id ?? null;
};

/** About the same two, by their ids here. Evidence of other ids cannot be compared with that of this project. */
const decisionHere = (scene: Scene, draft: DecisionDraft, idHere: IdHere): StoredDecision => {
  const { decision } = draft;
  const [from, to] = [idHere(decision.a), idHere(decision.b)];
  const pair = toPair(from, to, decision.relation);
  const isTurned = pair.a !== from;
  const isSame = from === decision.a && to === decision.b;
  return {
    ...decision,
    ...pair,
    suggestion: suggestionId(pair),
    aName: isTurned ? decision.bName : decision.aName,
    bName: isTurned ? decision.aName : decision.bName,
    relationId: relationHere(scene, draft, idHere),
    steps: isSame
      ? decision.steps
      : decision.steps.map((step) => ({
          ...step,
          basis: step.basis && { ...step.basis, evidenceKey: null },
        })),
  };
};

/** What is decided here already stays as it is. */
const keepDecisions = (scene: Scene): void => {
  const known = new Set(scene.lookup.decisions().map(({ suggestion }) => suggestion));
  for (const { decisions, idHere } of scene.committee)
    for (const draft of decisions) {
      const { id: _, ...after } = decisionHere(scene, draft, (id) => (idHere(id) ?? id) as EntityId);
      if (known.has(after.suggestion) || after.a === after.b) continue;
      known.add(after.suggestion);
      const id = DecisionId.parse(scene.options.newId());
      scene.workspace.push({ record: 'decision', id, before: null, after });
    }
};

const keepOverrides = ({ lookup, committee, workspace }: Scene): void => {
  const known = new Set(lookup.overrides().map(({ id }) => id));
  for (const { overrides, idHere } of committee)
    for (const { id: _, ...override } of overrides) {
      const subject = (idHere(override.subject) ?? override.subject) as EntityId;
      const id = overrideId(subject, override.check);
      if (known.has(id)) continue;
      known.add(id);
      workspace.push({ record: 'check-override', id, before: null, after: { ...override, subject } });
    }
};

/** A project that has settings of its own keeps them all: a mixture of two would be nobody's. */
const keepMethod = ({ lookup, committee, workspace }: Scene): void => {
  if (lookup.settings().length > 0) return;
  const settings = new Map(committee.flatMap(({ method }) => method).map(({ id, value }) => [id, value]));
  for (const [id, value] of settings)
    workspace.push({ record: 'method', id, before: null, after: { value } });
};

/** Once every relation is there: what a document's committee decided, and how its project uses the method. */
export const keepCommittee = (scene: Scene): void => {
  if (scene.committee.length === 0) return;
  keepDecisions(scene);
  keepOverrides(scene);
  keepMethod(scene);
};
