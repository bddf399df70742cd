import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { type Appearance, planAppearance } from '../../shared/domain/appearance/plan-appearance.ts';
import { useLang } from '../i18n/use-format.ts';
import type { GraphData } from './graph-context.tsx';
import { useWorkspace } from './workspace-context.tsx';

/** What colours and sizes say of the whole project: a filter changes nothing of it. */
export const useAppearance = ({ facts, measures }: Pick<GraphData, 'facts' | 'measures'>): Appearance => {
  const lang = useLang();
  const theme = useComputedColorScheme('light');
  const colourBy = useWorkspace(({ view }) => view.colourBy);
  const sizeBy = useWorkspace(({ view }) => view.sizeBy);
  return useMemo(
    () => planAppearance({ colourBy, sizeBy }, { facts, measures }, { lang, theme }),
    [colourBy, sizeBy, facts, measures, lang, theme],
  );
};
