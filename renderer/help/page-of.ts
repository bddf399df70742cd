import type { SettingsSection } from '../state/settings-place.ts';
import type { Screen, Workspace } from '../state/workspace.ts';
import type { HelpPageId } from './help-page.ts';

/** The page of each screen, and of each section of Réglages; a test holds that none is without. */
export const SCREEN_PAGES: Readonly<Partial<Record<Screen, HelpPageId>>> = {
  home: 'home',
  explorer: 'explorer',
  table: 'table',
  map: 'map',
  partnerships: 'partnerships',
  diagnosis: 'diagnosis',
  committee: 'committee',
  import: 'import',
  duplicates: 'duplicates',
  settings: 'settings',
};
export const SECTION_PAGES: Readonly<Partial<Record<SettingsSection, HelpPageId>>> = {
  general: 'settings',
  project: 'settings',
  partnerships: 'method',
  backups: 'backups',
  persons: 'persons',
  keyboard: 'keyboard',
  accessibility: 'accessibility',
  advanced: 'settings',
  about: 'about',
};

type Place = Pick<Workspace, 'screen' | 'settingsSection' | 'view'>;

/** The page that speaks of what is on screen; `isList`: Explorer is shown as a list alone. */
export const pageOf = ({ screen, settingsSection, view }: Place, isList: boolean): HelpPageId => {
  if (screen === 'explorer' && view.picture === 'funding') return 'funding';
  if (screen === 'explorer' && isList) return 'list';
  if (screen === 'settings') return SECTION_PAGES[settingsSection] ?? 'settings';
  return SCREEN_PAGES[screen] ?? 'start';
};
