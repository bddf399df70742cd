import type { Screen } from './screens.ts';
import type { Workspace } from './workspace.ts';

/** Screens that need their room more than an empty card. */
const ROOMY: ReadonlySet<Screen> = new Set(['table', 'map', 'partnerships', 'diagnosis', 'committee']);

/** Nothing is chosen that the card could show. */
export const isCardEmpty = ({
  selection,
  selectedRelation,
  bundle,
}: Pick<Workspace, 'selection' | 'selectedRelation' | 'bundle'>): boolean =>
  selection.length === 0 && selectedRelation === null && bundle.length === 0;

export const goesWithoutEmptyCard = (screen: Screen): boolean => ROOMY.has(screen);
