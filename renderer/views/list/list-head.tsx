/* biome-ignore-all lint/a11y/useSemanticElements: rows come and go as one scrolls, each placed by itself: no table does that */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names the row where one is */
import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './list.module.css';
import { LIST_COLUMNS, type ListColumn } from './list-order.ts';
import type { ListData } from './use-list-data.ts';

const Column = ({ column, data }: { column: ListColumn; data: ListData }) => {
  const { t } = useTranslation();
  const { order, changeOrder } = data;
  const isOrdered = order.column === column;
  const Arrow = order.isDescending ? IconArrowDown : IconArrowUp;
  return (
    <span
      role="columnheader"
      aria-sort={isOrdered ? (order.isDescending ? 'descending' : 'ascending') : undefined}
      data-column={column}
    >
      <UnstyledButton className={classes.sort ?? ''} onClick={() => changeOrder(column)}>
        {t(`list.columns.${column}`)}
        {isOrdered && <Arrow size={14} stroke={2} aria-hidden />}
      </UnstyledButton>
    </span>
  );
};

/** Names of the columns; each is a button that puts the list in its order. */
export const ListHead = ({ data, place }: { data: ListData; place: Ref<HTMLDivElement> }) => (
  <div ref={place} role="row" aria-rowindex={1} className={classes.head}>
    {LIST_COLUMNS.map((column) => (
      <Column key={column} column={column} data={data} />
    ))}
  </div>
);
