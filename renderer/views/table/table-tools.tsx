import { ActionIcon, Button, Menu, Popover, ScrollArea, Switch, Tooltip } from '@mantine/core';
import { IconKeyboard, IconLayoutList } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { startView } from '../../../shared/domain/view.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import type { BoundColumn } from './cell-text.ts';
import { ColumnChooser } from './column-chooser.tsx';
import type { GridTab } from './columns/tabs.ts';
import type { GridModel } from './grid/grid-model.ts';
import type { TableChanges } from './grid/use-table-view.ts';
import classes from './table.module.css';

const KEYS = [
  'move',
  'edges',
  'page',
  'edit',
  'down',
  'right',
  'leave',
  'empty',
  'range',
  'copy',
  'fill',
  'undo',
  'row',
  'all',
  'menu',
] as const;

const KeysHelp = () => {
  const { t } = useTranslation();
  const isMac = /mac/i.test(navigator.userAgent);
  return (
    <Popover position="bottom-end" width={380} trapFocus returnFocus shadow="md" withinPortal={false}>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          aria-label={t('table.keys.title')}
          title={t('table.keys.title')}
        >
          <IconKeyboard size={20} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('table.keys.title')} tabIndex={-1} data-autofocus>
        <dl className={classes.keys}>
          {KEYS.map((name) => (
            <div key={name}>
              <dt>{t(`table.keys.${name}`)}</dt>
              <dd>
                <kbd>
                  {isMac ? t(`table.keysOf.${name}`).replaceAll('Ctrl+', '⌘') : t(`table.keysOf.${name}`)}
                </kbd>
              </dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
};

interface GroupProps {
  readonly model: GridModel;
  readonly columns: readonly BoundColumn[];
  readonly changes: TableChanges;
  readonly foldAll: (fold: boolean) => void;
}

const GroupMenu = ({ model, columns, changes, foldAll }: GroupProps) => {
  const { t } = useTranslation();
  const grouped = columns.find(({ column }) => column.id === model.view.groupBy);
  return (
    <Menu position="bottom-end" width={280} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-md"
          className={classes.tool ?? ''}
          leftSection={<IconLayoutList size={18} stroke={1.75} aria-hidden />}
        >
          {grouped ? `${t('table.tools.groupBy')} ${grouped.label}` : t('table.tools.group')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {grouped && (
          <>
            <Menu.Item onClick={() => changes.group(null)}>{t('table.tools.noGroup')}</Menu.Item>
            <Menu.Item onClick={() => foldAll(true)}>{t('table.tools.fold')}</Menu.Item>
            <Menu.Item onClick={() => foldAll(false)}>{t('table.tools.unfold')}</Menu.Item>
            <Menu.Divider />
          </>
        )}
        <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: -1 }}>
          {columns.map(({ column, label }) => (
            <Menu.Item key={column.id} onClick={() => changes.group(column.id)}>
              {label}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
};

/** Explorer hides where one is at first: in a table of links it may be wanted. */
const PlacesSwitch = () => {
  const { t } = useTranslation();
  const act = useActions();
  const hidden = useWorkspace((state) => state.view.hiddenRelations);
  const usual = startView.hiddenRelations;
  return (
    <Tooltip label={t('table.tools.placesHint')} withinPortal={false}>
      <Switch
        size="sm"
        className={classes.places ?? ''}
        label={t('table.tools.places')}
        checked={!usual.some((type) => hidden.includes(type))}
        onChange={(event) => {
          const others = hidden.filter((type) => !usual.includes(type));
          act.changeView({ hiddenRelations: event.currentTarget.checked ? others : [...others, ...usual] });
        }}
      />
    </Tooltip>
  );
};

/** Columns, groups and keys of the table. */
export const TableTools = (props: GroupProps & { readonly tab: GridTab }) => {
  const { t } = useTranslation();
  const { tab, model, changes } = props;
  return (
    <div role="toolbar" aria-label={t('table.tools.name')} className={classes.tools}>
      {tab === 'relations' && <PlacesSwitch />}
      <GroupMenu {...props} />
      <ColumnChooser tab={tab} view={model.view} changes={changes} />
      <KeysHelp />
    </div>
  );
};
