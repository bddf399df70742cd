import type { Place } from './processes.ts';

/** One line of `apply`, by names: what it does to the model is known beforehand. */
export type ScriptedEdit =
  | {
      readonly do: 'add';
      readonly kind: 'actor';
      readonly name: string;
      readonly set: { readonly description: string };
    }
  | { readonly do: 'set'; readonly id: string; readonly set: { readonly description: string } }
  | { readonly do: 'link'; readonly from: string; readonly type: 'partners-with'; readonly to: string }
  | { readonly do: 'remove'; readonly id: string };

/** Text long enough that an edit writes several pages. */
const textOf = (number: number): string => `${'Une description assez longue. '.repeat(20)}${number}`;
const nameOf = (number: number): string => `Acteur ${number}`;

/** A script of additions, changes, links and removals; each fourth actor is removed some edits later. */
export const scriptedEdits = (count: number, from = 0): readonly ScriptedEdit[] => {
  const edits: ScriptedEdit[] = [];
  for (let number = from; edits.length < count; number++) {
    const name = nameOf(number);
    edits.push({ do: 'add', kind: 'actor', name, set: { description: textOf(number) } });
    edits.push({ do: 'set', id: name, set: { description: textOf(number + 1) } });
    if (number > from) edits.push({ do: 'link', from: nameOf(number - 1), type: 'partners-with', to: name });
    if (number % 4 === 3) edits.push({ do: 'remove', id: nameOf(number - 1) });
  }
  return edits.slice(0, count);
};

export const toLines = (edits: readonly ScriptedEdit[]): string =>
  edits.map((edit) => `${JSON.stringify(edit)}\n`).join('');

/** What a project holds, by names: comparable whatever ids were given. */
export interface Content {
  readonly entities: readonly string[];
  readonly relations: number;
}

/** What these edits, one after the other, make of an empty project. */
export const contentAfter = (edits: readonly ScriptedEdit[]): Content => {
  const described = new Map<string, string>();
  let links: { from: string; to: string }[] = [];
  for (const edit of edits) {
    if (edit.do === 'add') described.set(edit.name, edit.set.description);
    else if (edit.do === 'set') described.set(edit.id, edit.set.description);
    else if (edit.do === 'link') links.push(edit);
    else {
      described.delete(edit.id);
      links = links.filter(({ from, to }) => from !== edit.id && to !== edit.id);
    }
  }
  return {
    entities: [...described].map(([name, description]) => `${name}: ${description}`).sort(),
    relations: links.length,
  };
};

export const readContent = async (place: Place, file: string): Promise<Content> => {
  const [entities, relations] = await Promise.all([
    place.json<{ name: string; description: string | null }[]>(['list', file, 'entities']),
    place.json<unknown[]>(['list', file, 'relations']),
  ]);
  return {
    entities: entities.map(({ name, description }) => `${name}: ${description ?? ''}`).sort(),
    relations: relations.length,
  };
};
