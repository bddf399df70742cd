import { useMemo } from 'react';
import { measureOf } from '../../../shared/domain/filter-fields.ts';
import type { Known } from '../../../shared/domain/filters/reader.ts';
import type { CriterionField } from '../../../shared/domain/view.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useMeasureStates } from '../../state/use-measures.ts';

/** What a field is read with; its measure is asked for when the view does not ask for it yet. */
export const useKnown = (field: CriterionField): Known => {
  const { facts, measures } = useGraph();
  const measure = measureOf(field);
  const [asked] = useMeasureStates(measure === null || measures.has(measure) ? [] : [measure]);
  const values = asked?.values ?? null;
  return useMemo(
    () => ({
      facts,
      measures:
        measure === null || values === null ? measures : new Map([...measures, [measure, new Map(values)]]),
    }),
    [facts, measures, measure, values],
  );
};
