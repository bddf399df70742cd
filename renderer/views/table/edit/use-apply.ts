import { useCallback, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { useBackend } from '../../../backend/backend-context.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useNotify } from '../../../widgets/use-notify.tsx';
import { type CellEdit, changesOf, type EditPlan } from './cell-edits.ts';

type Answer = OutputOf<'record.setMany'>;

/** Above this, what would change is shown first. */
export const SHOWN_FROM = 50;

/** What is shown before anything is written. */
export interface DryRun {
  readonly plan: EditPlan;
  readonly answer: Answer;
}

/** What of a dry run is written beside what is accepted. */
export interface Confirmed {
  /** Rows in excess are made. */
  readonly adds: boolean;
  /** Cells that were changed elsewhere, and that are written over all the same. */
  readonly over: readonly CellEdit[];
}

export const isStaleValue = ({ reason }: Answer['refused'][number]): boolean => reason === 'E-STALE';

const withoutRefused = (plan: EditPlan, { refused }: Answer): EditPlan => {
  const names = new Set(refused.map(({ id, field }) => `${id} ${field}`));
  const fallen = new Set(refused.map(({ id }) => id));
  return {
    ...plan,
    edits: plan.edits.filter(({ row, bound }) => !names.has(`${row.id} ${bound.column.write?.field}`)),
    additions: plan.additions.filter((_, at) => !fallen.has(`+${at}`)),
  };
};

/** Nothing to look at first: few cells, all of them writable, all within the table. */
const isPlain = ({ edits, locked, additions, ignoredRows, ignoredColumns }: EditPlan): boolean =>
  edits.length <= SHOWN_FROM && locked.length + additions.length + ignoredRows + ignoredColumns === 0;

const useAsk = () => {
  const { call } = useBackend();
  return useCallback(
    ({ edits, additions }: EditPlan, dryRun: boolean): Promise<Answer> =>
      call('record.setMany', { changes: changesOf(edits), additions: [...additions], dryRun }),
    [call],
  );
};

/** Several cells at once: in one operation, after a look at it when they are many or when some are refused. */
export const useApply = (doneKey: 'table.edit.done' | 'table.edit.emptied' = 'table.edit.done') => {
  const ask = useAsk();
  const notify = useNotify();
  const { number } = useFormat();
  const [dryRun, setDryRun] = useState<DryRun | null>(null);

  const say = useCallback(
    ({ changed, added, operation }: Answer) => {
      const count = changed + added.length;
      if (operation === null) return notify.done('table.edit.same');
      notify.done(doneKey, { count, number: number(count) }, { undoable: true });
    },
    [notify, number, doneKey],
  );
  const write = useCallback(
    async (plan: EditPlan) => {
      const answer = await ask(plan, false);
      if (answer.refused.length > 0) return setDryRun({ plan, answer });
      setDryRun(null);
      say(answer);
    },
    [ask, say],
  );
  const apply = useCallback(
    async (plan: EditPlan) => {
      try {
        if (isPlain(plan)) await write(plan);
        else setDryRun({ plan, answer: await ask(plan, true) });
      } catch (error) {
        notify.refused(error);
      }
    },
    [ask, write, notify],
  );
  /** Writes what was accepted of what is shown, and what else was confirmed. */
  const confirm = useCallback(
    async ({ plan, answer }: DryRun, { adds, over }: Confirmed) => {
      const { edits, additions, ...rest } = withoutRefused(plan, answer);
      try {
        await write({ ...rest, edits: [...edits, ...over], additions: adds ? additions : [] });
      } catch (error) {
        notify.refused(error);
      }
    },
    [write, notify],
  );
  const dismiss = useCallback(() => setDryRun(null), []);
  return { apply, dryRun, confirm, dismiss };
};
