import type { SearchHit } from '../../../shared/contract/graph-operations.ts';
import type { Command } from '../../commands/command.ts';
import { matchTitle, NAMED } from '../../commands/match-commands.ts';
import type { TextKey } from '../../i18n/i18n.ts';

export interface CommandItem {
  readonly sort: 'command';
  readonly id: string;
  readonly title: string;
  readonly command: Command;
  readonly reason: TextKey | null;
  readonly keys: string | undefined;
  readonly isPinned: boolean;
  readonly isRecent: boolean;
}
export interface EntityItem {
  readonly sort: 'entity';
  readonly id: string;
  readonly hit: SearchHit;
}
export interface CreateItem {
  readonly sort: 'create';
  readonly id: string;
  readonly name: string;
}
export type PaletteItem = EntityItem | CreateItem | CommandItem;

export interface PaletteGroup {
  readonly id: string;
  readonly label: TextKey | null;
  readonly items: readonly PaletteItem[];
}

/** Score of a name that was typed as it is or by its beginning; a typing error gives less. */
const SURE_HIT = 0.7;

export interface Found {
  readonly text: string;
  readonly hits: readonly SearchHit[];
  readonly commands: readonly CommandItem[];
  /** Name of the actor that could be made, null when none is offered. */
  readonly newName: string | null;
}

/** Pinned before recent; a command stands once. */
const isIn = ({ isPinned, isRecent }: CommandItem, group: 'pinned' | 'recent' | 'others'): boolean =>
  group === (isPinned ? 'pinned' : isRecent ? 'recent' : 'others');

/** Entities, then commands; commands first when one is named by what is typed and no entity is. */
export const groupFound = ({ text, hits, commands, newName }: Found): readonly PaletteGroup[] => {
  const entities = hits.map((hit) => ({ sort: 'entity' as const, id: hit.id, hit }));
  const isCommand = text !== '' && commands.some(({ title }) => matchTitle(text, title) === NAMED);
  const isEntity = hits.some(({ score }) => score >= SURE_HIT);
  const groups: PaletteGroup[] = [
    { id: 'entities', label: 'frame.palette.entities', items: entities },
    { id: 'pinned', label: 'frame.palette.pinned', items: commands.filter((item) => isIn(item, 'pinned')) },
    { id: 'recent', label: 'frame.palette.recent', items: commands.filter((item) => isIn(item, 'recent')) },
    {
      id: 'commands',
      label: 'frame.palette.commands',
      items: commands.filter((item) => isIn(item, 'others')),
    },
  ];
  if (isCommand && !isEntity) groups.push(...groups.splice(0, 1));
  // Last: Enter must not make an actor of a word that names a command.
  if (newName !== null) {
    groups.push({ id: 'create', label: null, items: [{ sort: 'create', id: 'create', name: newName }] });
  }
  return groups.filter(({ items }) => items.length > 0);
};
