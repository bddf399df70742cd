import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat, useLang } from '../../../i18n/use-format.ts';
import type { TableFacts } from '../columns/column.ts';
import { useRowName } from '../row-name.ts';
import classes from '../table.module.css';
import type { CellEdit } from './cell-edits.ts';
import { checkCell } from './check-cell.ts';
import { CellLine, Cells, SHOWN, Text } from './dry-run-parts.tsx';
import { type DryRun, isStaleValue } from './use-apply.ts';
import { cellOfHeld } from './was-of.ts';

/** Cells that were changed elsewhere since they were seen; what they would replace is what is there now. */
export const staleEdits = ({ plan, answer }: DryRun): readonly CellEdit[] => {
  const stale = new Map(
    answer.refused.filter(isStaleValue).map(({ id, field, now }) => [`${id} ${field}`, now]),
  );
  return plan.edits.flatMap((edit): CellEdit[] => {
    const field = edit.bound.column.write?.field ?? '';
    const key = `${edit.row.id} ${field}`;
    return stale.has(key) ? [{ ...edit, was: { [field]: stale.get(key) } }] : [];
  });
};

interface Props {
  readonly edits: readonly CellEdit[];
  readonly facts: TableFacts;
  readonly isOver: boolean;
  readonly setIsOver: (isOver: boolean) => void;
}

/** « Modifiées ailleurs pendant ce temps »: both values of each, and whether they are replaced. */
export const StaleCells = ({ edits, facts, isOver, setIsOver }: Props) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { number } = useFormat();
  const nameOf = useRowName(facts);
  if (edits.length === 0) return null;
  const given = ({ row, bound, value }: CellEdit) => {
    const checked = checkCell({ column: bound.column, row, lang }, value, facts);
    return checked.ok && bound.column.write?.editor !== 'territories'
      ? bound.words.show(checked.shown)
      : String(value);
  };
  const title = t('table.dry.stale', { count: edits.length, number: number(edits.length) });
  return (
    <section className={classes.dryPart}>
      <h3>{title}</h3>
      <p className={classes.hint}>{t('table.dry.staleHint')}</p>
      <Cells
        label={title}
        headings={[t('table.dry.row'), t('table.dry.column'), t('table.dry.now'), t('table.dry.given')]}
      >
        {edits.slice(0, SHOWN).map((edit) => (
          <CellLine
            key={`${edit.row.id} ${edit.bound.column.id}`}
            name={nameOf(edit.row)}
            column={edit.bound.label}
            told={[
              <Text key="now" text={edit.bound.words.show(cellOfHeld(Object.values(edit.was)[0]))} />,
              <Text key="given" text={given(edit)} />,
            ]}
          />
        ))}
      </Cells>
      <Checkbox
        label={t('table.dry.over')}
        checked={isOver}
        onChange={(event) => setIsOver(event.currentTarget.checked)}
      />
    </section>
  );
};
