/**
 * The bill of materials of what is shipped, in CycloneDX 1.6. The same lockfile gives the same bytes: no time, and a
 * serial number made of the content.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Enums, Models, Serialize, SPDX, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import { readLock, resolveIn, shippedPackages } from './licences.mjs';
import { at } from './setup.mjs';

const { Bom, Component, ComponentRepository, HashDictionary, LicenseRepository } = Models;
const { LicenseExpression, NamedLicense, SpdxLicense } = Models;
const { ComponentType, HashAlgorithm } = Enums;

const licencesOf = (licence) => {
  if (SPDX.isSupportedSpdxId(licence)) return new LicenseRepository([new SpdxLicense(licence)]);
  const isExpression = / (OR|AND|WITH) /.test(licence);
  return new LicenseRepository([isExpression ? new LicenseExpression(licence) : new NamedLicense(licence)]);
};

/** npm's hash is of the package's archive, in base64. */
const hashesOf = (integrity) => {
  const [, sha512] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  const hex = sha512 && Buffer.from(sha512, 'base64').toString('hex');
  return new HashDictionary(hex ? [[HashAlgorithm['SHA-512'], hex]] : []);
};

const splitName = (name) => (name.startsWith('@') ? name.split('/') : [undefined, name]);

const npmComponent = ({ name, version, licence, integrity }) => {
  const [group, bare] = splitName(name);
  const purl = new PackageURL('npm', group, bare, version, undefined, undefined).toString();
  return new Component(ComponentType.Library, bare, {
    ...(group && { group }),
    ...{ version, purl, bomRef: purl, licenses: licencesOf(licence), hashes: hashesOf(integrity) },
  });
};

const genericComponent = ({ type, name, version, licence, cpe }) => {
  const purl = new PackageURL('generic', undefined, name, version, undefined, undefined).toString();
  return new Component(type, name, {
    ...{ version, purl, bomRef: purl, licenses: licencesOf(licence) },
    ...(cpe && { cpe }),
  });
};

/** Runtimes, by the maker and product under which their weaknesses are published. */
const RUNTIMES = { node: 'nodejs:node.js', electron: 'electronjs:electron' };

/** The runtime that is shipped beside or around our files. */
const runtimeComponents = (versions) =>
  Object.entries(RUNTIMES)
    .filter(([name]) => versions[name])
    .map(([name, product]) =>
      genericComponent({
        ...{ type: ComponentType.Platform, name, version: versions[name], licence: 'MIT' },
        cpe: `cpe:2.3:a:${product}:${versions[name]}:*:*:*:*:*:*:*`,
      }),
    );

/** What brings the official geographic code of a year, from which the territories are made: today's, and former names. */
const SOURCES_OF_DATA = ['@etalab/decoupage-administratif', 'cog-2022'];

/** Its year is the major version of what brings it, counted from 2020. */
const dataComponents = ({ packages }) =>
  SOURCES_OF_DATA.map((name) => packages[`node_modules/${name}`].version).map((version) =>
    genericComponent({
      ...{ type: ComponentType.Data, name: 'code-officiel-geographique' },
      ...{ version: String(2020 + Number(version.split('.')[0])), licence: 'etalab-2.0' },
    }),
  );

/** What of the lockfile is there: a package of one system only when one of its files is among `shipped`, when that is told. */
const packagesOf = (lock, shipped) =>
  shippedPackages(lock)
    .filter(({ path, of }) => !of || !shipped || shipped.some((file) => file.startsWith(`${path}/`)))
    .map((one) => ({ ...one, integrity: lock.packages[one.path].integrity }));

/** Path in the lockfile → component; copies of one version in several places are one component. */
const componentsByPath = (packages) => {
  const byPurl = new Map();
  return new Map(
    packages.map((one) => {
      const component = npmComponent(one);
      if (!byPurl.has(component.purl)) byPurl.set(component.purl, component);
      return [one.path, byPurl.get(component.purl)];
    }),
  );
};

/** Says of each package which ones it asks for, where npm put them. */
const link = (lock, byPath) => {
  for (const [path, component] of byPath) {
    const { dependencies, optionalDependencies } = lock.packages[path];
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const asked = byPath.get(resolveIn(lock.packages, name, path));
      if (asked) component.dependencies.add(asked.bomRef);
    }
  }
};

/** A name for this very content, in the form of a UUID (version 8: of one's own making). */
const serialNumberOf = (text) => {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
};

const serialize = (bom) =>
  new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)).serialize(bom, {
    sortLists: true,
    space: 2,
  });

/**
 * The bill of materials as text. `shipped`: paths of the files that are, from the root; without it, those of every
 * system. `node`, `electron`: version of the runtime that goes with them.
 */
export const billOfMaterials = ({ shipped = null, node = null, electron = null } = {}) => {
  const lock = readLock();
  const { name, version, license } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const packages = packagesOf(lock, shipped);
  const byPath = componentsByPath(packages);
  link(lock, byPath);
  const runtimes = runtimeComponents({ node, electron });
  const components = [...new Set(byPath.values()), ...runtimes, ...dataComponents(lock)];
  const component = npmComponent({ name, version, licence: license });
  component.type = ComponentType.Application;
  for (const each of components) component.dependencies.add(each.bomRef);
  const bom = new Bom({ components: new ComponentRepository(components) });
  bom.metadata.component = component;
  bom.serialNumber = serialNumberOf(serialize(bom));
  return `${serialize(bom)}\n`;
};

/** Writes the bill of all that is shipped on any system; gives its path and how many things it names. */
export const writeBill = () => {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const versionOf = (name) => readLock().packages[`node_modules/${name}`].version;
  const file = at('out', 'sbom', `alliage-${version}.cdx.json`);
  const text = billOfMaterials({ node: versionOf('node'), electron: versionOf('electron') });
  mkdirSync(at('out', 'sbom'), { recursive: true });
  writeFileSync(file, text);
  return { file, count: JSON.parse(text).components.length };
};
