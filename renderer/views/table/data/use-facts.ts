import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import type { CellValue } from '../../../../shared/domain/table/cell-value.ts';
import { useBackend } from '../../../backend/backend-context.tsx';
import { useOperation } from '../../../backend/use-operation.ts';
import { useGraph } from '../../../state/graph-context.tsx';
import type { Column, Fullness, TableFacts } from '../columns/column.ts';
import { gatherLinkFacts } from './facts.ts';

const NONE: ReadonlyMap<string, Fullness> = new Map<string, Fullness>();

const valuesOf = ({ values }: OutputOf<'record.column'>): ReadonlyMap<string, CellValue> =>
  new Map(
    values.map(
      ([id, value]) => [id, Array.isArray(value) ? value.map(String) : value] as [string, CellValue],
    ),
  );

/** Columns shown that only the host holds, each asked once and kept until the data change. */
const useAsked = (columns: readonly Column[], record: 'entity' | 'relation'): TableFacts['asked'] => {
  const { call } = useBackend();
  const wanted = useMemo(() => columns.filter(({ asked }) => asked !== null), [columns]);
  const combine = useMemo(
    () => (answers: UseQueryResult<ReadonlyMap<string, CellValue>>[]) =>
      new Map(wanted.flatMap(({ id }, at) => (answers[at]?.data ? [[id, answers[at].data] as const] : []))),
    [wanted],
  );
  return useQueries({
    queries: wanted.map(({ asked }) => ({
      queryKey: ['record.column', { record, field: asked }, 'cells'],
      queryFn: async () => valuesOf(await call('record.column', { record, field: asked } as never)),
    })),
    combine,
  });
};

const useFullness = (isNeeded: boolean): ReadonlyMap<string, Fullness> => {
  const { data } = useOperation('record.completeness', {}, { enabled: isNeeded });
  return useMemo(
    () =>
      data
        ? new Map(
            data.entities.map(
              ([id, filled, of, missing]) => [id, { filled, of, missing }] as [string, Fullness],
            ),
          )
        : NONE,
    [data],
  );
};

/** What the cells of these columns say beyond their own record. */
export const useFacts = (
  columns: readonly Column[],
  record: 'entity' | 'relation',
  needsFullness: boolean,
): TableFacts => {
  const { ecosystem, entities, nameOf } = useGraph();
  const links = useMemo(() => gatherLinkFacts(ecosystem), [ecosystem]);
  const asked = useAsked(columns, record);
  const fullness = useFullness(needsFullness || columns.some((column) => column.needsFullness));
  return useMemo(
    () => ({ nameOf, entities, ...links, asked, fullness }),
    [nameOf, entities, links, asked, fullness],
  );
};
