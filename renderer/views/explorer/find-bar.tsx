import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace, useWorkspaceStore } from '../../state/workspace-context.tsx';
import classes from './find-bar.module.css';
import { findByName } from './find-by-name.ts';

/** What is found, and where one is among it; going to one selects it and brings it into the picture. */
const useFinding = () => {
  const store = useWorkspaceStore();
  const act = useActions();
  const { shown, facts } = useGraph();
  const [text, setText] = useState('');
  const [index, setIndex] = useState(-1);
  const found = useMemo(() => findByName(shown.entities, facts, text), [shown, facts, text]);
  const go = (by: 1 | -1) => {
    if (found.length === 0) return;
    const next = index === -1 && by === -1 ? found.length - 1 : (index + by + found.length) % found.length;
    const id = found[next];
    if (id === undefined) return;
    setIndex(next);
    act.select([id]);
    store.getState().canvas?.fitSelection();
  };
  const search = (typed: string) => {
    setText(typed);
    setIndex(-1);
  };
  return { text, search, found, index, go };
};

const Tool = ({
  label,
  onClick,
  isDisabled = false,
  children,
}: {
  readonly label: string;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}) => (
  <Tooltip label={label} withinPortal={false}>
    <ActionIcon
      variant="subtle"
      color="gray"
      size={32}
      aria-label={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  </Tooltip>
);

const OpenFindBar = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const act = useActions();
  const store = useWorkspaceStore();
  const { text, search, found, index, go } = useFinding();
  const close = () => {
    act.setFindOpen(false);
    store.getState().canvas?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isNone = text.trim() !== '' && found.length === 0;
  return (
    <search className={classes.bar} data-floats="toolbar" data-search aria-label={t('filters.find.name')}>
      <TextInput
        size="sm"
        aria-label={t('filters.find.label')}
        placeholder={t('filters.find.label')}
        value={text}
        onChange={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        autoFocus
      />
      <span role="status" className={classes.count}>
        {isNone && t('filters.find.none')}
        {found.length > 0 &&
          t('filters.find.found', { index: number(index + 1), number: number(found.length) })}
      </span>
      <Tool label={t('filters.find.previous')} onClick={() => go(-1)} isDisabled={found.length === 0}>
        <IconChevronUp size={18} stroke={1.75} aria-hidden />
      </Tool>
      <Tool label={t('filters.find.next')} onClick={() => go(1)} isDisabled={found.length === 0}>
        <IconChevronDown size={18} stroke={1.75} aria-hidden />
      </Tool>
      <Tool label={t('filters.find.close')} onClick={close}>
        <IconX size={18} stroke={1.75} aria-hidden />
      </Tool>
    </search>
  );
};

/** « Rechercher dans l’écran » (Ctrl+F): by name among what the picture shows. */
export const FindBar = () => (useWorkspace((state) => state.findOpen) ? <OpenFindBar /> : null);
