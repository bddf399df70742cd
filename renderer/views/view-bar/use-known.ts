import { useMemo } from 'react';
import type { Known } from '../../../shared/domain/filters/reader.ts';
import { useGraph } from '../../state/graph-context.tsx';

/** What fields are read with. */
export const useKnown = (): Known => {
  const { facts, measures } = useGraph();
  return useMemo(() => ({ facts, measures }), [facts, measures]);
};
