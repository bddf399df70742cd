import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import type { BoundColumn } from '../cell-text.ts';
import classes from '../table.module.css';
import type { GridModel } from './grid-model.ts';
import { cellId } from './grid-row.tsx';

interface Props {
  readonly model: GridModel;
  readonly at: number;
}

const Count = ({ model }: { model: GridModel }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const count = model.grid.rows.length;
  const chosen = model.choice.ids.size;
  return (
    <>
      <span>{t('table.foot.count', { count, number: number(count) })}</span>
      {chosen > 0 && <span>{t('table.foot.selected', { count: chosen, number: number(chosen) })}</span>}
    </>
  );
};

const Total = ({ bound, model }: { bound: BoundColumn; model: GridModel }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const total = model.totals?.get(bound.column.id);
  if (!total) return null;
  const unknown = t('table.foot.unknown', { number: number(total.unknown) });
  return (
    <>
      {total.sum !== null && (
        <span className={classes.sum}>{t('table.foot.sum', { value: bound.words.show(total.sum) })}</span>
      )}
      {total.unknown > 0 &&
        (bound.column.unknown ? (
          <button
            type="button"
            tabIndex={-1}
            data-act="unknown"
            className={classes.unknownCount}
            title={unknown}
          >
            {unknown}
          </button>
        ) : (
          <span className={classes.unknownText} title={unknown}>
            {unknown}
          </span>
        ))}
    </>
  );
};

/** The totals: rows, sums, and what is not known, which can be pressed to keep only that. */
export const GridFoot = memo(function GridFoot({ model, at }: Props) {
  const line = model.lines.count;
  const place = (column: number) => ({
    tabIndex: -1,
    id: cellId(line, column),
    'aria-colindex': column + 1,
    'data-line': line,
    'data-column': column,
    'data-at': at === column || undefined,
  });
  return (
    <tfoot data-part="foot" className={classes.foot}>
      <tr aria-rowindex={line + 2} className={classes.footRow}>
        <td {...place(0)} className={classes.boxFoot} />
        {model.columns.map((bound, index) => (
          <td
            key={bound.column.id}
            {...place(index + 1)}
            className={index === 0 ? classes.firstFoot : classes.footCell}
          >
            {index === 0 ? <Count model={model} /> : <Total bound={bound} model={model} />}
          </td>
        ))}
      </tr>
    </tfoot>
  );
});
