import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSystem, systemOf } from '../tools/browser-systems.mjs';
import { frontEntries, makeBrowserZip } from '../tools/package-browser.mjs';

const SYSTEMS = [
  ['linux', 'x64', ['Alliage.sh', 'Alliage.desktop']],
  ['linux', 'arm64', ['Alliage.sh', 'Alliage.desktop']],
  ['darwin', 'arm64', ['Alliage.command']],
  ['darwin', 'x64', ['Alliage.command']],
  ['win32', 'x64', ['Alliage.cmd']],
  ['win32', 'arm64', ['Alliage.cmd']],
] as const;

const systemAt = (platform: string, arch: string): BrowserSystem => {
  const system = systemOf(platform, arch);
  if (system === null) throw new Error('no system');
  return system;
};
const textsOf = (platform: string, arch: string) =>
  Object.fromEntries(
    frontEntries(systemAt(platform, arch), '1.2.3').map(({ path, text }) => [path, text ?? '']),
  );

describe.each(SYSTEMS)('what a person opens on %s %s', (platform, arch, starts) => {
  const system = systemAt(platform, arch);
  const entries = frontEntries(system, '1.2.3');
  const texts = textsOf(platform, arch);

  it('is one start of that system, with what to read', () => {
    expect(entries.map(({ path }) => path)).toEqual([...starts, 'LISEZ-MOI.txt', 'LICENCE.txt']);
    const executable = entries.filter(({ isExecutable }) => isExecutable).map(({ path }) => path);
    expect(executable).toEqual(platform === 'win32' ? [] : starts);
  });

  it('leaves no blank unfilled, and tells the system, the version and where data are', () => {
    for (const [name, text] of Object.entries(texts)) {
      expect(text.replace(/\$\{\w+[^}]*\}/g, ''), name).not.toMatch(/\{\w+\}/);
    }
    const readme = texts['LISEZ-MOI.txt'] ?? '';
    for (const told of ['1.2.3', system.label, system.home]) expect(readme.split(told)).toHaveLength(3);
    expect(readme).toContain(starts.at(-1));
  });

  it('is spaced as French is', () => {
    const [readme = ''] = (texts['LISEZ-MOI.txt'] ?? '').split(/(?:\r?\n){3}/);
    const sentences = (texts[starts[0] ?? ''] ?? '').match(/"Alliage ne peut[^"]*"|^echo .*/gm) ?? [];
    expect(sentences.length).toBeGreaterThan(0);
    for (const text of [readme, ...sentences]) {
      expect(text.match(/.* [:;!?»](?:\s|$)|.*« .*|.*[a-z]'[a-z].*/g)).toBeNull();
    }
  });

  it('has the line ends of that system', () => {
    for (const [name, text] of Object.entries(texts)) {
      const ends = text.match(/\r?\n/g) ?? [];
      expect(new Set(ends), name).toEqual(new Set([platform === 'win32' ? '\r\n' : '\n']));
    }
  });

  it('starts the Node of its own folder, once, until the last tab is closed', () => {
    const start = texts[starts[0] ?? ''] ?? '';
    expect(start).toContain('serve --while-open --single');
    expect(start).toMatch(/here\/node\/node|~dp0node\\node\.exe/);
    expect(start).toContain(`ce dossier est fait pour ${system.label}`);
  });
});

describe.skipIf(process.platform === 'win32')('the Node that is given', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'alliage-node-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A Node that says this of itself. */
  const aNode = (...said: readonly string[]) => {
    const path = join(folder, said.join('-'));
    writeFileSync(path, `#!/bin/sh\necho '${JSON.stringify([...said, path])}'\n`, { mode: 0o755 });
    return path;
  };

  it('must run here, be recent enough for SQLite, and be of this system', async () => {
    const { platform, arch } = process;
    for (const [node, said] of [
      [join(folder, 'absent'), 'There is no Node that runs here'],
      [aNode('20.18.0', platform, arch), 'is 20.18.0: 22.14 or later is needed'],
      [aNode('22.13.1', platform, arch), 'is 22.13.1'],
      [aNode('24.0.0', 'aix', arch), 'is for aix'],
      [aNode('24.0.0', platform, 'ppc64'), 'ppc64'],
    ] as const) {
      await expect(makeBrowserZip({ into: folder, node })).rejects.toThrow(said);
    }
    expect(readdirSync(folder).filter((name) => name.includes('.zip'))).toEqual([]);
  });
});

describe('a start file', () => {
  it.each([
    ['linux', 'Alliage.sh'],
    ['darwin', 'Alliage.command'],
  ])('of %s is a sound script, which becomes Node', (platform, name) => {
    const text = textsOf(platform, 'x64')[name] ?? '';
    expect(spawnSync('/bin/sh', ['-n'], { input: text })).toMatchObject({ status: 0 });
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^exec "\$node" /);
  });

  it('of Windows is in the letters that it says it is', () => {
    const text = textsOf('win32', 'x64')['Alliage.cmd'] ?? '';
    expect(text.startsWith('@echo off\r\n')).toBe(true);
    expect(text.indexOf('chcp 65001')).toBeLessThan(text.search(/[^ -~\r\n]/));
    // In a block of brackets, the bracket of a sentence would end it: « Windows (x64) ».
    expect(text).not.toMatch(/\($/m);
    const sentences = text.match(/^echo .*/gm) ?? [];
    expect(sentences).toHaveLength(2);
    expect(sentences.filter((line) => /[&|<>^%!]/.test(line))).toEqual([]);
  });

  it('is not made for a system that has none', () => {
    expect(systemOf('linux', 'ia32')).toBeNull();
    expect(systemOf('aix', 'x64')).toBeNull();
  });
});
