import { randomUUID } from 'node:crypto';
import type { OutputOf } from '../../contract/contract.ts';
import type { CliCommand, CliContext } from './cli-command.ts';
import { oneOfOption, parameterAt } from './cli-input.ts';
import { renderTable } from './cli-table.ts';

const SIDES = ['ours', 'theirs'] as const;
type Reconciled = OutputOf<'share.reconcile'>;

const describe = (done: Reconciled, take: (typeof SIDES)[number], { words }: CliContext): string => {
  const { reconcile } = words;
  const { added, changed, removed, conflicts, hasAncestor } = done;
  const counts = { added, changed, removed, conflicts: conflicts.length };
  const isNothing = Object.values(counts).every((count) => count === 0) && done.operation === null;
  const { name, field, ours, theirs } = reconcile.columns;
  const rows = conflicts.map((one) => [one.name, one.label, one.ours, one.theirs]);
  return [
    isNothing ? reconcile.nothing : reconcile.done({ ...counts, applied: done.applied }),
    ...(hasAncestor ? [] : [reconcile.noAncestor]),
    ...(rows.length === 0 ? [] : [renderTable([name, field, ours, theirs], rows), reconcile.taken[take]]),
  ].join('\n');
};

/** Merges a copy back; `--dry-run` tells what would be merged, and also runs on a project that cannot be written. */
export const reconcileProject: CliCommand['run'] = async (context, parameters, options) => {
  const take = oneOfOption(options, 'take', SIDES, 'ours');
  const dryRun = options.dryRun === true;
  const path = parameterAt(parameters, 0);
  await (dryRun ? context.openToRead(path) : context.openToWrite(path));
  const done = await context.call('share.reconcile', {
    job: randomUUID(),
    file: await context.register(parameterAt(parameters, 1)),
    take,
    dryRun,
  });
  return { json: done, text: () => describe(done, take, context) };
};
