import type { TerritoryRef } from '../../../domain/import/draft.ts';
import { readTerritoryName, type TerritoryName } from '../../../domain/import/territory-name.ts';
import { type CogTerritory, departmentOf, type TerritoryLevel } from '../../../domain/territory.ts';
import type { Territories } from '../../store/territories.ts';
import type { FoundTerritory } from '../../store/territory-lookup.ts';
import type { GroupingNames } from './grouping-names.ts';
import { findByCode } from './territory-by-code.ts';

/** Where names are looked for. */
export interface NameSources {
  readonly territories: Territories;
  readonly groupings: () => GroupingNames;
}

const anywhere = (level: TerritoryRef['level'], name: string): TerritoryRef => ({
  level,
  code: null,
  name,
  department: null,
  epci: null,
});

/** A code or a name of a given level. */
const findAround = (sources: NameSources, level: TerritoryLevel, written: string): CogTerritory | null => {
  const ref = anywhere(level, written);
  const found = findByCode(sources.territories, written, ref)?.found ?? findByName(sources, ref);
  return found?.territory ?? null;
};

/** True when a territory has something in a département: `place` of a grouping lists « Ain (01), Rhône (69) ». */
const isInDepartment = ({ level, code, place }: CogTerritory, department: string): boolean =>
  level === 'commune' ? departmentOf(code) === department : (place ?? '').includes(`(${department})`);

type Keep = (found: FoundTerritory) => boolean;

/** What the département and the grouping named next to it leave. Words that name none leave everything. */
const narrowings = (sources: NameSources, ref: TerritoryRef, note: string | null): Keep[] => {
  const keeps: Keep[] = [];
  for (const written of [ref.department, note]) {
    const department = written === null ? null : findAround(sources, 'department', written);
    if (department) keeps.push(({ territory }) => isInDepartment(territory, department.code));
  }
  if (ref.epci !== null) {
    const epci = findAround(sources, 'epci', ref.epci) ?? findAround(sources, 'ept', ref.epci);
    const inside = ({ territory: { row } }: FoundTerritory): boolean =>
      epci !== null &&
      (row === epci.row ||
        sources.territories.insideAmong([row, epci.row]).some(({ child }) => child === row));
    if (epci) keeps.push(inside);
  }
  return keeps;
};

/** Everything that may be called so, at the level told. */
const candidates = (
  { territories, groupings }: NameSources,
  level: TerritoryRef['level'],
  { names }: TerritoryName,
): FoundTerritory[] => {
  const isAsked = ({ territory }: FoundTerritory): boolean =>
    level === null || territory.level === level || (level === 'epci' && territory.level === 'ept');
  for (const name of names) {
    const communes = level === null || level === 'commune' ? territories.named(name) : [];
    const wider = groupings().exact(name);
    const exact = [...wider, ...communes.filter(({ territory }) => territory.level === 'commune')];
    const found = exact.filter(isAsked);
    if (found.length > 0) return found;
  }
  return names.flatMap((name) => groupings().loose(name)).filter(isAsked);
};

/** A région is meant by its name, whatever village shares it (Bretagne, La Réunion). */
const withoutNamesakes = (found: readonly FoundTerritory[]): readonly FoundTerritory[] => {
  const hasRegion = found.some(({ territory }) => territory.level === 'region');
  return hasRegion ? found.filter(({ territory }) => territory.level !== 'commune') : found;
};

/** Martinique and Paris are one place at two levels: the département overseas, the commune for Paris. */
const oneOfSamePlace = (found: readonly FoundTerritory[]): FoundTerritory | null => {
  const levels = found.map(({ territory }) => territory.level);
  const isParis = found.every(({ territory: { code } }) => code === '75' || code === '75056');
  if (isParis) return found.find(({ territory }) => territory.level === 'commune') ?? null;
  const areWide = levels.every((level) => level === 'region' || level === 'department');
  return areWide ? (found.find(({ territory }) => territory.level === 'department') ?? null) : null;
};

const onlyOne = (found: readonly FoundTerritory[]): FoundTerritory | null => {
  const rows = new Map(withoutNamesakes(found).map((each) => [each.territory.row, each]));
  const [first = null, ...others] = rows.values();
  return first && others.length > 0 ? oneOfSamePlace([first, ...others]) : first;
};

/** The only territory that a name can mean here; null when several share it (a commune never by a shared name alone). */
export const findByName = (sources: NameSources, ref: TerritoryRef): FoundTerritory | null => {
  if (ref.name === null || ref.level === 'petr') return null;
  const name = readTerritoryName(ref.name);
  const level = name.level ?? ref.level;
  const byCode = [name.note, ...name.names]
    .filter((text) => text !== null && /\d/.test(text))
    .flatMap((text) => findByCode(sources.territories, text as string, { ...ref, level })?.found ?? []);
  const found = candidates(sources, level, name);
  if (found.length === 0) return level === 'department' ? (byCode[0] ?? null) : null;
  const noted = found.filter(({ territory }) => byCode.some((each) => each.territory.row === territory.row));
  if (noted.length === 1) return noted[0] ?? null;
  const keeps = narrowings(sources, ref, name.note);
  return onlyOne(found.filter((each) => keeps.every((keep) => keep(each))));
};
