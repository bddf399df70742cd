import { renderAsync } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import { readLogo } from '../../shared/node/services/dossier/read-logo.ts';
import { aPng } from '../fuzz/targets/picture-target.ts';

/** Rows of RGBA, black and white by turns, as a PNG holds them. */
const stripes = (width: number, height: number): Buffer<ArrayBuffer> =>
  Buffer.concat(
    Array.from({ length: height }, (_, row) => {
      const pixel = row % 2 === 0 ? [0, 0, 0, 255] : [255, 255, 255, 255];
      return Buffer.from([0, ...Array.from({ length: width }, () => pixel).flat()]);
    }),
  );

const drawnFrom = async (width: number, height: number) => {
  const { name, content } = await readLogo(aPng(width, height, stripes(width, height)).toString('base64'));
  expect(name).toBe('logo.png');
  const png = Buffer.from(content);
  const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  const href = `data:image/png;base64,${png.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><image width="${size.width}" height="${size.height}" href="${href}"/></svg>`;
  return { size, pixels: (await renderAsync(svg)).pixels };
};

/** 4,096 px were drawn, packed and typeset whole: 611 MB for a progressive JPEG, and 7 MB of the PDF for 18 mm. */
it('a large logo is drawn at the size of print, nothing of it left out', async () => {
  const { size, pixels } = await drawnFrom(256, 4_096);
  expect(size).toEqual({ width: 32, height: 512 });
  // One step from 4,096 to 512 would leave stripes; by halves, they are their mean.
  const greys = Array.from({ length: 500 }, (_, at) => pixels[(at + 6) * 32 * 4 + 64] ?? 0);
  expect(Math.min(...greys)).toBeGreaterThan(100);
  expect(Math.max(...greys)).toBeLessThan(155);
});

it.each([
  [40, 30],
  [512, 512],
  [4_096, 100],
])('a logo of %i × %i px stays as it is', async (width, height) => {
  expect((await drawnFrom(width, height)).size).toEqual({ width, height });
});

it('a line of pixels is a picture too', async () => {
  expect((await drawnFrom(1, 4_096)).size).toEqual({ width: 1, height: 512 });
});
