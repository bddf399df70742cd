import { useMemo } from 'react';
import { type Concentration, measureConcentration } from '../../../shared/domain/funding/concentration.ts';
import { type Funding, gatherFunding } from '../../../shared/domain/funding/gather-funding.ts';
import { useGraph } from '../../state/graph-context.tsx';

export interface FundingData {
  readonly funding: Funding;
  readonly concentration: Concentration | null;
}

/** Who funds what among what the view shows, computed when that changes. */
export const useFunding = (): FundingData => {
  const { shown } = useGraph();
  return useMemo(() => {
    const funding = gatherFunding(shown.entities, shown.relations);
    return { funding, concentration: measureConcentration(funding) };
  }, [shown]);
};
