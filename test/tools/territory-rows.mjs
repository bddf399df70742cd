/** The official list, read from its package: one row a territory, in the order of search results. */
import { createRequire } from 'node:module';
import { TERRITORY_LEVELS } from '../../shared/domain/territory.ts';

const require = createRequire(import.meta.url);
const source = (name) => require(`@etalab/decoupage-administratif/data/${name}.json`);
/** The list of 2022: what was renamed or merged since is still written so in many tables. */
const earlier = (name) => require(`cog-2022/data/${name}.json`);
const EARLIER_YEAR = 2022;
export const packageVersion = [
  require('@etalab/decoupage-administratif/package.json').version,
  require('cog-2022/package.json').version,
].join(' ');

const cleanName = (name) => name.replace(/\s+/g, ' ').trim();
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const groupBy = (items, keyOf) => Map.groupBy(items, keyOf);
const populationOf = (communes) => {
  const known = communes.map((commune) => commune.population).filter((count) => count !== undefined);
  return known.length > 0 ? sum(known) : null;
};

const isCurrent = (commune) => commune.type === 'commune-actuelle';
/** Code of the commune that took the place of a deleted, déléguée or associée one, or that a municipal arrondissement is in. */
const heirOf = (commune) => commune.chefLieu ?? commune.commune;

const communeRow = (commune, departments, parts) => {
  const department = departments.get(commune.departement);
  return {
    level: 'commune',
    code: commune.code,
    name: cleanName(commune.nom),
    siren: commune.siren ?? null,
    population: commune.population ?? null,
    postalCodes: commune.codesPostaux ?? [],
    place: `${department.nom} (${department.code})`,
    former: parts.map((part) => cleanName(part.nom)),
  };
};

const groupingRow = (level, grouping, communes, departments) => {
  const members = grouping.membres.map((member) => communes.get(member.code));
  const codes = [...new Set(members.map((member) => member.departement))].sort();
  return {
    level,
    code: grouping.code,
    name: cleanName(grouping.nom),
    siren: grouping.code,
    population: grouping.populationMunicipale ?? populationOf(members),
    postalCodes: [],
    place: codes.map((code) => `${departments.get(code).nom} (${code})`).join(', '),
    former: [],
  };
};

const wideRow = (level, area, communes, place) => ({
  level,
  code: area.code,
  name: cleanName(area.nom),
  siren: null,
  population: populationOf(communes),
  postalCodes: [],
  place,
  former: [],
});

/** Everything that the table needs of the package; an overseas collectivité is a département here and no région as well. */
export const readSource = () => {
  const all = source('communes');
  const current = all.filter(isCurrent);
  const parts = all.filter((commune) => !isCurrent(commune));
  return {
    communes: new Map(current.map((commune) => [commune.code, commune])),
    parts,
    departments: new Map(source('departements').map((department) => [department.code, department])),
    regions: new Map(source('regions').flatMap((area) => (area.zone === 'com' ? [] : [[area.code, area]]))),
    epci: source('epci'),
    ept: source('ept'),
    earlier: { communes: earlier('communes').filter(isCurrent), epci: earlier('epci') },
  };
};

const byRank = (a, b) =>
  TERRITORY_LEVELS.indexOf(a.level) - TERRITORY_LEVELS.indexOf(b.level) ||
  (b.population ?? -1) - (a.population ?? -1) ||
  (a.code < b.code ? -1 : 1);

/** Rows from the widest level to the narrowest, the most populated first: a row's number is its rank. */
export const territoryRows = ({ communes, parts, departments, regions, epci, ept }) => {
  const current = [...communes.values()];
  const partsOf = groupBy(parts, heirOf);
  const inDepartment = groupBy(current, (commune) => commune.departement);
  const inRegion = groupBy(current, (commune) => commune.region);
  const placeOf = (department) => regions.get(department.region)?.nom ?? 'France';
  return [
    wideRow('country', { code: 'FR', nom: 'France' }, current, null),
    ...[...regions.values()].map((area) => wideRow('region', area, inRegion.get(area.code) ?? [], 'France')),
    ...[...departments.values()].map((area) =>
      wideRow('department', area, inDepartment.get(area.code) ?? [], placeOf(area)),
    ),
    ...epci.map((grouping) => groupingRow('epci', grouping, communes, departments)),
    ...ept.map((grouping) => groupingRow('ept', grouping, communes, departments)),
    ...current.map((commune) => communeRow(commune, departments, partsOf.get(commune.code) ?? [])),
  ].sort(byRank);
};

/** [code or SIREN that is no more or is only a part, code of the commune today], by code. */
export const formerCodes = ({ communes, parts, earlier: { communes: before } }) => {
  const codes = new Map(
    [...communes.values()].flatMap((commune) =>
      (commune.anciensCodes ?? []).map((old) => [old, commune.code]),
    ),
  );
  for (const part of parts) {
    if (!communes.has(part.code) && !codes.has(part.code)) codes.set(part.code, heirOf(part));
  }
  const sirens = new Set([...communes.values()].map(({ siren }) => siren));
  for (const { code, siren } of before) {
    const heir = communes.has(code) ? code : codes.get(code);
    if (siren && heir && !sirens.has(siren)) codes.set(siren, heir);
  }
  return [...codes].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** Names that are no more or are only a part's: `{level, code, name, year, territory}`, `territory` the code of today; year null: as of today. */
export const formerNames = (source) => {
  const { communes, parts, epci, earlier: before } = source;
  const heirs = new Map(formerCodes(source));
  const names = parts.map((part) => ({
    code: part.code,
    name: cleanName(part.nom),
    year: null,
    territory: heirOf(part),
  }));
  for (const { code, nom } of before.communes) {
    const territory = communes.has(code) ? code : heirs.get(code);
    names.push({ code, name: cleanName(nom), year: EARLIER_YEAR, territory });
  }
  const groupings = new Set(epci.map(({ code }) => code));
  const inCommunes = names.map((each) => ({ level: 'commune', ...each }));
  const inGroupings = before.epci
    .filter(({ code }) => groupings.has(code))
    .map(({ code, nom }) => ({
      level: 'epci',
      code,
      name: cleanName(nom),
      year: EARLIER_YEAR,
      territory: code,
    }));
  const nameNow = new Map([...communes.values(), ...epci].map(({ code, nom }) => [code, cleanName(nom)]));
  const seen = new Set();
  return [...inCommunes, ...inGroupings].filter(({ code, name, territory }) => {
    const key = `${territory} ${code} ${name}`;
    const isNew = territory && nameNow.get(territory) !== name && !seen.has(key);
    seen.add(key);
    return isNew;
  });
};
