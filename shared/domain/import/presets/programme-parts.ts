import { anctProgramme, type NationalProgramme } from '../national-programmes.ts';
import type { RowCells } from './row-cells.ts';
import type { ListedTerritory } from './territory-code.ts';

/** `pvd-01-971-1` → `pvd`; an identifier of another shape is no key (« OPE 3 »). */
const prefixOf = (id: string): string | null => /^([a-z]+\d?)(?:-[a-z0-9]+)+$/.exec(id)?.[1] ?? null;

/** Values of a cell, without blanks. */
const split = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** One contract, label or place of a feature that may hold several. */
export interface Part {
  readonly key: string;
  readonly reference: string | null;
  readonly name: string;
  readonly programme: NationalProgramme | null;
}

const nameOfPlaces = (listed: readonly ListedTerritory[]): string =>
  listed.map(({ name, code }) => name ?? code ?? '').join(', ');

/** What a feature holds: one part an identifier; where that is no key, one part keyed and named by its territories. */
export const partsOf = (
  { get }: RowCells,
  collection: string | null,
  listed: readonly ListedTerritory[],
): Part[] => {
  const ids = split(get('idterritoire'));
  const label = get('libterritoire');
  if (ids.length === 0 || ids.some((id) => prefixOf(id) === null)) {
    const programme = anctProgramme(null, collection);
    const codes = listed.map(({ code, name }) => code ?? name).join(' ');
    return [
      {
        key: `${programme?.id ?? collection ?? ''}:${codes}`,
        reference: null,
        name: nameOfPlaces(listed),
        programme,
      },
    ];
  }
  const names = split(label);
  return ids.map((id, index) => {
    const prefix = prefixOf(id);
    const programme = anctProgramme(prefix, collection);
    const isOwn = programme === null || programme.id === prefix;
    const reference = isOwn ? id : `${programme.id}:${id}`;
    const name = (names.length === ids.length ? names[index] : label) || nameOfPlaces(listed) || id;
    return { key: reference, reference, name, programme };
  });
};
