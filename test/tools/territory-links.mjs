/** Who is in whom, as [child, parent, whole]: `whole` is false where only some of a grouping's communes are there. */

const keyOf = (level, code) => `${level} ${code}`;
const FRANCE = keyOf('country', 'FR');
const distinct = (values) => [...new Set(values)].sort();
/** The one value of a list, or null. */
const only = (values) => (values.length === 1 ? values[0] : null);

/** A grouping is part of the narrowest that holds all its communes; part of less, being in it would bring the others. An EPT is in its EPCI. */
const groupingLinks = (level, grouping, communes) => {
  const child = keyOf(level, grouping.code);
  const members = grouping.membres.map((member) => communes.get(member.code));
  const departments = distinct(members.map((member) => member.departement));
  const region = only(distinct(members.map((member) => member.region)));
  const isWhole = departments.length === 1;
  return [
    ...departments.map((code) => [child, keyOf('department', code), isWhole]),
    ...(isWhole || level === 'ept' ? [] : [[child, region ? keyOf('region', region) : FRANCE, true]]),
  ];
};

const departmentLink = (department, regions) => [
  keyOf('department', department.code),
  regions.has(department.region) ? keyOf('region', department.region) : FRANCE,
  true,
];

/** Members of a grouping → its key and the one département that it is in, null when there are several. */
const homesOf = (level, groupings, communes) =>
  new Map(
    groupings.flatMap((grouping) => {
      const department = only(distinct(grouping.membres.map(({ code }) => communes.get(code).departement)));
      return grouping.membres.map(({ code }) => [code, { key: keyOf(level, grouping.code), department }]);
    }),
  );

/** A commune is in its EPT or else its EPCI, and in its département directly only where that does not follow. */
const communeLinks = (commune, inEpt, inEpci) => {
  const child = keyOf('commune', commune.code);
  const home = inEpt.get(commune.code) ?? inEpci.get(commune.code);
  return [
    ...(home ? [[child, home.key, true]] : []),
    ...(home?.department ? [] : [[child, keyOf('department', commune.departement), true]]),
  ];
};

/** EPT → the EPCI of its communes (the métropole du Grand Paris). */
const eptLinks = (ept, inEpci) =>
  ept.map((grouping) => {
    const parent = only(distinct(grouping.membres.map(({ code }) => inEpci.get(code)?.key)));
    if (!parent) throw new Error(`The EPT ${grouping.code} is not inside one EPCI.`);
    return [keyOf('ept', grouping.code), parent, true];
  });

export const territoryLinks = ({ communes, departments, regions, epci, ept }) => {
  const inEpci = homesOf('epci', epci, communes);
  const inEpt = homesOf('ept', ept, communes);
  return [
    ...[...regions.keys()].map((code) => [keyOf('region', code), FRANCE, true]),
    ...[...departments.values()].map((department) => departmentLink(department, regions)),
    ...epci.flatMap((grouping) => groupingLinks('epci', grouping, communes)),
    ...ept.flatMap((grouping) => groupingLinks('ept', grouping, communes)),
    ...eptLinks(ept, inEpci),
    ...[...communes.values()].flatMap((commune) => communeLinks(commune, inEpt, inEpci)),
  ];
};
