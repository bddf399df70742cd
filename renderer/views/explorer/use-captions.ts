import { useMemo } from 'react';
import { type Caption, captionsOf } from '../../../shared/domain/layout/captions.ts';
import { gatherLayoutFacts, noLayoutFacts } from '../../../shared/domain/layout/layout-facts.ts';
import type { Positions } from '../../canvas/apply-difference.ts';
import type { GraphElements } from '../../canvas/elements.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import type { ExplorerData } from './explorer-data.ts';

const noCaptions: readonly Caption[] = [];

/** The picture with the names of the parts of its layout: territories, categories, years. Groups have names of their own. */
export const useCaptions = (
  elements: GraphElements,
  { ecosystem, shown, drawing, nameOf }: ExplorerData,
  positions: Positions,
): GraphElements => {
  const lang = useLang();
  const layout = useWorkspace((state) => state.view.layout);
  const isGrouped = drawing.groups.length > 0;
  const hasParts = layout === 'by-territory' || layout === 'by-kind' || layout === 'chronological';
  const facts = useMemo(
    () => (hasParts ? gatherLayoutFacts(ecosystem) : noLayoutFacts),
    [hasParts, ecosystem],
  );
  const captions = useMemo(() => {
    if (isGrouped) return noCaptions;
    const found = captionsOf({ layout, entities: shown.entities, positions, facts, nameOf, lang });
    return found.length === 0 ? noCaptions : found;
  }, [isGrouped, layout, shown, positions, facts, nameOf, lang]);
  return useMemo(
    () => (captions === elements.captions ? elements : { ...elements, captions }),
    [elements, captions],
  );
};
