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
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { LookSymbol } from '../../widgets/look-symbol.tsx';
import { typeWords } from './entity-words.ts';
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

/** Commands of a single key, and those on what is chosen: they act on the line where one is. */
const ACTING_KEYS: ReadonlySet<string> = new Set(['v', 'c', 'm', 'l', 'p', 'Delete', 'F2', 'ContextMenu']);

/** The line where one is: what is chosen on the picture comes into sight here. */
const useActiveLine = (listed: readonly EntitySummary[], showLine: (index: number) => void) => {
  const only = useWorkspace((state) => (state.selection.length === 1 ? state.selection[0] : undefined));
  const [active, setActive] = useState(0);
  const selectedIndex = only === undefined ? -1 : listed.findIndex(({ id }) => id === only);
  const goTo = (index: number) => {
    setActive(index);
    showLine(index);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new choice moves the list
  useEffect(() => {
    if (selectedIndex >= 0) goTo(selectedIndex);
  }, [selectedIndex]);
  return { active: Math.min(active, listed.length - 1), goTo };
};

const useOptionKeys = (
  listed: readonly EntitySummary[],
  { active, goTo }: ReturnType<typeof useActiveLine>,
): ((event: KeyboardEvent) => void) => {
  const act = useActions();
  const selection = useWorkspace((state) => state.selection);
  return (event) => {
    const current = listed[active];
    const next = moveIn(event.key, active, listed.length);
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (ACTING_KEYS.has(event.key)) {
      if (!selection.includes(current.id)) act.select([current.id]);
      return;
    }
    if (next !== null) goTo(next);
    else if (event.key === 'Enter') act.openEntity(current.id);
    else if (event.key === ' ') act.toggleSelected(current.id);
    else return;
    event.preventDefault();
  };
};

const Options = ({ listed }: { listed: readonly EntitySummary[] }) => {
  const { t } = useTranslation();
  const act = useActions();
  const selection = useWorkspace((state) => state.selection);
  const chosen = useMemo(() => new Set(selection), [selection]);
  const place = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: listed.length,
    getScrollElement: () => place.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
  });
  const line = useActiveLine(listed, (index) => virtual.scrollToIndex(index));
  const current = listed[line.active];
  const rowOf = ({ index, start }: { index: number; start: number }) => {
    const entity = listed[index];
    return entity ? (
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
    ) : null;
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
      onKeyDown={useOptionKeys(listed, line)}
    >
      <div style={{ height: virtual.getTotalSize() }} className={classes.space} role="presentation">
        {virtual.getVirtualItems().map(rowOf)}
      </div>
    </div>
  );
};

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
