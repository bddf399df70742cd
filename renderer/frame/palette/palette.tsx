import { Combobox, ScrollArea, TextInput, useCombobox } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import classes from './palette.module.css';
import { CommandOption, CreateOption, EntityOption } from './palette-options.tsx';
import { type PaletteItem, usePaletteItems } from './use-palette-items.ts';

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

const Group = ({ label, items }: { label: string; items: readonly PaletteItem[] }) =>
  items.length > 0 && (
    <Combobox.Group label={label}>
      {items.map((item) => (
        <Combobox.Option key={item.id} value={item.id} className={classes.option}>
          <Option item={item} />
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );

/** Ctrl+K: actors, territories and commands in one list; arrows choose, Enter does, Esc leaves. */
export const Palette = () => {
  const { t } = useTranslation();
  const act = useActions();
  const [text, setText] = useState('');
  const { items, isSearching, nothing } = usePaletteItems(text);
  const choose = useChoose(items);
  const combobox = useCombobox({ opened: true });
  const { selectFirstOption } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first of a new list is chosen; the store is made anew at each render
  useEffect(() => void selectFirstOption(), [items]);
  const of = (sort: PaletteItem['sort']) => items.filter((item) => item.sort === sort);
  return (
    <Dialog
      title={t('frame.palette.title')}
      onClose={() => act.setPaletteOpen(false)}
      centered={false}
      yOffset="10vh"
      size="lg"
      withCloseButton={false}
      classNames={{ header: 'visually-hidden', body: classes.body ?? '' }}
      trapFocus
    >
      <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false}>
        <Combobox.EventsTarget withExpandedAttribute>
          <TextInput
            data-autofocus
            size="md"
            aria-label={t('frame.palette.title')}
            placeholder={t('frame.palette.placeholder')}
            leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            classNames={{ input: classes.input ?? '' }}
          />
        </Combobox.EventsTarget>
        <ScrollArea.Autosize mah="55vh" type="auto" className={classes.results}>
          {nothing && <p className={classes.nothing}>{t('frame.palette.nothing', { text: text.trim() })}</p>}
          <Combobox.Options aria-label={t('frame.palette.title')}>
            {of('create').map((item) => (
              <Combobox.Option key={item.id} value={item.id} className={classes.option}>
                <Option item={item} />
              </Combobox.Option>
            ))}
            <Group label={t('frame.palette.entities')} items={of('entity')} />
            <Group label={t('frame.palette.commands')} items={of('command')} />
          </Combobox.Options>
        </ScrollArea.Autosize>
      </Combobox>
      <div role="status" className="visually-hidden">
        {isSearching ? t('frame.palette.searching') : t('frame.palette.results', { count: items.length })}
      </div>
    </Dialog>
  );
};
