import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconArrowMerge,
  IconCheck,
  IconCircleDotted,
  IconDots,
  IconDownload,
  IconHighlight,
  IconLasso,
  IconLayoutAlignMiddle,
  IconLayoutDistributeHorizontal,
  IconLine,
  IconListDetails,
  IconPin,
  IconPlus,
  IconPointer,
  IconRoute,
} from '@tabler/icons-react';
import { type ComponentType, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYOUT_IDS, type LayoutId } from '../../../shared/domain/view.ts';
import { ALIGNMENTS } from '../../canvas/align.ts';
import { ALIGN_TITLES } from '../../commands/align-commands.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { GroupingTool } from './grouping-menu.tsx';
import { ABOVE_BAR, CommandTool, MenuTool, Tool, ToolForm } from './tool.tsx';
import classes from './toolbar.module.css';
import { useRoom } from './use-room.ts';

const SelectTool = () => {
  const act = useActions();
  const tool = useWorkspace((state) => state.tool);
  return (
    <Tool
      icon={IconPointer}
      label="explorer.toolbar.select"
      hint="explorer.toolbar.selectHint"
      pressed={tool === 'select'}
      run={() => act.setTool('select')}
    />
  );
};

const LassoTool = () => {
  const tool = useWorkspace((state) => state.tool);
  return (
    <CommandTool
      id="explorer.lasso"
      icon={IconLasso}
      label="interaction.tools.lasso"
      hint="interaction.tools.lassoHint"
      pressed={tool === 'lasso'}
    />
  );
};

const AddTool = () => (
  <CommandTool
    id="explorer.add"
    icon={IconPlus}
    label="explorer.toolbar.add"
    hint="explorer.toolbar.addHint"
  />
);

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

/** Neighbourhood hides, path shows the way, highlight fades: three verbs, three buttons. */
const NeighbourhoodTool = () => {
  const isFocused = useWorkspace((state) => state.view.focus !== null);
  return (
    <CommandTool
      id="explorer.neighbourhood"
      icon={IconCircleDotted}
      label="explorer.toolbar.neighbourhood"
      hint="explorer.toolbar.neighbourhoodHint"
      pressed={isFocused}
    />
  );
};

const PathTool = () => {
  const hasPath = useWorkspace((state) => state.pathFrom !== null);
  return (
    <CommandTool
      id="explorer.path"
      icon={IconRoute}
      label="explorer.toolbar.path"
      hint="explorer.toolbar.pathHint"
      pressed={hasPath}
    />
  );
};

const HighlightTool = () => {
  const isLit = useWorkspace((state) => state.view.highlight.length > 0);
  return (
    <CommandTool
      id="explorer.highlight"
      icon={IconHighlight}
      label="explorer.toolbar.highlight"
      hint="explorer.toolbar.highlightHint"
      pressed={isLit}
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
    <MenuTool icon={IconLayoutDistributeHorizontal} label="explorer.toolbar.layout">
      {LAYOUT_IDS.map((id) => (
        <Menu.Item
          key={id}
          onClick={() => choose(id)}
          aria-current={layout === id || undefined}
          rightSection={layout === id ? <IconCheck size={16} stroke={2} aria-hidden /> : null}
        >
          <span className={classes.layoutName}>{t(`explorer.layouts.${id}`)}</span>
          <span className={classes.layoutHint}>{t(`explorer.layoutHints.${id}`)}</span>
        </Menu.Item>
      ))}
    </MenuTool>
  );
};

const PinTool = () => (
  <CommandTool
    id="explorer.pin"
    icon={IconPin}
    label="explorer.toolbar.pin"
    hint="explorer.toolbar.pinHint"
  />
);

const AlignTool = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <MenuTool icon={IconLayoutAlignMiddle} label="interaction.tools.align">
      {ALIGNMENTS.map((alignment) => (
        <Menu.Item key={alignment} onClick={() => run(`explorer.align.${alignment}`)}>
          {t(ALIGN_TITLES[alignment])}
        </Menu.Item>
      ))}
    </MenuTool>
  );
};

const ListTool = () => {
  const listOpen = useWorkspace((state) => state.listOpen);
  return (
    <CommandTool
      id="explorer.list"
      icon={IconListDetails}
      label="explorer.toolbar.list"
      hint="explorer.toolbar.listHint"
      pressed={listOpen}
    />
  );
};

const ExportTool = () => (
  <CommandTool
    id="explorer.export"
    icon={IconDownload}
    label="explorer.toolbar.export"
    hint="explorer.toolbar.exportHint"
  />
);

const SuggestionsTool = () => {
  const isDrawn = useWorkspace((state) => state.suggestionsDrawn);
  return (
    <CommandTool
      id="explorer.suggestions"
      icon={IconArrowMerge}
      label="partnerships.explorer.tool"
      hint="partnerships.explorer.toolHint"
      pressed={isDrawn}
    />
  );
};

/** In the order of the bar: the last ones go to « Plus » first. */
const TOOLS: readonly (readonly [name: string, tool: ComponentType])[] = [
  ['select', SelectTool],
  ['lasso', LassoTool],
  ['add', AddTool],
  ['link', LinkTool],
  ['neighbourhood', NeighbourhoodTool],
  ['path', PathTool],
  ['highlight', HighlightTool],
  ['layout', LayoutTool],
  ['group', GroupingTool],
  ['list', ListTool],
  ['pin', PinTool],
  ['align', AlignTool],
  ['export', ExportTool],
  ['suggestions', SuggestionsTool],
];

/** What the bar has no room for. */
const MoreTools = ({ from }: { readonly from: number }) => {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" {...ABOVE_BAR} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <UnstyledButton className={classes.tool ?? ''} title={t('interaction.tools.moreHint')}>
          <IconDots size={18} stroke={1.75} aria-hidden />
          <span>{t('interaction.tools.more')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <ToolForm value="item">
          {TOOLS.slice(from).map(([name, One]) => (
            <One key={name} />
          ))}
        </ToolForm>
      </Menu.Dropdown>
    </Menu>
  );
};

/** Visible words, the same commands as in the palette; one line whatever the room, the rest under « Plus ». */
export const Toolbar = () => {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const room = useRoom(bar);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div
      role="group"
      aria-label={t('explorer.toolbar.name')}
      className={classes.toolbar}
      data-floats="toolbar"
    >
      <div ref={bar} className={classes.line}>
        {TOOLS.map(([name, One], index) => (
          <span key={name} className={classes.place} data-hidden={index >= room || undefined}>
            <One />
          </span>
        ))}
      </div>
      {room < TOOLS.length && <MoreTools from={room} />}
    </div>
  );
};
