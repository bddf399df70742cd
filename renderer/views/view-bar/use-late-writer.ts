import { useDebouncedCallback } from '@mantine/hooks';
import type { Criterion } from '../../../shared/domain/view.ts';
import { useFilterWriter } from './use-filters.ts';

/** A pause in typing: the picture is not drawn for each digit of « 50000 ». */
const PAUSE_MS = 350;

/** Writes a chip once one stops typing, goes elsewhere or closes the editor. */
export const useLateWriter = () => {
  const { write } = useFilterWriter();
  return useDebouncedCallback((criterion: Criterion) => write(criterion), {
    delay: PAUSE_MS,
    flushOnUnmount: true,
  });
};
