import { ActionIcon, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { lookOf } from '../../../shared/domain/look.ts';
import { foldText } from '../../../shared/domain/text.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import { typeWords } from './entity-words.ts';
import { useGraph } from './graph-context.tsx';
import classes from './list.module.css';

const ROW_PX = 48;
const OVERSCAN = 12;

/** What is shown, in alphabetical order, narrowed by what is typed. */
const useListed = (text: string): readonly EntitySummary[] => {
  const { shown } = useGraph();
  const lang = useLang();
  return useMemo(() => {
    const { compare } = new Intl.Collator(lang, { numeric: true });
    const words = foldText(text).split(' ').filter(Boolean);
    const matches = ({ name, aliases }: EntitySummary) => {
      const folded = foldText([name, ...aliases].join(' '));
      return words.every((word) => folded.includes(word));
    };
    return shown.entities.filter(matches).sort((a, b) => compare(a.name, b.name));
  }, [shown, lang, text]);
};

interface RowProps {
  readonly entity: EntitySummary;
  readonly index: number;
  readonly count: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly top: number;
  readonly choose: (adding: boolean) => void;
  readonly open: () => void;
}

const optionId = (id: EntityId) => `listed-${id}`;

const Row = ({ entity, index, count, isActive, isSelected, top, choose, open }: RowProps) => {
  const { t } = useTranslation();
  const words = wordsOf(useLang());
  const { neighbours, shown } = useGraph();
  const links = neighbours.get(entity.id)?.length ?? 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard, and names this option as its active one
    <div
      id={optionId(entity.id)}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={classes.row}
      data-active={isActive || undefined}
      data-faded={shown.fadedIds.has(entity.id) || undefined}
      style={{ height: ROW_PX, transform: `translateY(${top}px)` }}
      onClick={(event) => choose(event.shiftKey || event.ctrlKey || event.metaKey)}
      onDoubleClick={open}
    >
      <LookSymbol look={lookOf(entity)} size={22} />
      <span className={classes.words}>
        <bdi className={classes.name}>{entity.name}</bdi>
        <span className={classes.hint}>
          {[
            typeWords(entity, words),
            t('explorer.list.links', { count: links }),
            ...(entity.toCheck ? [t('explorer.graph.toCheck')] : []),
          ].join(' · ')}
        </span>
      </span>
    </div>
  );
};

/** Next place of the active option for a key of a list; null for other keys. */
const moveIn = (key: string, index: number, count: number): number | null => {
  const last = count - 1;
  const next = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: last,
    PageDown: index + 10,
    PageUp: index - 10,
  }[key];
  return next === undefined ? null : Math.max(0, Math.min(last, next));
};

const Options = ({ listed }: { listed: readonly EntitySummary[] }) => {
  const { t } = useTranslation();
  const act = useActions();
  const selection = useWorkspace((state) => state.selection);
  const place = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: listed.length,
    getScrollElement: () => place.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
  });
  const chosen = useMemo(() => new Set(selection), [selection]);
  const [only] = selection.length === 1 ? selection : [];
  const selectedIndex = only === undefined ? -1 : listed.findIndex(({ id }) => id === only);
  // What is chosen on the picture comes into sight here.
  useEffect(() => {
    if (selectedIndex < 0) return;
    setActive(selectedIndex);
    virtual.scrollToIndex(selectedIndex);
  }, [selectedIndex, virtual]);
  const current = listed[Math.min(active, listed.length - 1)];
  const goTo = (index: number) => {
    setActive(index);
    virtual.scrollToIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveIn(event.key, active, listed.length);
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (next !== null) goTo(next);
    else if (event.key === 'Enter') act.openEntity(current.id);
    else if (event.key === ' ') act.toggleSelected(current.id);
    else return actsOn(event.key) && !chosen.has(current.id) ? act.select([current.id]) : undefined;
    event.preventDefault();
  };
  return (
    <div
      ref={place}
      role="listbox"
      tabIndex={0}
      aria-multiselectable
      aria-label={t('explorer.list.name')}
      aria-describedby="listed-keys"
      {...(current ? { 'aria-activedescendant': optionId(current.id) } : {})}
      className={classes.options}
      data-scope="canvas"
      onKeyDown={onKeyDown}
    >
      <div style={{ height: virtual.getTotalSize() }} className={classes.space} role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const entity = listed[index];
          return (
            entity && (
              <Row
                key={entity.id}
                entity={entity}
                index={index}
                count={listed.length}
                top={start}
                isActive={entity === current}
                isSelected={chosen.has(entity.id)}
                choose={(adding) => (adding ? act.toggleSelected(entity.id) : act.select([entity.id]))}
                open={() => act.openEntity(entity.id)}
              />
            )
          );
        })}
      </div>
    </div>
  );
};
/** Commands of a single key, and those on what is chosen: they act on the line where one is. */
const actsOn = (key: string): boolean =>
  ['v', 'c', 'm', 'l', 'p', 'Delete', 'F2', 'ContextMenu'].includes(key);

/** The accessible twin of the picture: same entities, same selection, same commands. */
export const SyncedList = () => {
  const { t } = useTranslation();
  const act = useActions();
  const [text, setText] = useState('');
  const listed = useListed(text);
  return (
    <section className={classes.panel} aria-label={t('explorer.list.title')}>
      <header className={classes.header}>
        <h2>{t('explorer.list.title')}</h2>
        <span className={classes.count}>{t('explorer.list.count', { count: listed.length })}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('explorer.list.close')}
          onClick={() => act.setListOpen(false)}
        >
          <IconX size={18} stroke={1.75} />
        </ActionIcon>
      </header>
      <TextInput
        aria-label={t('explorer.list.search')}
        placeholder={t('explorer.list.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        className={classes.search ?? ''}
      />
      <p id="listed-keys" className={classes.keys}>
        {t('explorer.list.keys')}
      </p>
      {listed.length === 0 ? (
        <p className={classes.keys}>{t('explorer.list.nothing')}</p>
      ) : (
        <Options listed={listed} />
      )}
    </section>
  );
};
