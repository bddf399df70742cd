import type { EntityId } from '../../domain/entity.ts';
import { type EntityFacts, NO_FACTS, type PartnershipInput } from '../../domain/partnerships/input.ts';
import { DEFAULT_METHOD } from '../../domain/partnerships/method.ts';
import type { ServiceContext } from './context.ts';

/** What a diagnosis is computed from, as of a day. */
export const gatherDiagnosisInput = ({ graph }: ServiceContext, on: string): PartnershipInput => {
  const { ecosystem } = graph.current();
  const facts = new Map<EntityId, EntityFacts>();
  for (const { id, documented, maturity } of ecosystem.entities)
    if (documented.length > 0 || maturity !== null)
      facts.set(id, {
        ...NO_FACTS,
        documented: documented.map((what) => ({ what, on: null })),
        assessments:
          maturity === null
            ? []
            : [{ level: maturity, on: null, assessor: null, framework: null, source: null }],
      });
  return { ecosystem, facts, decisions: [], overrides: [], method: DEFAULT_METHOD, on };
};
