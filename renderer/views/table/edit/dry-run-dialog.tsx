import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lang, wordsOf } from '../../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../../i18n/use-format.ts';
import { Dialog } from '../../../widgets/dialog.tsx';
import { capitalise } from '../../card/capitalise.ts';
import type { TableFacts } from '../columns/column.ts';
import { useRowName } from '../row-name.ts';
import classes from '../table.module.css';
import type { CellEdit } from './cell-edits.ts';
import { checkCell } from './check-cell.ts';
import { CellLine, Cells, SHOWN, Text } from './dry-run-parts.tsx';
import { StaleCells, staleEdits } from './stale-cells.tsx';
import { type Confirmed, type DryRun, isStaleValue } from './use-apply.ts';

interface Props {
  readonly dryRun: DryRun;
  readonly facts: TableFacts;
  readonly confirm: (dryRun: DryRun, confirmed: Confirmed) => Promise<void>;
  readonly dismiss: () => void;
}

const Changes = ({ dryRun: { plan, answer }, facts }: Pick<Props, 'dryRun' | 'facts'>) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { number } = useFormat();
  const nameOf = useRowName(facts);
  const before = ({ row, bound }: CellEdit) => bound.words.show(bound.read(row));
  const after = ({ row, bound, value }: CellEdit) => {
    const checked = checkCell({ column: bound.column, row, lang }, value, facts);
    const shown = bound.column.write?.editor === 'territories' ? null : checked.ok ? checked.shown : null;
    return shown === null ? String(value) : bound.words.show(shown);
  };
  const refused = new Set(answer.refused.map(({ id, field }) => `${id} ${field}`));
  const changing = plan.edits.filter(
    (edit) =>
      !refused.has(`${edit.row.id} ${edit.bound.column.write?.field}`) && after(edit) !== before(edit),
  );
  return (
    <>
      <Cells
        label={t('table.dry.changes')}
        headings={[t('table.dry.row'), t('table.dry.column'), t('table.dry.before'), t('table.dry.after')]}
      >
        {changing.slice(0, SHOWN).map((edit) => (
          <CellLine
            key={`${edit.row.id} ${edit.bound.column.id}`}
            name={nameOf(edit.row)}
            column={edit.bound.label}
            told={[<Text key="before" text={before(edit)} />, <Text key="after" text={after(edit)} />]}
          />
        ))}
      </Cells>
      {changing.length > SHOWN && (
        <p className={classes.hint}>{t('table.dry.first', { number: number(SHOWN) })}</p>
      )}
    </>
  );
};

interface RefusedLine {
  readonly key: string;
  readonly name: string;
  readonly column: string;
  readonly given: string;
  readonly why: string;
}

/** Beside the value itself, what is wrong with it and what to write instead. */
const whyOf = (reason: string, lang: Lang): string | null => {
  const words = wordsOf(lang).reasons[reason];
  return words ? `${capitalise(words.why)}. ${words.fix}` : null;
};

/** What the table or the host does not take, in the order of the block. */
const useRefused = ({ dryRun: { plan, answer }, facts }: Props): readonly RefusedLine[] => {
  const { t } = useTranslation();
  const lang = useLang();
  const nameOf = useRowName(facts);
  const known = new Map<string, CellEdit>(
    plan.edits.map((edit) => [`${edit.row.id} ${edit.bound.column.write?.field}`, edit]),
  );
  const locked = plan.locked
    .filter(({ value }) => value !== '')
    .map(({ row, bound, value, why }) => ({
      key: `${row.id} ${bound.column.id}`,
      name: nameOf(row),
      column: bound.label,
      given: String(value),
      why: t(why) as string,
    }));
  const taken = answer.refused.filter((one) => !isStaleValue(one));
  const refused = taken.map(({ id, field, reason, message }) => {
    const edit = known.get(`${id} ${field}`);
    const addition = id.startsWith('+') ? plan.additions[Number(id.slice(1))] : undefined;
    return {
      key: `${id} ${field}`,
      name: edit ? nameOf(edit.row) : (addition?.name ?? ''),
      column: edit?.bound.label ?? field,
      given: String(edit?.value ?? addition?.set[field] ?? ''),
      why: whyOf(reason, lang) ?? message,
    };
  });
  return [...refused, ...locked];
};

const Refused = ({ lines }: { lines: readonly RefusedLine[] }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (lines.length === 0) return null;
  const title = t('table.dry.refused', { count: lines.length, number: number(lines.length) });
  return (
    <section className={classes.dryPart}>
      <h3>{title}</h3>
      <p className={classes.hint}>{t('table.dry.refusedHint')}</p>
      <Cells
        label={title}
        headings={[t('table.dry.row'), t('table.dry.column'), t('table.dry.given'), t('table.dry.why')]}
      >
        {lines.slice(0, SHOWN).map(({ key, name, column, given, why }) => (
          <CellLine key={key} name={name} column={column} told={[<bdi key="given">{given}</bdi>, why]} />
        ))}
      </Cells>
    </section>
  );
};

/** What is counted beside the values themselves, a line each. */
const Notes = ({ dryRun: { plan, answer } }: Props) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const counted = [
    ['table.dry.unchanged', answer.unchanged],
    ['table.dry.ignoredRows', plan.ignoredRows],
    ['table.dry.ignoredColumns', plan.ignoredColumns],
  ] as const;
  return counted.map(
    ([key, count]) => count > 0 && <p key={key}>{t(key, { count, number: number(count) })}</p>,
  );
};

/** What is confirmed beside what is accepted. */
const useConfirmed = (dryRun: DryRun) => {
  const [adds, setAdds] = useState(true);
  const [isOver, setIsOver] = useState(false);
  const stale = staleEdits(dryRun);
  return { adds, setAdds, isOver, setIsOver, stale, over: isOver ? stale : [] };
};

/** « 120 valeurs vont changer »: what a paste would do, before it does. */
export const DryRunDialog = (props: Props) => {
  const { dryRun, facts, confirm, dismiss } = props;
  const { plan, answer } = dryRun;
  const { t } = useTranslation();
  const lang = useLang();
  const { number } = useFormat();
  const [isListed, setIsListed] = useState(false);
  const { adds, setAdds, isOver, setIsOver, stale, over } = useConfirmed(dryRun);
  const refused = useRefused(props);
  const count = answer.changed;
  const extra = plan.additions.length;
  const kind = wordsOf(lang).vocabulary.kinds[plan.additions[0]?.kind ?? 'actor'].toLowerCase();
  const isNothing = count === 0 && (extra === 0 || !adds) && over.length === 0;
  const changing = count + over.length;
  const title =
    changing === 0
      ? t('table.dry.nothing')
      : t('table.dry.title', { count: changing, number: number(changing) });
  return (
    <Dialog title={title} size="xl" onClose={dismiss}>
      <div className={classes.dry}>
        <Notes {...props} />
        {extra > 0 && (
          <Checkbox
            label={t('table.dry.created', { count: extra, number: number(extra), kind })}
            checked={adds}
            onChange={(event) => setAdds(event.currentTarget.checked)}
          />
        )}
        <StaleCells edits={stale} facts={facts} isOver={isOver} setIsOver={setIsOver} />
        <Refused lines={refused} />
        {isListed && <Changes dryRun={dryRun} facts={facts} />}
        <p className={classes.hint}>{t('table.dry.undoable')}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={dismiss}>
            {t('table.dry.cancel')}
          </Button>
          {plan.edits.length > 0 && (
            <Button variant="default" aria-expanded={isListed} onClick={() => setIsListed(!isListed)}>
              {t(isListed ? 'table.dry.hide' : 'table.dry.see')}
            </Button>
          )}
          <Button disabled={isNothing} data-autofocus onClick={() => void confirm(dryRun, { adds, over })}>
            {t(refused.length > 0 ? 'table.dry.applyAccepted' : 'table.dry.apply')}
          </Button>
        </Group>
      </div>
    </Dialog>
  );
};
