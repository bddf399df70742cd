import { AppError } from '../../contract/errors.ts';
import type { SnapshotRecord } from '../../contract/snapshot-operations.ts';
import type { CliAnswer, CliCommand, CliContext, CliOptions } from './cli-command.ts';
import { listOption, textOption } from './cli-input.ts';
import { compareSnapshots } from './cli-snapshot-compare.ts';
import { renderTable } from './cli-table.ts';

/** One at a time: a command line has one answer and no progress of several. */
const JOB = 'snapshot';
const REFUSED = 3;

interface Action {
  readonly writes: boolean;
  /** References to snapshots that follow it, at least and at most. */
  readonly takes: readonly [number, number];
  readonly run: (context: CliContext, refs: readonly string[], options: CliOptions) => Promise<CliAnswer>;
}

const required = (options: CliOptions, name: string): string => {
  const text = textOption(options, name);
  if (text === null) throw new AppError('E-INPUT', { field: name, reason: 'required' });
  return text;
};

const create: Action['run'] = async (context, _, options) => {
  const { operation: _operation, ...made } = await context.call('snapshot.create', {
    job: JOB,
    name: required(options, 'name'),
    on: textOption(options, 'on'),
    note: textOption(options, 'note'),
    committee: textOption(options, 'committee'),
    views: [...listOption(options, 'view')],
  });
  return { json: made, text: () => context.words.commands.snapshots.frozen(made) };
};

const rowOf = ({ id, name, on, entities, relations, sha256 }: SnapshotRecord): string[] => [
  name,
  on,
  String(entities),
  String(relations),
  sha256.slice(0, 8),
  id,
];

const list: Action['run'] = async (context) => {
  const snapshots = await context.call('snapshot.list', {});
  const { commands } = context.words;
  const text = () =>
    snapshots.length === 0
      ? commands.nothing
      : renderTable(Object.values(commands.snapshots.columns), snapshots.map(rowOf));
  return { json: snapshots, text };
};

const verify: Action['run'] = async (context, [ref = null]) => {
  const verified = await context.call('snapshot.verify', { snapshot: ref });
  const { commands } = context.words;
  const text = () =>
    verified.length === 0
      ? commands.nothing
      : verified.map(({ name, ok }) => commands.snapshots.verified(name, ok)).join('\n');
  const isSound = verified.every(({ ok }) => ok);
  return { json: verified, text, ...(isSound ? {} : { status: REFUSED }) };
};

const exportOne: Action['run'] = async (context, [ref = ''], options) => {
  const out = required(options, 'out');
  const { bytes } = await context.call('snapshot.export', {
    snapshot: ref,
    file: await context.register(out),
    overwrite: options.force === true,
  });
  return { json: { path: out, bytes }, text: () => context.words.commands.snapshots.written(out) };
};

const remove: Action['run'] = async (context, [ref = '']) => {
  const { operation } = await context.call('snapshot.remove', { snapshot: ref });
  return { json: { operation }, text: () => context.words.commands.removed(1) };
};

const ACTIONS: Readonly<Record<string, Action>> = {
  create: { writes: true, takes: [0, 0], run: create },
  list: { writes: false, takes: [0, 0], run: list },
  verify: { writes: false, takes: [0, 1], run: verify },
  compare: { writes: false, takes: [2, 2], run: compareSnapshots },
  export: { writes: false, takes: [1, 1], run: exportOne },
  remove: { writes: true, takes: [1, 1], run: remove },
};

const actionOf = (name: string, refs: readonly string[]): Action => {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw new AppError('E-INPUT', { field: 'action', reason: 'vocabulary', value: name });
  const [least, most] = action.takes;
  if (refs.length < least) throw new AppError('E-INPUT', { field: 'snapshot', reason: 'required' });
  if (refs.length > most) throw new AppError('E-INPUT', { field: 'snapshot', reason: 'one-snapshot' });
  return action;
};

export const handleSnapshots: CliCommand['run'] = async (
  context,
  [file = '', name = '', ...refs],
  options,
) => {
  const action = actionOf(name, refs);
  if (action.writes) await context.openToWrite(file);
  else await context.openToRead(file);
  return action.run(context, refs, options);
};
