export const HELP_GROUPS = ['screens', 'work', 'settings', 'reference'] as const;
export type HelpGroup = (typeof HELP_GROUPS)[number];

interface HelpEntry {
  readonly id: string;
  readonly group: HelpGroup;
}

/** Every page of the help, in the order of its contents; the same in both languages. */
export const HELP_PAGES = [
  { id: 'start', group: 'screens' },
  { id: 'home', group: 'screens' },
  { id: 'explorer', group: 'screens' },
  { id: 'list', group: 'screens' },
  { id: 'funding', group: 'screens' },
  { id: 'table', group: 'screens' },
  { id: 'map', group: 'screens' },
  { id: 'partnerships', group: 'screens' },
  { id: 'diagnosis', group: 'screens' },
  { id: 'committee', group: 'screens' },
  { id: 'import', group: 'screens' },
  { id: 'duplicates', group: 'screens' },
  { id: 'card', group: 'work' },
  { id: 'views', group: 'work' },
  { id: 'todo', group: 'work' },
  { id: 'export', group: 'work' },
  { id: 'settings', group: 'settings' },
  { id: 'backups', group: 'settings' },
  { id: 'persons', group: 'settings' },
  { id: 'keyboard', group: 'settings' },
  { id: 'accessibility', group: 'settings' },
  { id: 'about', group: 'settings' },
  { id: 'method', group: 'reference' },
  { id: 'glossary', group: 'reference' },
  { id: 'data', group: 'reference' },
  { id: 'privacy', group: 'reference' },
] as const satisfies readonly HelpEntry[];

export type HelpPageId = (typeof HELP_PAGES)[number]['id'];

/**
 * A paragraph, or a list of them, numbered for what is done in order. In a text, `**…**` is stressed,
 * `[words](page)` leads to a page, `[words](#entry)` to the glossary, and `{command}` is the keys of that command.
 */
export type HelpBlock =
  | string
  | { readonly list: readonly string[] }
  | { readonly steps: readonly string[] }
  /** Made from what the product knows: the person's keys, rules and checks in force, words. */
  | { readonly made: 'keys' | 'table-keys' | 'glossary' };

export interface HelpSection {
  readonly heading: string;
  readonly blocks: readonly HelpBlock[];
}

export interface HelpText {
  readonly title: string;
  /** What it is for, in a sentence or two. */
  readonly lead: string;
  readonly sections: readonly HelpSection[];
}

export interface GlossaryEntry {
  /** Where links lead: `[PTCE](#ptce)`. */
  readonly id: string;
  readonly term: string;
  /** What the letters stand for, or other words for the same. */
  readonly also?: string;
  readonly text: string;
}

export interface HelpContent {
  readonly pages: Readonly<Record<HelpPageId, HelpText>>;
  /** By alphabet of the language. */
  readonly glossary: readonly GlossaryEntry[];
}
