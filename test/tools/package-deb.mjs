#!/usr/bin/env node
/** Takes the place of fpm for electron-builder: the same arguments, a .deb by Debian's own tool. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { at } from './setup.mjs';

/** Arguments of fpm → each option's values, and the pairs `source=destination`. */
const read = (args) => {
  const options = new Map();
  const files = [];
  for (let index = 0; index < args.length; index += 1) {
    const text = args[index] ?? '';
    if (text === '--force') continue;
    if (text.startsWith('-')) options.set(text, [...(options.get(text) ?? []), args[++index] ?? '']);
    else files.push(text.split('='));
  }
  return { options, files };
};

/** Written by others with whatever rights the maker has: all may read, and run what may be run. */
const openToAll = (path) => {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return;
  chmodSync(path, stats.isDirectory() || stats.mode & 0o100 ? 0o755 : 0o644);
  if (stats.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
};

const place = (tree, source, destination) => {
  const target = join(tree, destination);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(source, target, { recursive: true, verbatimSymlinks: true });
};

/** What electron-builder has no word for: the type of a project's file in both languages, and its icon. */
const placeFileType = (tree, icons) => {
  place(tree, at('packaging', 'linux', 'alliage-mime.xml'), '/usr/share/mime/packages/alliage.xml');
  for (const name of readdirSync(icons)) {
    const [size] = name.split('.');
    place(tree, join(icons, name), `/usr/share/icons/hicolor/${size}/mimetypes/application-x-alliage.png`);
  }
};

const placeLicence = (tree, resources) =>
  writeFileSync(
    join(tree, 'usr', 'share', 'doc', 'alliage', 'copyright'),
    `${readFileSync(at('LICENSE'), 'utf8')}\nWorks that Alliage is made with: ${resources}/app.asar.unpacked/out/resources/licences/NOTICE.txt\n`,
  );

const { options, files } = read(process.argv.slice(2));
const one = (name) => options.get(name)?.at(-1) ?? '';
const kilobytesOf = (tree) =>
  execFileSync('du', ['-sk', '--apparent-size', tree], { encoding: 'utf8' }).split('\t')[0];

/** The first line of a description is its title; an empty line is a dot. */
const description = () => {
  const [title = '', ...lines] = one('--description').split('\n');
  return [title, ...lines.map((line) => ` ${line.trim() || '.'}`)].join('\n');
};

const control = (tree) =>
  `${[
    `Package: ${one('--name')}`,
    `Version: ${one('--version')}`,
    `Architecture: ${one('--architecture')}`,
    `Maintainer: ${one('--maintainer')}`,
    `Installed-Size: ${kilobytesOf(tree)}`,
    `Depends: ${(options.get('-d') ?? []).join(', ')}`,
    `Recommends: ${(options.get('--deb-recommends') ?? []).join(', ')}`,
    `Section: ${one('--category')}`,
    `Priority: ${one('--deb-priority')}`,
    `Description: ${description()}`,
  ]
    .filter((line) => !line.endsWith(': '))
    .join('\n')}\n`;

const tree = mkdtempSync(join(process.env.ALLIAGE_PACKAGE_WORK ?? tmpdir(), 'deb-'));
try {
  for (const [source = '', destination = ''] of files) place(tree, source, destination);
  placeFileType(tree, join(process.env.ALLIAGE_PACKAGE_WORK ?? '', 'icons', 'mimetypes'));
  mkdirSync(join(tree, 'usr', 'share', 'doc', 'alliage'), { recursive: true });
  placeLicence(tree, '/opt/Alliage/resources');
  openToAll(tree);
  const text = control(tree);
  mkdirSync(join(tree, 'DEBIAN'));
  writeFileSync(join(tree, 'DEBIAN', 'control'), text);
  for (const [name, option] of [
    ['postinst', '--after-install'],
    ['postrm', '--after-remove'],
  ]) {
    const target = join(tree, 'DEBIAN', name);
    cpSync(one(option), target);
    chmodSync(target, 0o755);
  }
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zzstd', '-z12', '--build', tree, one('--package')], {
    stdio: 'inherit',
  });
} finally {
  rmSync(tree, { recursive: true, force: true });
}
