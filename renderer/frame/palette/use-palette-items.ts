import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../backend/use-operation.ts';
import { needsWritable } from '../../commands/command.ts';
import { commands } from '../../commands/commands.ts';
import { chosenKeysOf } from '../../commands/find-by-keys.ts';
import { matchCommands } from '../../commands/match-commands.ts';
import { recentCommands } from '../../commands/recent-commands.ts';
import { useCommandTools } from '../../commands/use-commands.ts';
import { openCommand } from '../../commands/view-commands.ts';
import { useViewList } from '../../views/saved-views/use-saved-views.ts';
import { type CommandItem, groupFound } from './palette-groups.ts';

const DEBOUNCE_MS = 120;
const ENTITIES = 8;

const useCommandItems = (text: string): readonly CommandItem[] => {
  const { t } = useTranslation();
  const tools = useCommandTools();
  const views = useViewList();
  return useMemo(() => {
    const now = tools();
    const recent = recentCommands(window.localStorage);
    const pinned = now.settings.pinnedCommands;
    const own = commands.filter((command) => !command.keysOnly);
    const listed = [
      ...own.map((command) => ({ command, title: t(command.title) as string })),
      ...views.map((view) => ({
        command: openCommand(view),
        title: t('views.palette', { name: view.name }),
      })),
    ];
    const all = listed.map(({ command, title }) => ({
      sort: 'command' as const,
      id: command.id,
      title,
      command,
      reason: command.when(now),
      keys: chosenKeysOf(command, { host: now.host, keys: now.settings.keys })[0],
      isPinned: text === '' && pinned.includes(command.id),
      isRecent: text === '' && recent.includes(command.id),
    }));
    return matchCommands(all, text, [...pinned, ...recent]);
  }, [t, tools, text, views]);
};

/** Entities that the host finds for what is typed, asked when typing pauses. */
const useEntitySearch = (text: string, hasProject: boolean) => {
  const [typed] = useDebouncedValue(text, DEBOUNCE_MS);
  const enabled = hasProject && typed !== '' && text !== '';
  const search = useOperation(
    'entity.search',
    { text: typed, limit: ENTITIES },
    { enabled, keepPrevious: true },
  );
  const isAnswered = !enabled || (typed === text && search.isSuccess && !search.isPlaceholderData);
  return {
    hits: enabled ? search.data : undefined,
    error: enabled ? search.error : null,
    enabled,
    isAnswered,
  };
};

/** What the palette shows for a text: groups in order, whether it is complete, and whether nothing was found. */
export const usePaletteItems = (typed: string) => {
  const text = typed.trim();
  const tools = useCommandTools();
  const { hits, error, enabled, isAnswered } = useEntitySearch(text, tools().project !== null);
  const found = useCommandItems(text);
  const hasNoEntity = isAnswered && !hits?.length;
  const canCreate = hasNoEntity && enabled && needsWritable(tools()) === null;
  const groups = useMemo(
    () => groupFound({ text, hits: hits ?? [], commands: found, newName: canCreate ? text : null }),
    [text, hits, found, canCreate],
  );
  const nothing = hasNoEntity && text !== '' && !error && found.length === 0;
  return { groups, isSearching: !isAnswered && !error, nothing, error };
};
