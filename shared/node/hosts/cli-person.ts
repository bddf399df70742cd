import { AppError } from '../../contract/errors.ts';
import type { PersonRecord } from '../../contract/person-operations.ts';
import type { CliAnswer, CliCommand, CliContext, CliOptions } from './cli-command.ts';
import { listOption, readPairs, textOption } from './cli-input.ts';
import { renderTable } from './cli-table.ts';

const MANY = 10_000;
/** What may follow an action: how many at least and at most; the name is the reason where it is not so. */
const TAKES = {
  nothing: [0, 0],
  'one-name': [1, 1],
  'one-person': [1, 1],
  'some-persons': [1, MANY],
  'person-pairs': [2, MANY],
} as const;
type Takes = keyof typeof TAKES;

interface Action {
  readonly writes: boolean;
  readonly takes: Takes;
  readonly run: (context: CliContext, given: readonly string[], options: CliOptions) => Promise<CliAnswer>;
}

/** Fields without a value are left out of a record. */
const recordOf = (person: PersonRecord): object =>
  Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null));

const answerOf = ({ words }: CliContext, person: PersonRecord): CliAnswer => ({
  json: recordOf(person),
  text: () => `${words.commands.saved(person.name)} ${person.id}`,
});

const table = ({ words }: CliContext, persons: readonly PersonRecord[]): string => {
  const { fields, states } = words.persons;
  const headings = [fields.name, fields.organisation, fields.function, fields.email, fields.state, fields.id];
  const rows = persons.map((person) => [
    person.name,
    person.organisation.name ?? person.organisation.id,
    person.function ?? '',
    person.email ?? '',
    states[person.state],
    person.id,
  ]);
  return persons.length === 0
    ? words.commands.nothing
    : renderTable(
        headings.map((heading) => heading ?? ''),
        rows,
      );
};

const add: Action['run'] = async (context, [name = ''], options) => {
  const organisation = textOption(options, 'organisation');
  if (organisation === null) throw new AppError('E-INPUT', { field: 'organisation', reason: 'required' });
  const set = readPairs(listOption(options, 'set'));
  return answerOf(context, (await context.call('person.add', { name, organisation, set })).person);
};

const set: Action['run'] = async (context, [person = '', ...pairs]) =>
  answerOf(context, (await context.call('person.set', { person, set: readPairs(pairs) })).person);

const list: Action['run'] = async (context) => {
  const persons = await context.call('person.list', {});
  return { json: persons.map(recordOf), text: () => table(context, persons) };
};

const due: Action['run'] = async (context, _, options) => {
  const { on, expired, toConfirm } = await context.call('person.due', { on: textOption(options, 'on') });
  return {
    json: { on, expired: expired.map(recordOf), toConfirm: toConfirm.map(recordOf) },
    text: () => table(context, [...expired, ...toConfirm]),
  };
};

const exportOne: Action['run'] = async (context, [person = '']) => {
  const known = await context.call('person.know', { person });
  const { person: record, sameName: _, ...rest } = known;
  const { words } = context;
  const lines = Object.entries(recordOf(record)).map(([field, value]) => [
    words.persons.fields[field] ?? field,
    typeof value === 'object' ? String(record.organisation.name ?? record.organisation.id) : String(value),
  ]);
  return { json: { ...record, ...rest }, text: () => renderTable(['', ''], lines) };
};

const restrict =
  (restricted: boolean): Action['run'] =>
  async (context, [person = '']) =>
    answerOf(context, (await context.call('person.restrict', { person, restricted })).person);

const confirm: Action['run'] = async (context, ids, options) => {
  const asked = { persons: [...ids], on: textOption(options, 'on') };
  const { persons } = await context.call('person.confirm', asked);
  return { json: persons.map(recordOf), text: () => table(context, persons) };
};

type Erased = Awaited<ReturnType<typeof eraseNow>>;
const eraseNow = (context: CliContext, persons: string[]) =>
  context.call('person.erase', { persons, job: 'person' });
const erasedAnswer = ({ words }: CliContext, { erased, places, unreached }: Erased): CliAnswer => ({
  json: { erased, places, unreached },
  text: () =>
    [
      words.persons.erased(erased),
      ...places.map(({ place, count }) => `– ${words.persons.places[place](count)}`),
      ...(unreached.length > 0 ? [words.persons.unreachedTitle] : []),
      ...unreached.map(({ name, folder, reason }) => `– ${folder ? `${folder} / ` : ''}${name} – ${reason}`),
    ].join('\n'),
});

const erase: Action['run'] = async (context, ids) => erasedAnswer(context, await eraseNow(context, [...ids]));
const purge: Action['run'] = async (context, ids, options) => {
  const asked = { persons: [...ids], on: textOption(options, 'on'), job: 'person' };
  return erasedAnswer(context, await context.call('person.purge', asked));
};

const ACTIONS: Readonly<Record<string, Action>> = {
  add: { writes: true, takes: 'one-name', run: add },
  list: { writes: false, takes: 'nothing', run: list },
  export: { writes: false, takes: 'one-person', run: exportOne },
  set: { writes: true, takes: 'person-pairs', run: set },
  confirm: { writes: true, takes: 'some-persons', run: confirm },
  restrict: { writes: true, takes: 'one-person', run: restrict(true) },
  unrestrict: { writes: true, takes: 'one-person', run: restrict(false) },
  erase: { writes: true, takes: 'some-persons', run: erase },
  due: { writes: false, takes: 'nothing', run: due },
  purge: { writes: true, takes: 'some-persons', run: purge },
};

const actionOf = (name: string, given: readonly string[]): Action => {
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw new AppError('E-INPUT', { field: 'action', reason: 'vocabulary', value: name });
  const [least, most] = TAKES[action.takes];
  if (given.length < least || given.length > most)
    throw new AppError('E-INPUT', { field: 'person', reason: action.takes });
  return action;
};

/** Contact persons and their rights. */
export const handlePersons: CliCommand['run'] = async (
  context,
  [file = '', name = '', ...given],
  options,
) => {
  const action = actionOf(name, given);
  if (action.writes) await context.openToWrite(file);
  else await context.openToRead(file);
  return action.run(context, given, options);
};
