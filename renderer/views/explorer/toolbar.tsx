import { Menu, Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconChevronDown,
  IconCircleDotted,
  IconDownload,
  IconHighlight,
  IconLayoutDistributeHorizontal,
  IconLine,
  IconListDetails,
  IconPin,
  IconPlus,
  IconPointer,
  IconRoute,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { LAYOUT_IDS, type LayoutId } from '../../../shared/domain/view.ts';
import { commandById } from '../../commands/commands.ts';
import { useCommandTools, useRunCommand } from '../../commands/use-commands.ts';
import type { TextKey } from '../../i18n/i18n.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import classes from './toolbar.module.css';

type Icon = ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;

interface ToolProps {
  readonly icon: Icon;
  readonly label: TextKey;
  readonly hint: TextKey;
  readonly run: () => void;
  /** Null for what is no switch. */
  readonly pressed?: boolean | undefined;
  /** Why it cannot run now; it stays reachable and says so. */
  readonly reason?: TextKey | null;
}

const Tool = ({ icon: Icon, label, hint, run, pressed, reason = null }: ToolProps) => {
  const { t } = useTranslation();
  return (
    <Tooltip
      withinPortal={false}
      label={reason ? `${t(hint)}. ${t(reason)}.` : t(hint)}
      multiline
      maw={280}
      openDelay={500}
    >
      <UnstyledButton
        className={classes.tool ?? ''}
        aria-pressed={pressed}
        aria-disabled={reason !== null || undefined}
        onClick={run}
      >
        <Icon size={18} stroke={1.75} aria-hidden />
        <span>{t(label)}</span>
      </UnstyledButton>
    </Tooltip>
  );
};

/** A tool that is a command: same reasons, same effect as in the palette. */
const CommandTool = ({ id, ...rest }: Omit<ToolProps, 'run' | 'reason'> & { readonly id: string }) => {
  const run = useRunCommand();
  const tools = useCommandTools();
  // What may change its mind: the choice, the picture, the neighbourhood.
  useWorkspace(useShallow(({ selection, canvas, view }) => [selection, canvas === null, view.focus]));
  return <Tool {...rest} reason={commandById(id).when(tools())} run={() => run(id)} />;
};

/** With something chosen « Relier » asks for the other end; otherwise it lets one draw. */
const LinkTool = () => {
  const run = useRunCommand();
  const act = useActions();
  const tool = useWorkspace((state) => state.tool);
  const hasSelection = useWorkspace((state) => state.selection.length > 0);
  const start = () => {
    if (tool === 'link') act.setTool('select');
    else if (hasSelection) run('explorer.link');
    else act.setTool('link');
  };
  return (
    <Tool
      icon={IconLine}
      label="explorer.toolbar.link"
      hint="explorer.toolbar.linkHint"
      pressed={tool === 'link'}
      run={start}
    />
  );
};

const LayoutTool = () => {
  const { t } = useTranslation();
  const act = useActions();
  const canvas = useWorkspace((state) => state.canvas);
  const layout = useWorkspace((state) => state.view.layout);
  const choose = (id: LayoutId) => (id === 'fixed' ? act.changeView({ layout: id }) : canvas?.arrange(id));
  return (
    <Menu position="bottom" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.tool ?? ''}>
          <IconLayoutDistributeHorizontal size={18} stroke={1.75} aria-hidden />
          <span>{t('explorer.toolbar.layout')}</span>
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {LAYOUT_IDS.map((id) => (
          <Menu.Item key={id} onClick={() => choose(id)} aria-current={layout === id || undefined}>
            <span className={classes.layoutName}>{t(`explorer.layouts.${id}`)}</span>
            <span className={classes.layoutHint}>{t(`explorer.layoutHints.${id}`)}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};

/** What is done with the mouse, and what adds. */
const MakingTools = () => {
  const act = useActions();
  const tool = useWorkspace((state) => state.tool);
  return (
    <>
      <Tool
        icon={IconPointer}
        label="explorer.toolbar.select"
        hint="explorer.toolbar.selectHint"
        pressed={tool === 'select'}
        run={() => act.setTool('select')}
      />
      <CommandTool
        id="explorer.add"
        icon={IconPlus}
        label="explorer.toolbar.add"
        hint="explorer.toolbar.addHint"
      />
      <LinkTool />
    </>
  );
};

/** Neighbourhood hides, path shows the way, highlight fades: three verbs, three buttons. */
const SeeingTools = () => {
  const isFocused = useWorkspace((state) => state.view.focus !== null);
  const isLit = useWorkspace((state) => state.view.highlight.length > 0);
  const hasPath = useWorkspace((state) => state.pathFrom !== null);
  return (
    <>
      <CommandTool
        id="explorer.neighbourhood"
        icon={IconCircleDotted}
        label="explorer.toolbar.neighbourhood"
        hint="explorer.toolbar.neighbourhoodHint"
        pressed={isFocused}
      />
      <CommandTool
        id="explorer.path"
        icon={IconRoute}
        label="explorer.toolbar.path"
        hint="explorer.toolbar.pathHint"
        pressed={hasPath}
      />
      <CommandTool
        id="explorer.highlight"
        icon={IconHighlight}
        label="explorer.toolbar.highlight"
        hint="explorer.toolbar.highlightHint"
        pressed={isLit}
      />
    </>
  );
};

const PictureTools = () => {
  const listOpen = useWorkspace((state) => state.listOpen);
  return (
    <>
      <LayoutTool />
      <CommandTool
        id="explorer.pin"
        icon={IconPin}
        label="explorer.toolbar.pin"
        hint="explorer.toolbar.pinHint"
      />
      <CommandTool
        id="explorer.list"
        icon={IconListDetails}
        label="explorer.toolbar.list"
        hint="explorer.toolbar.listHint"
        pressed={listOpen}
      />
      <CommandTool
        id="explorer.export"
        icon={IconDownload}
        label="explorer.toolbar.export"
        hint="explorer.toolbar.exportHint"
      />
    </>
  );
};

/** Visible words, the same commands as in the palette. */
export const Toolbar = () => {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div
      role="group"
      aria-label={t('explorer.toolbar.name')}
      className={classes.toolbar}
      data-floats="toolbar"
    >
      <MakingTools />
      <span className={classes.rule} />
      <SeeingTools />
      <span className={classes.rule} />
      <PictureTools />
    </div>
  );
};
