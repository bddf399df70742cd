import { Button } from '@mantine/core';
import { IconAffiliate, IconTrash, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import type { BoundColumn } from './cell-text.ts';
import type { GridModel } from './grid/grid-model.ts';
import type { TableChanges } from './grid/use-table-view.ts';
import classes from './table.module.css';

interface Props {
  readonly model: GridModel;
  readonly columns: readonly BoundColumn[];
  readonly changes: TableChanges;
}

/** By what rows are sorted, in words, and how to stop. */
const SortWords = ({ model, columns, changes }: Props) => {
  const { t } = useTranslation();
  const { sort } = model.view;
  if (sort.length === 0) return null;
  const names = sort.flatMap(({ column: id }) => columns.find(({ column }) => column.id === id)?.label ?? []);
  return (
    <div className={classes.sortWords}>
      <span>{t('table.tools.sorted', { names: names.join(', ') })}</span>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={() => changes.sortNone()}>
        {t('table.tools.unsort')}
      </Button>
    </div>
  );
};

/** What can be done with the rows that are chosen; the card beside changes them. */
export const ChosenBar = (props: Props) => {
  const { model } = props;
  const { t } = useTranslation();
  const { number } = useFormat();
  const act = useActions();
  const run = useRunCommand();
  const count = model.choice.ids.size;
  if (count === 0) return <SortWords {...props} />;
  return (
    <section aria-label={t('table.selection.name')} className={classes.chosen}>
      <strong>{t('table.selection.count', { count, number: number(count) })}</strong>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconAffiliate size={16} stroke={1.75} aria-hidden />}
        onClick={() => act.showScreen('explorer')}
      >
        {t('table.selection.explorer')}
      </Button>
      {!model.readOnly && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
          onClick={() => run('explorer.remove')}
        >
          {t('table.selection.remove')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<IconX size={16} stroke={1.75} aria-hidden />}
        onClick={() => model.choice.choose([])}
      >
        {t('table.selection.clear')}
      </Button>
    </section>
  );
};
