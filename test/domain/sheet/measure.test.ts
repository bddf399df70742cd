import { Resvg } from '@resvg/resvg-js';
// @ts-expect-error the package has no types
import { openSync } from 'fontkit';
import { expect, test } from 'vitest';
import { createMeasure } from '../../../shared/domain/sheet/measure.ts';
import { sheetFonts } from '../../helpers/fonts.ts';
import { readSample } from '../../helpers/samples.ts';

const measure = createMeasure();
const drawnWidth = (text: string, weight: 400 | 600, fontFiles: string[]): number => {
  const family = weight === 600 ? 'Source Sans 3 SemiBold' : 'Source Sans 3';
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="100"><text x="50" y="60" font-size="20" font-weight="${weight}" font-family="${family}">${escaped}</text></svg>`;
  return new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).getBBox()?.width ?? 0;
};

test('no name of the samples is drawn wider than it was measured, nor much narrower', async () => {
  const fonts = await sheetFonts();
  const names = [...readSample('rameau').entities, ...readSample('trois-rivieres').entities].map(
    ({ name }) => name,
  );
  for (const weight of [400, 600] as const)
    for (const name of names) {
      const measured = measure.width(name, 20, weight);
      const drawn = drawnWidth(name, weight, fonts);
      expect(drawn, name).toBeLessThanOrEqual(measured + 0.6);
      expect(drawn, name).toBeGreaterThan(measured * 0.88 - 3);
    }
});

const MIXED = [
  'Œuvre « d’Évreux »\u202F! ŒÆœæ ÀÇÉÈ',
  'Žilina Łódź',
  'Αθήνα et Київ',
  'مؤسسة التنمية',
  'שלום Évreux',
  '🌳 Forêts 👩‍👩‍👧‍👦 🏭',
];
test('accents, ligatures, Arabic, Hebrew and emoji are cut into runs that one font draws whole, in the room measured', async () => {
  const fonts = await sheetFonts();
  const covered = fonts.map((file) => new Set(openSync(file).characterSet));
  const isDrawn = (run: string): boolean =>
    covered.some((set) =>
      [...run].every((one) => /[\p{Cf}\p{M}\u202F]/u.test(one) || set.has(one.codePointAt(0) ?? 0)),
    );
  for (const text of MIXED) {
    const runs = measure.runs(text);
    expect(runs.join('')).toBe(text);
    for (const run of runs) {
      expect(isDrawn(run), run).toBe(true);
      expect(drawnWidth(run, 400, fonts), run).toBeLessThanOrEqual(measure.width(run, 20, 400) + 1);
    }
  }
  expect(measure.runs('Le RAMEAU')).toEqual(['Le RAMEAU']);
});
