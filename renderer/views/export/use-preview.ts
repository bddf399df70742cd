import { useDebouncedValue } from '@mantine/hooks';
import { useOperation } from '../../backend/use-operation.ts';
import { isDrawn } from './format-input.tsx';
import type { Wanted } from './use-wanted.ts';

const PREVIEW_DELAY_MS = 250;

/** What would be written, once one has stopped choosing. */
export const usePreview = (wanted: Wanted) => {
  const [settled] = useDebouncedValue(wanted, PREVIEW_DELAY_MS);
  // Points and pages are made from the very drawing.
  const format = isDrawn(settled.format) ? 'svg' : settled.format;
  const { data, error } = useOperation('export.preview', { ...settled, format }, { keepPrevious: true });
  return { settled, data, error };
};
export type Preview = ReturnType<typeof usePreview>;
