import type { SettingsSection } from '../state/settings-place.ts';
import type { HelpPageId } from './help-page.ts';

/** Where a page leads: a command of the list, or a section of Réglages. */
export type HelpOpening = { readonly command: string } | { readonly section: SettingsSection };

/** The screen or the dialog that a page speaks of, when there is one. */
export const PAGE_OPENINGS: Readonly<Partial<Record<HelpPageId, HelpOpening>>> = {
  home: { command: 'screen.home' },
  explorer: { command: 'screen.explorer' },
  list: { command: 'screen.explorer' },
  funding: { command: 'explorer.funding' },
  table: { command: 'screen.table' },
  map: { command: 'screen.map' },
  partnerships: { command: 'screen.partnerships' },
  diagnosis: { command: 'screen.diagnosis' },
  committee: { command: 'screen.committee' },
  import: { command: 'import.open' },
  duplicates: { command: 'duplicates.open' },
  card: { command: 'screen.explorer' },
  views: { command: 'view.manage' },
  todo: { command: 'todo.show' },
  export: { command: 'explorer.export' },
  settings: { section: 'general' },
  backups: { section: 'backups' },
  persons: { section: 'persons' },
  keyboard: { section: 'keyboard' },
  accessibility: { section: 'accessibility' },
  about: { section: 'about' },
  method: { command: 'partnerships.method' },
};
