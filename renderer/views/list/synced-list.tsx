import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconX } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useCounted } from '../../i18n/use-counted.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspaceStore } from '../../state/workspace-context.tsx';
import classes from './list.module.css';
import { ListGrid } from './list-grid.tsx';
import { ListTrail } from './list-trail.tsx';
import { useListData } from './use-list-data.ts';
import { useListWalk, type WalkedList } from './use-list-walk.ts';

interface SyncedListProps {
  /** Without the picture: the list has all the room. */
  readonly isAlone?: boolean;
}

/** Beside the picture: alone, or closed. Alone: the picture comes back. */
const HeaderActions = ({ isAlone }: { isAlone: boolean }) => {
  const { t } = useTranslation();
  const act = useActions();
  const run = useRunCommand();
  if (isAlone)
    return (
      <Button variant="default" size="xs" onClick={() => run('explorer.listOnly')}>
        {t('list.showGraph')}
      </Button>
    );
  return (
    <>
      <Tooltip withinPortal={false} label={t('list.alone')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('list.alone')}
          onClick={() => run('explorer.listOnly')}
        >
          <IconArrowsMaximize size={18} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('list.close')}
        onClick={() => act.setListOpen(false)}
      >
        <IconX size={18} stroke={1.75} />
      </ActionIcon>
    </>
  );
};

/** Said when one goes from one to another: « Scierie Martel : 5 liens ». */
const useAnnouncement = ({ centre }: WalkedList): string => {
  const { t } = useTranslation();
  const counted = useCounted();
  const { nameOf, neighbours } = useGraph();
  if (centre === null) return '';
  return t('list.at', {
    name: nameOf(centre) ?? '',
    links: counted.relations(neighbours.get(centre)?.length ?? 0),
  });
};

const FOCUS_BACK_MS = 60;

/** Opened, one goes on in it; closed from inside, one goes on in the picture. */
const useFocusOfList = (grid: RefObject<HTMLDivElement | null>): void => {
  const store = useWorkspaceStore();
  useEffect(() => {
    grid.current?.focus({ preventScroll: true });
    return () => {
      window.setTimeout(() => {
        if (document.activeElement === document.body) store.getState().canvas?.focus();
      }, FOCUS_BACK_MS);
    };
  }, [store, grid]);
};

/** The accessible twin of the picture: same entities, same order, same selection, same commands. */
export const SyncedList = ({ isAlone = false }: SyncedListProps) => {
  const { t } = useTranslation();
  const counted = useCounted();
  const [text, setText] = useState('');
  const data = useListData(text);
  const list = useListWalk(data);
  const grid = useRef<HTMLDivElement>(null);
  useFocusOfList(grid);
  return (
    <section className={classes.panel} data-alone={isAlone || undefined} aria-label={t('list.title')}>
      <header className={classes.header}>
        <h2>{t('list.title')}</h2>
        <span className={classes.count}>{counted.records(data.entities.length)}</span>
        <HeaderActions isAlone={isAlone} />
      </header>
      <TextInput
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          list.toDepth(0);
        }}
        className={classes.search ?? ''}
        data-search
      />
      <p id="listed-keys" className={classes.keys}>
        {t('list.keys')}
      </p>
      <ListTrail walk={list.walk} goToDepth={list.toDepth} />
      <ListGrid data={data} list={list} grid={grid} />
      {list.rows.length === 0 && (
        <p className={classes.nothing}>{t(list.centre === null ? 'list.nothing' : 'list.noLinks')}</p>
      )}
      <p role="status" className="visually-hidden">
        {useAnnouncement(list)}
      </p>
    </section>
  );
};
