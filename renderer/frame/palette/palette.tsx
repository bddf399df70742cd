import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../backend/use-app.ts';
import { useCommand } from '../../backend/use-operation.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';
import classes from './palette.module.css';
import type { PaletteGroup, PaletteItem } from './palette-groups.ts';
import { CommandOption, CreateOption, EntityOption } from './palette-options.tsx';
import { usePaletteItems } from './use-palette-items.ts';

const titleOf = (item: PaletteItem): string => {
  if (item.sort === 'entity') return item.hit.name;
  return item.sort === 'create' ? item.name : item.title;
};

const useChoose = (items: readonly PaletteItem[]): ((id: string) => void) => {
  const act = useActions();
  const run = useRunCommand();
  return (id) => {
    const item = items.find((other) => other.id === id);
    if (!item) return;
    act.setPaletteOpen(false);
    if (item.sort === 'entity') act.openEntity(item.hit.id);
    if (item.sort === 'create') act.openDialog({ name: 'add-entity', entityName: item.name, position: null });
    if (item.sort === 'command') run(item.command);
  };
};

const Option = ({ item }: { item: PaletteItem }) => {
  if (item.sort === 'entity') return <EntityOption hit={item.hit} />;
  if (item.sort === 'create') return <CreateOption name={item.name} />;
  return <CommandOption item={item} />;
};

const Row = ({ item }: { item: PaletteItem }) => (
  <Combobox.Option value={item.id} className={classes.option}>
    <Option item={item} />
  </Combobox.Option>
);

const Results = ({ groups }: { groups: readonly PaletteGroup[] }) => {
  const { t } = useTranslation();
  return (
    <Combobox.Options className={classes.results} aria-label={t('frame.palette.title')}>
      {groups.map((group) => {
        const rows = group.items.map((item) => <Row key={item.id} item={item} />);
        if (group.label === null) return rows;
        return (
          <Combobox.Group key={group.id} label={t(group.label)}>
            {rows}
          </Combobox.Group>
        );
      })}
    </Combobox.Options>
  );
};

/** What a screen reader hears of the list: how many, and what Enter would do. */
const Summary = ({ items }: { items: readonly PaletteItem[] }) => {
  const { t } = useTranslation();
  const count = t('frame.palette.results', { count: items.length });
  const first = items[0];
  return first ? `${count} ${t('frame.palette.enter', { first: titleOf(first) })}` : count;
};

/** The browser would make a bookmark. */
const isPinKey = (event: KeyboardEvent): boolean => {
  const isIt = event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey);
  if (isIt) event.preventDefault();
  return isIt;
};

/** Ctrl+D keeps the command that is chosen at the top of the palette, or lets it go. */
const usePin = (): ((item: PaletteItem | undefined) => void) => {
  const { pinnedCommands } = useSettings();
  const notify = useNotify();
  const set = useCommand('settings.set');
  return (item) => {
    if (item?.sort !== 'command') return;
    const isPinned = pinnedCommands.includes(item.id);
    const others = pinnedCommands.filter((id) => id !== item.id);
    set.mutate({ pinnedCommands: isPinned ? others : [...others, item.id] });
    notify.done(isPinned ? 'frame.palette.unpinDone' : 'frame.palette.pinDone', { title: item.title });
  };
};

/** The dialog's own way waits, and what is typed meanwhile would go to what is behind. */
const useFocusAtOnce = (): RefObject<HTMLInputElement | null> => {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
};

const Search = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { groups, isSearching, nothing, error } = usePaletteItems(text);
  const items = groups.flatMap((group) => group.items);
  const choose = useChoose(items);
  const pin = usePin();
  // Always open: Esc, which would close the list, leaves the palette.
  const combobox = useCombobox({ opened: true, onOpenedChange: (isOpen) => !isOpen && close() });
  // The list has its id once drawn: the field names it at the next drawing.
  const [, setIsDrawn] = useState(false);
  useEffect(() => setIsDrawn(true), []);
  const field = useFocusAtOnce();
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of a new list is chosen; the store is made anew at each render
  useEffect(() => void selectFirstOption(), [groups]);
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          ref={field}
          data-autofocus
          size="md"
          aria-label={t('frame.palette.title')}
          placeholder={t('frame.palette.placeholder')}
          leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => isPinKey(event) && pin(items[combobox.getSelectedOptionIndex()])}
          aria-describedby="palette-pin"
          classNames={{ input: classes.input ?? '' }}
        />
      </Combobox.EventsTarget>
      {nothing && <p className={classes.nothing}>{t('frame.palette.nothing', { text: text.trim() })}</p>}
      {error && (
        <p role="alert" className={classes.nothing}>
          {error.message}
        </p>
      )}
      <Results groups={groups} />
      <p id="palette-pin" className={classes.foot}>
        {t('frame.palette.pinHint')}
      </p>
      <div role="status" className="visually-hidden">
        {isSearching ? t('frame.palette.searching') : <Summary items={items} />}
      </div>
    </Combobox>
  );
};

/** Ctrl+K: actors, territories and commands in one list; arrows choose, Enter does, Esc leaves. */
export const Palette = () => {
  const { t } = useTranslation();
  const { setPaletteOpen } = useActions();
  const close = () => setPaletteOpen(false);
  return (
    <Dialog title={t('frame.palette.title')} onClose={close} centered={false} yOffset="10vh" size="lg" bare>
      <Search close={close} />
    </Dialog>
  );
};
