import { accept, isCleared, oneText, type Parsed, parseItems, refuse, type SetValue } from './set-value.ts';

/** One field that FIELD=VALUE can write: the names accepted, what an empty value stores, and how a value is read. */
export interface FieldSetter<Fields> {
  readonly names: readonly string[];
  /** Absent when the field cannot be emptied. */
  readonly cleared?: (current: Fields) => Partial<Fields>;
  readonly parse: (value: SetValue, current: Fields) => Parsed<Partial<Fields>>;
}

type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

/** Shorthands that write records of one type of field. */
export const settersFor = <Fields extends object>() => {
  const wrap = <Key extends keyof Fields>(key: Key, parsed: Parsed<Fields[Key]>): Parsed<Partial<Fields>> =>
    parsed.ok ? { ...parsed, value: { [key]: parsed.value } as unknown as Partial<Fields> } : parsed;
  const emptied =
    <Key extends keyof Fields>(key: Key, value: Fields[Key]) =>
    () =>
      ({ [key]: value }) as unknown as Partial<Fields>;

  /** A field read from one text. */
  const one = <Key extends keyof Fields & string>(
    key: Key,
    empty: Fields[Key],
    parse: (text: string, current: Fields) => Parsed<NonNullable<Fields[Key]>>,
    names: readonly string[] = [key],
  ): FieldSetter<Fields> => ({
    names,
    cleared: emptied(key, empty),
    parse: (value, current) => wrap(key, parse(oneText(value), current)),
  });

  /** A list: replaces what was there. */
  const list = <Key extends keyof Fields & string>(
    key: Key,
    parse: (item: string) => Parsed<ItemOf<Fields[Key]>>,
    names: readonly string[] = [key],
  ): FieldSetter<Fields> => ({
    names,
    cleared: emptied(key, [] as unknown as Fields[Key]),
    parse: (value) => wrap(key, parseItems(value, parse) as unknown as Parsed<Fields[Key]>),
  });

  /** A field read from the value as given. */
  const whole = <Key extends keyof Fields & string>(
    key: Key,
    empty: Fields[Key],
    parse: (value: SetValue, current: Fields) => Parsed<Fields[Key]>,
    names: readonly string[] = [key],
  ): FieldSetter<Fields> => ({
    names,
    cleared: emptied(key, empty),
    parse: (value, current) => wrap(key, parse(value, current)),
  });
  return { one, list, whole };
};

/** Text as written; the schema cleans and measures it. */
export const asText = (text: string): Parsed<string> => accept(text);

export const runSetter = <Fields>(
  setter: FieldSetter<Fields>,
  value: SetValue,
  current: Fields,
): Parsed<Partial<Fields>> => {
  if (!isCleared(value)) return setter.parse(value, current);
  return setter.cleared ? accept(setter.cleared(current)) : refuse('required');
};

export const findSetter = <Fields>(
  setters: readonly FieldSetter<Fields>[],
  name: string,
): FieldSetter<Fields> | undefined =>
  setters.find(({ names }) => names.some((known) => known.toLowerCase() === name.toLowerCase()));
