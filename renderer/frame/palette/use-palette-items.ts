import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../shared/contract/graph-operations.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { type Command, needsWritable } from '../../commands/command.ts';
import { commands } from '../../commands/commands.ts';
import { keysOf } from '../../commands/find-by-keys.ts';
import { matchCommands } from '../../commands/match-commands.ts';
import { recentCommands } from '../../commands/recent-commands.ts';
import { useCommandTools } from '../../commands/use-commands.ts';
import type { TextKey } from '../../i18n/i18n.ts';

const DEBOUNCE_MS = 120;
const ENTITIES = 8;

export interface CommandItem {
  readonly sort: 'command';
  readonly id: string;
  readonly title: string;
  readonly command: Command;
  readonly reason: TextKey | null;
  readonly keys: string | undefined;
  readonly isRecent: boolean;
}
export type PaletteItem =
  | { readonly sort: 'entity'; readonly id: string; readonly hit: SearchHit }
  | { readonly sort: 'create'; readonly id: string; readonly name: string }
  | CommandItem;

const useCommandItems = (text: string): readonly CommandItem[] => {
  const { t } = useTranslation();
  const tools = useCommandTools();
  return useMemo(() => {
    const now = tools();
    const recent = recentCommands(window.localStorage);
    const all = commands
      .filter((command) => !command.keysOnly)
      .map((command) => ({
        sort: 'command' as const,
        id: command.id,
        title: t(command.title),
        command,
        reason: command.when(now),
        keys: keysOf(command, now.host)[0],
        isRecent: text === '' && recent.includes(command.id),
      }));
    return matchCommands(all, text, recent);
  }, [t, tools, text]);
};

/** Entities that the host finds and commands that match; « Créer l’acteur » when no entity does. */
export const usePaletteItems = (text: string) => {
  const tools = useCommandTools();
  const [typed] = useDebouncedValue(text.trim(), DEBOUNCE_MS);
  const canSearch = typed !== '' && tools().project !== null;
  const search = useOperation(
    'entity.search',
    { text: typed, limit: ENTITIES },
    { enabled: canSearch, keepPrevious: true },
  );
  const found = useCommandItems(text.trim());
  const isCurrent = typed === text.trim() && !search.isPlaceholderData;
  const hits = canSearch && text.trim() !== '' ? search.data : undefined;
  const canCreate = canSearch && isCurrent && hits?.length === 0 && needsWritable(tools()) === null;
  const items = useMemo<readonly PaletteItem[]>(
    () => [
      ...(hits ?? []).map((hit) => ({ sort: 'entity' as const, id: hit.id, hit })),
      ...found,
      // Last: Enter must not make an actor of a word that names a command.
      ...(canCreate ? [{ sort: 'create' as const, id: 'create', name: typed }] : []),
    ],
    [canCreate, typed, hits, found],
  );
  const isAnswered = isCurrent && !(canSearch && search.isPending);
  const nothing = isAnswered && typed !== '' && !hits?.length && (found.length === 0 || canCreate);
  const error = canSearch ? search.error : null;
  return { items, isSearching: canSearch && search.isFetching, nothing: nothing && !error, error };
};
