import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMeasure } from '../../../shared/domain/sheet/measure.ts';
import { LABEL_LINE_MAX, labelShapes, wrapText } from '../../../shared/domain/sheet/wrap.ts';
import { countGraphemes } from '../../../shared/domain/text.ts';

const measure = createMeasure();
const style = { size: 10, weight: 400 } as const;
const bare = (text: string) => text.replaceAll(/\s/g, '');

test('wrapping keeps every character and no line is wider than asked', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.constantFrom(' ', '-', 'Évreux', '\u202F»'),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 300 }), (written, width) => {
      const lines = wrapText(written, width, style, measure);
      expect(bare(lines.join(''))).toBe(bare(written));
      for (const line of lines)
        expect(measure.width(line, style.size, style.weight) <= width || countGraphemes(line) === 1).toBe(
          true,
        );
    }),
    { numRuns: 400 },
  );
});

test('a label has at most two lines of 24 characters, or is none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 70 }), (name) => {
      for (const lines of labelShapes(name)) {
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(countGraphemes(line)).toBeLessThanOrEqual(LABEL_LINE_MAX);
        expect(bare(lines.join(''))).toBe(bare(name));
      }
    }),
  );
});

test('names are cut where French cuts them', () => {
  expect(labelShapes('Agglomération des Rives')).toEqual([
    ['Agglomération des Rives'],
    ['Agglomération', 'des Rives'],
  ]);
  expect(labelShapes('Saint-Étienne-du-Rouvray en transition')).toEqual([
    ['Saint-Étienne-du-', 'Rouvray en transition'],
  ]);
  expect(labelShapes('Charte du « faire alliance »').flat()).not.toContain('alliance »'.slice(-1));
  expect(labelShapes('Anticonstitutionnellement')).toEqual([]);
  expect(labelShapes('👩‍👩‍👧‍👦'.repeat(24))).toEqual([['👩‍👩‍👧‍👦'.repeat(24)]]);
});
