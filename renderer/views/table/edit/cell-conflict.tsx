import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellValue } from '../../../../shared/domain/table/cell-value.ts';
import { useLang } from '../../../i18n/use-format.ts';
import { Dialog } from '../../../widgets/dialog.tsx';
import { ValueConflict } from '../../card/value-conflict.tsx';
import type { BoundColumn } from '../cell-text.ts';
import type { GridModel } from '../grid/grid-model.ts';
import { useRowName } from '../row-name.ts';
import { checkCell, type Typed } from './check-cell.ts';
import type { StaleCell, TypedCell } from './use-cell-writes.ts';
import { cellOfHeld } from './was-of.ts';

interface Props {
  readonly cell: StaleCell;
  readonly model: GridModel;
  readonly settle: (kept: TypedCell | null) => void;
}

/** Both together, where that has a meaning: a text after the other, or all the items of two lists. */
const bothOf = ({ column, words }: BoundColumn, theirs: CellValue, mine: Typed): Typed | null => {
  if (typeof mine !== 'string') return [...new Set([...(Array.isArray(theirs) ? theirs : []), ...mine])];
  return column.write?.editor === 'long' ? `${words.write(theirs)}\n${mine}` : null;
};

/** A cell that was changed elsewhere while one typed: one has gone on, so it is asked over the table. */
export const CellConflict = ({ cell, model, settle }: Props) => {
  const { t } = useTranslation();
  const lang = useLang();
  const nameOf = useRowName(model.facts);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { row, bound, now } = cell;
  const theirs = cellOfHeld(now);
  const both = bothOf(bound, theirs, cell.typed);
  const keep = (typed: Typed): void => {
    const checked = checkCell({ column: bound.column, row, lang }, typed, model.facts);
    if (checked.ok)
      settle({ row, bound, typed, shown: checked.shown, was: { [bound.column.write?.field ?? '']: now } });
    else setRefusal(checked.message);
  };
  return (
    <Dialog
      title={t('recovery.draft.fieldOf', { field: bound.label, name: nameOf(row) })}
      onClose={() => settle(null)}
    >
      <ValueConflict
        theirs={bound.words.show(theirs) ?? ''}
        mine={bound.words.show(cell.shown) ?? ''}
        keepMine={() => keep(cell.typed)}
        keepTheirs={() => settle(null)}
        keepBoth={both === null ? null : () => keep(both)}
        refusal={refusal}
      />
    </Dialog>
  );
};
