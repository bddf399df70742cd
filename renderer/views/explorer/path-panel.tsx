import { ActionIcon, Button, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import { IconArrowsExchange, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { PATH_WAYS, type PathWay } from '../../../shared/domain/analysis/path-graph.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace, useWorkspaceStore } from '../../state/workspace-context.tsx';
import { EntitySelect, IN_WORKSPACE } from '../forms/entity-select.tsx';
import classes from './path.module.css';

export type Path = OutputOf<'graph.path'>[number];
const PATHS_MAX = 5;
const FOCUS_MS = 120;

/** A field keeps Échap for its own list; once that is closed, the path is left for the picture or the list. */
const useLeaving = (): ((event: KeyboardEvent) => void) => {
  const store = useWorkspaceStore();
  return (event) => {
    const isList = event.target instanceof Element && event.target.closest('[aria-expanded="true"]') !== null;
    if (event.key !== 'Escape' || event.defaultPrevented || isList) return;
    event.preventDefault();
    store.act.setPath(null, null);
    store.getState().canvas?.focus();
  };
};

export const entitiesOfPath = (path: Path): EntityId[] => [
  ...new Set(path.steps.flatMap(({ from, to }) => [from.id, to.id])),
];

interface PathListProps {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly way: PathWay;
  readonly chosen: Path | null;
  readonly choose: (path: Path | null) => void;
}

const PathLine = ({ path, isChosen, choose }: { path: Path; isChosen: boolean; choose: () => void }) => {
  const { t } = useTranslation();
  const { shown } = useGraph();
  const hidden = entitiesOfPath(path).filter((id) => !shown.entityIds.has(id)).length;
  return (
    <li>
      <UnstyledButton
        className={classes.path ?? ''}
        aria-pressed={isChosen}
        onClick={choose}
        onMouseEnter={choose}
        onFocus={choose}
      >
        <span>{path.sentence}</span>
        <span className={classes.note}>
          {t('explorer.path.length', { count: path.length })}
          {hidden > 0 && ` · ${t('explorer.path.hidden', { count: hidden })}`}
        </span>
      </UnstyledButton>
    </li>
  );
};

/** Nothing leads from one to the other: said as what it may be, an alliance to create. */
const NoPath = ({ from, to }: { from: EntityId; to: EntityId }) => {
  const { t } = useTranslation();
  const act = useActions();
  const run = useRunCommand();
  const { nameOf } = useGraph();
  const link = () => {
    act.select([from, to]);
    run('explorer.link');
  };
  return (
    <>
      <p role="status" className={classes.none}>
        {t('explorer.path.none', { from: nameOf(from) ?? '', to: nameOf(to) ?? '' })}
      </p>
      <Button size="compact-md" variant="default" onClick={link}>
        {t('explorer.path.create')}
      </Button>
    </>
  );
};

const PathList = ({ from, to, way, chosen, choose }: PathListProps) => {
  const { t } = useTranslation();
  const { data, isPending } = useOperation('graph.path', { from, to, way, limit: PATHS_MAX });
  if (isPending) return <Text size="sm">{t('explorer.path.searching')}</Text>;
  if (!data || data.length === 0) return <NoPath from={from} to={to} />;
  return (
    <>
      <p role="status" className={classes.note}>
        {t('explorer.path.found', { count: data.length })}
      </p>
      <ol className={classes.paths}>
        {data.map((path) => (
          <PathLine
            key={path.sentence}
            path={path}
            isChosen={chosen?.sentence === path.sentence}
            choose={() => choose(path)}
          />
        ))}
      </ol>
    </>
  );
};

/** One end is known: the other is what is asked, once the menu that asked for a path has given the focus back. */
const useFocusOnMissingEnd = (panel: RefObject<HTMLElement | null>): void => {
  const store = useWorkspaceStore();
  useEffect(() => {
    if (store.getState().pathTo !== null) return;
    const focus = () => {
      const inputs =
        panel.current?.querySelectorAll<HTMLInputElement>('input:not([type=hidden], [type=radio])') ?? [];
      [...inputs].at(-1)?.focus();
    };
    const timer = window.setTimeout(focus, FOCUS_MS);
    return () => window.clearTimeout(timer);
  }, [store, panel]);
};

const PathHeader = ({ from, to }: { from: EntityId; to: EntityId | null }) => {
  const { t } = useTranslation();
  const act = useActions();
  return (
    <header className={classes.header}>
      <h2>{t('explorer.path.title')}</h2>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('explorer.path.swap')}
        title={t('explorer.path.swap')}
        disabled={to === null}
        onClick={() => act.setPath(to, from)}
      >
        <IconArrowsExchange size={18} stroke={1.75} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        aria-label={t('explorer.path.close')}
        onClick={() => act.setPath(null, null)}
      >
        <IconX size={18} stroke={1.75} />
      </ActionIcon>
    </header>
  );
};

/** The fewest steps, or those that lean on working together. */
const WayInput = ({ way, setWay }: { way: PathWay; setWay: (way: PathWay) => void }) => {
  const { t } = useTranslation();
  return (
    <>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('interaction.path.way')}
        value={way}
        onChange={setWay}
        data={PATH_WAYS.map((value) => ({ value, label: t(`interaction.path.${value}`) }))}
      />
      <p className={classes.note}>{t(`interaction.path.${way}Hint`)}</p>
    </>
  );
};

/** « Chemin vers… »: two ends, and up to five ways between them, in words. */
export const PathPanel = ({ chosen, choose }: Pick<PathListProps, 'chosen' | 'choose'>) => {
  const { t } = useTranslation();
  const act = useActions();
  const from = useWorkspace((state) => state.pathFrom);
  const to = useWorkspace((state) => state.pathTo);
  const [way, setWay] = useState<PathWay>('strong');
  const panel = useRef<HTMLElement>(null);
  useFocusOnMissingEnd(panel);
  const leave = useLeaving();
  if (from === null) return null;
  return (
    <section
      ref={panel}
      className={classes.panel}
      data-floats="legend"
      aria-label={t('explorer.path.title')}
      onKeyDown={leave}
    >
      <PathHeader from={from} to={to} />
      <EntitySelect
        label={t('explorer.path.from')}
        comboboxProps={IN_WORKSPACE}
        value={from}
        except={to}
        choose={(id) => id && act.setPath(id, to)}
      />
      <EntitySelect
        label={t('explorer.path.to')}
        comboboxProps={IN_WORKSPACE}
        value={to}
        except={from}
        choose={(id) => act.setPath(from, id)}
      />
      <WayInput way={way} setWay={setWay} />
      {to !== null && (
        <PathList
          key={`${from} ${to} ${way}`}
          from={from}
          to={to}
          way={way}
          chosen={chosen}
          choose={choose}
        />
      )}
    </section>
  );
};
