import { AppError } from '../../contract/errors.ts';
import type { SavedView } from '../../contract/view-operations.ts';
import { readViewValue } from '../../domain/saved-view.ts';
import { foldText } from '../../domain/text.ts';
import type { View } from '../../domain/view.ts';
import { describeView } from '../../domain/view-words.ts';
import type { CliAnswer, CliCommand, CliContext } from './cli-command.ts';
import { parameterAt, textOption } from './cli-input.ts';
import { renderTable } from './cli-table.ts';

const ACTIONS = ['list', 'save', 'remove'] as const;
type Action = (typeof ACTIONS)[number];

const actionOf = (text: string): Action => {
  const action = ACTIONS.find((known) => known === text);
  if (!action) throw new AppError('E-INPUT', { field: 'action', reason: 'vocabulary', value: text });
  return action;
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('E-INPUT', { field: 'filter', reason: 'json', value: text });
  }
};

/** `--filter`: chips as an array, or any part of a view as an object; what is not understood is refused. */
const parseFilter = (text: string | null): View => {
  const given = text === null ? [] : readJson(text);
  const { view, dropped } = readViewValue(Array.isArray(given) ? { filters: given } : given);
  if (dropped.length > 0)
    throw new AppError('E-INPUT', { field: 'filter', reason: 'shape', value: dropped.join(', ') });
  return view;
};

const toJson = ({ id, name, note, isStart, screen, view }: SavedView) => ({
  id,
  name,
  filter: view.filters,
  match: view.match,
  screen,
  start: isStart,
  note,
  view,
});

/** A saved view by its name, or its id. */
export const findView = async (context: CliContext, name: string): Promise<SavedView> => {
  const views = await context.call('view.list', {});
  const found = views.find((view) => view.id === name || foldText(view.name) === foldText(name));
  if (!found) throw new AppError('E-NOT-FOUND', { field: 'view', value: name });
  return found;
};

const listViews = async (context: CliContext): Promise<CliAnswer> => {
  const [views, { ecosystem }] = [await context.call('view.list', {}), await context.call('graph.load', {})];
  const names = new Map<string, string>(ecosystem.entities.map(({ id, name }) => [id, name]));
  const { commands } = context.words;
  const rows = () =>
    views.map(({ name, view }) => [
      name,
      describeView(view, (id) => names.get(id) ?? null, context.lang).join(' · '),
    ]);
  return {
    json: views.map(toJson),
    text: () =>
      views.length === 0
        ? commands.nothing
        : renderTable([commands.columns.name, commands.viewColumns.filters], rows()),
  };
};

/** Under a name that a view has already, its value is replaced. */
const saveView = async (context: CliContext, name: string, filter: string | null): Promise<CliAnswer> => {
  const view = parseFilter(filter);
  const views = await context.call('view.list', {});
  const same = views.find((one) => foldText(one.name) === foldText(name));
  const { id } = await context.call('view.save', {
    id: same?.id ?? null,
    name: same?.name ?? name,
    screen: same?.screen ?? 'explorer',
    view,
  });
  const saved = await findView(context, id);
  return { json: toJson(saved), text: () => context.words.commands.saved(saved.name) };
};

const removeView = async (context: CliContext, name: string): Promise<CliAnswer> => {
  const { id } = await findView(context, name);
  await context.call('view.remove', { id });
  return { json: { removed: [id] }, text: () => context.words.commands.removed(1) };
};

export const handleViews: CliCommand['run'] = async (context, parameters, options) => {
  const [path = '', asked = '', ...words] = parameters;
  const action = actionOf(asked);
  const name = words.join(' ').trim();
  if (action !== 'list' && name === '')
    throw new AppError('E-INPUT', { field: 'name', reason: 'empty', value: '' });
  if (action === 'list') {
    await context.openToRead(path);
    return listViews(context);
  }
  await context.openToWrite(parameterAt(parameters, 0));
  return action === 'save'
    ? saveView(context, name, textOption(options, 'filter'))
    : removeView(context, name);
};
