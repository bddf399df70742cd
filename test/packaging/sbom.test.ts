import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';
import { billOfMaterials } from '../tools/bill-of-materials.mjs';
import { isAllowed, readLock, shippedPackages } from '../tools/licences.mjs';

interface Component {
  readonly 'bom-ref': string;
  readonly type: string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

interface Bill {
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const RUNTIMES = { node: '24.0.0', electron: '45.0.0' };
const text = billOfMaterials(RUNTIMES);
const bill = JSON.parse(text) as Bill;
const shipped = shippedPackages(readLock());
const named = ({ group, name, version }: Component) => `${group ? `${group}/` : ''}${name} ${version}`;
const licenceOf = ({ licenses }: Component) => licenses[0]?.license?.id ?? licenses[0]?.expression ?? null;
const libraries = bill.components.filter(({ type }) => type === 'library');

describe('the bill of materials', () => {
  it('is CycloneDX 1.6, to the letter', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(text)).toBeNull();
    expect(await validator.validate(text.replace('"specVersion"', '"version of it"'))).not.toBeNull();
    expect(bill.specVersion).toBe('1.6');
  });

  it('names every package that is shipped, once, by version, hash and licence', () => {
    const expected = new Set(shipped.map(({ name, version }) => `${name} ${version}`));
    expect(new Set(libraries.map(named))).toEqual(expected);
    expect(libraries).toHaveLength(expected.size);
    for (const library of libraries) {
      expect(isAllowed(licenceOf(library)), named(library)).toBe(true);
      expect(library.hashes?.[0]?.content, named(library)).toMatch(/^[0-9a-f]{128}$/);
      expect(library.purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/);
    }
  });

  it('names the application, the runtimes and the official data', () => {
    expect(named(bill.metadata.component)).toMatch(/^alliage \d/);
    const others = bill.components.filter(({ type }) => type !== 'library');
    expect(others.map((one) => `${one.type} ${named(one)} ${licenceOf(one)}`).sort()).toEqual([
      'data code-officiel-geographique 2022 etalab-2.0',
      'data code-officiel-geographique 2026 etalab-2.0',
      'platform electron 45.0.0 MIT',
      'platform node 24.0.0 MIT',
    ]);
  });

  it('says who asks for whom, and everything is asked for', () => {
    const refs = new Set([bill.metadata.component, ...bill.components].map((one) => one['bom-ref']));
    const asked = bill.dependencies.flatMap(({ dependsOn }) => dependsOn ?? []);
    expect(asked.filter((ref) => !refs.has(ref))).toEqual([]);
    expect(new Set(asked).size).toBe(bill.components.length);
    const sqlite = bill.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/better-sqlite3@'));
    expect(sqlite?.dependsOn).toEqual([expect.stringMatching(/^pkg:npm\/node-addon-api@/)]);
  });

  it('is the same when it is made again, and another when anything differs', () => {
    expect(billOfMaterials(RUNTIMES)).toBe(text);
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const other = JSON.parse(billOfMaterials({ ...RUNTIMES, node: '24.0.1' })) as Bill;
    expect(other.serialNumber).not.toBe(bill.serialNumber);
  });

  it('of one package names the binaries of its own system alone', () => {
    const file = 'node_modules/@resvg/resvg-js-darwin-arm64/resvgjs.darwin-arm64.node';
    const own = JSON.parse(billOfMaterials({ shipped: [file], node: '24.0.0' })) as Bill;
    const resvg = own.components.filter(({ group }) => group === '@resvg').map(({ name }) => name);
    expect(resvg.sort()).toEqual(['resvg-js', 'resvg-js-darwin-arm64']);
    expect(own.components.map(({ name }) => name)).not.toContain('electron');
  });
});
