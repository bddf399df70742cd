import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const readJson = (name: string) => JSON.parse(readFileSync(resolve(ROOT, name), 'utf8'));

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
}

const project = readJson('package.json') as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const lock = readJson('package-lock.json') as {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const asked = Object.entries({ ...project.dependencies, ...project.devDependencies });

describe('rule 13: what Alliage is made with', () => {
  it('is asked for by one exact version each', () => {
    const exact = /^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/;
    expect(asked.filter(([, version]) => !exact.test(version))).toEqual([]);
  });

  it('is the same at every installation: each package by version and by hash', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(packages.length).toBeGreaterThan(asked.length);
    const loose = packages.filter(
      ([, { version, integrity, link }]) => link || !version || !integrity?.startsWith('sha512-'),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved && !resolved.startsWith('https://'))).toEqual([]);
  });

  it('agrees with what is locked', () => {
    const wrong = asked.filter(([name, version]) => {
      const locked = lock.packages[`node_modules/${name}`]?.version;
      return locked !== version.replace(/^npm:.*@/, '');
    });
    expect(wrong).toEqual([]);
  });

  it('runs a script at its installation for the native module and the runtime alone, and those are not run by themselves', () => {
    const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    expect(scripts.sort()).toEqual(['node_modules/better-sqlite3', 'node_modules/node']);
    expect(readFileSync(resolve(ROOT, 'test', 'tools', 'setup.mjs'), 'utf8')).toContain('--ignore-scripts');
  });

  it('has one copy of what touches files and the wire', () => {
    for (const name of ['better-sqlite3', 'yauzl', 'saxes', 'zod', 'electron']) {
      const copies = packages.filter(([path]) => path.endsWith(`node_modules/${name}`));
      expect(copies, name).toHaveLength(1);
    }
  });
});
