import { useDebouncedValue } from '@mantine/hooks';
import { useOperation } from '../../backend/use-operation.ts';
import { isDrawn } from './format-input.tsx';
import { mayHoldPersons, type Wanted } from './use-wanted.ts';

const PREVIEW_DELAY_MS = 250;

/** What would be written, once one has stopped choosing. */
export const usePreview = (wanted: Wanted) => {
  const [settled] = useDebouncedValue(wanted, PREVIEW_DELAY_MS);
  // Points and pages are made from the very drawing; persons are counted whether they are asked for or not.
  const format = isDrawn(settled.format) ? 'svg' : settled.format;
  const asked = { ...settled, format, withPersons: false };
  const { data, error, isPlaceholderData } = useOperation('export.preview', asked, { keepPrevious: true });
  const isOfWanted = data !== undefined && !isPlaceholderData && settled === wanted;
  return {
    settled,
    data,
    error,
    /** Who would leave, as far as is known; null while nothing is. */
    persons: data !== undefined && mayHoldPersons(settled) ? data.persons : null,
    /** They are of what is wanted now, not of what was a moment ago. */
    isCounted: isOfWanted,
  };
};
export type Preview = ReturnType<typeof usePreview>;
