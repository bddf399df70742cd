/** The icons of a package, made from resources/icon.svg: of the application, and of a project's file. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { at } from './setup.mjs';

const LINUX_SIZES = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256];
/** Apple's names of the sizes; two of them stand for a smaller one on a fine screen. */
const APPLE_TYPES = {
  icp4: 16,
  icp5: 32,
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
};

const pngOf = (svg, size) =>
  new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng();

/** Windows' container: a directory of sizes (0 stands for 256), then each picture as a PNG. */
export const icoOf = (pictures) => {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
};

const chunkOf = (type, data) => {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + data.length, 4);
  return Buffer.concat([head, data]);
};

/** Apple's container: chunks of a type, a length and a PNG. */
export const icnsOf = (pictures) =>
  chunkOf('icns', Buffer.concat(pictures.map(({ type, png }) => chunkOf(type, png))));

/** A sheet of paper with a folded corner that carries the mark. */
const documentOf = (icon) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <path d="M12 3h28l13 13v45H12z" fill="#fff" stroke="#5b6770" stroke-width="2.5" stroke-linejoin="round"/>
  <path d="M40 3v13h13" fill="#e8ecef" stroke="#5b6770" stroke-width="2.5" stroke-linejoin="round"/>
  <svg x="17" y="22" width="31" height="31" ${icon.slice(icon.indexOf('viewBox=')).replace(/ (?:width|height)="512"/g, '')}
</svg>`;

/** Writes every icon that electron-builder and the system's own files ask for. */
export const writePackageIcons = (folder) => {
  const icon = readFileSync(at('resources', 'icon.svg'), 'utf8');
  mkdirSync(join(folder, 'icons'), { recursive: true });
  mkdirSync(join(folder, 'mimetypes'), { recursive: true });
  for (const [name, svg, place] of [
    ['icon', icon, 'icons'],
    ['document', documentOf(icon), 'mimetypes'],
  ]) {
    const pngs = new Map();
    const png = (size) => pngs.get(size) ?? pngs.set(size, pngOf(svg, size)).get(size);
    for (const size of LINUX_SIZES) writeFileSync(join(folder, place, `${size}x${size}.png`), png(size));
    writeFileSync(
      join(folder, `${name}.ico`),
      icoOf(WINDOWS_SIZES.map((size) => ({ size, png: png(size) }))),
    );
    const apple = Object.entries(APPLE_TYPES).map(([type, size]) => ({ type, png: png(size) }));
    writeFileSync(join(folder, `${name}.icns`), icnsOf(apple));
  }
};
