import { ActionIcon, Button, Checkbox, Popover, ScrollArea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../../shared/domain/text.ts';
import type { TableView } from '../../../shared/domain/view.ts';
import { columnsOf, type GridTab, shownColumns } from './columns/tabs.ts';
import type { TableChanges } from './grid/use-table-view.ts';
import classes from './table.module.css';

interface Props {
  readonly tab: GridTab;
  readonly view: TableView;
  readonly changes: TableChanges;
}

interface Line {
  readonly id: string;
  readonly label: string;
  readonly isShown: boolean;
}

/** Those shown in their order, then the others. */
const useLines = ({ tab, view }: Props, text: string): readonly Line[] => {
  const { t } = useTranslation();
  const shown = shownColumns(tab, view).slice(1);
  const others = columnsOf(tab).others.filter((column) => !shown.includes(column));
  const wanted = foldText(text);
  return [...shown, ...others]
    .map((column) => ({
      id: column.id,
      label: t(column.label) as string,
      isShown: shown.includes(column),
    }))
    .filter(({ label }) => foldText(label).includes(wanted));
};

const ColumnLine = ({
  line,
  ids,
  changes,
}: {
  line: Line;
  ids: readonly string[];
  changes: TableChanges;
}) => {
  const { t } = useTranslation();
  const { id, label, isShown } = line;
  const at = ids.indexOf(id);
  const toggle = () => changes.setColumns(isShown ? ids.filter((other) => other !== id) : [...ids, id]);
  return (
    <li className={classes.columnLine}>
      <Checkbox checked={isShown} onChange={toggle} label={label} className={classes.columnBox ?? ''} />
      {isShown && (
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            disabled={at === 0}
            aria-label={t('table.tools.moveUp', { column: label })}
            onClick={() => changes.shift(id, -1)}
          >
            <IconArrowUp size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={28}
            disabled={at === ids.length - 1}
            aria-label={t('table.tools.moveDown', { column: label })}
            onClick={() => changes.shift(id, 1)}
          >
            <IconArrowDown size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </>
      )}
    </li>
  );
};

const Chooser = (props: Props) => {
  const { tab, view, changes } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const lines = useLines(props, text);
  const ids = shownColumns(tab, view)
    .slice(1)
    .map(({ id }) => id);
  return (
    <>
      <TextInput
        size="sm"
        aria-label={t('table.tools.search')}
        placeholder={t('table.tools.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <ScrollArea.Autosize mah={360} type="auto" offsetScrollbars viewportProps={{ tabIndex: -1 }}>
        <ul className={classes.columnList}>
          {lines.map((line) => (
            <ColumnLine key={line.id} line={line} ids={ids} changes={changes} />
          ))}
        </ul>
      </ScrollArea.Autosize>
      <Button variant="subtle" size="compact-sm" onClick={() => changes.setColumns(null)}>
        {t('table.tools.usual')}
      </Button>
    </>
  );
};

/** « Colonnes »: which, and in which order, without dragging. */
export const ColumnChooser = (props: Props) => {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus shadow="md" withinPortal={false}>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-md"
          className={classes.tool ?? ''}
          leftSection={<IconColumns3 size={18} stroke={1.75} aria-hidden />}
        >
          {t('table.tools.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('table.tools.columnsHint')}>
        <Chooser {...props} />
      </Popover.Dropdown>
    </Popover>
  );
};
