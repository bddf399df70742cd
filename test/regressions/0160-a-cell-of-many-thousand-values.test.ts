import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countGraphemes } from '../../shared/domain/text.ts';
import { aTerritoryProject, importText, namesOf } from '../helpers/catalogue.ts';

describe('a cell of many thousand values', () => {
  // Two hundred thousand funders in one cell took all the memory of the thread that writes.
  it('is said to be too long, and its row is left out', async () => {
    const funders = Array.from({ length: 200_000 }, (_, at) => `F${at}`).join('|');
    const test = await aTerritoryProject();
    const outcome = await importText(test, `Nom;Financeurs\nBon;Ville\nTrop;${funders}\n`);
    expect(outcome.problems.filter(({ row }) => row === 3)).toMatchObject([
      { row: 3, code: 'E-IMP-LONG', column: 'Financeurs', details: { count: funders.length } },
    ]);
    expect(await namesOf(test)).not.toContain('F0');
  });
});

describe('graphemes', () => {
  it('are counted as the segmenter does, where letters stand alone too', () => {
    const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });
    const units = fc.oneof(
      fc.integer({ min: 0, max: 0x2ff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('\u0301', '\u200D', '\uFE0F', '\r\n', '👩‍🌾'),
    );
    fc.assert(
      fc.property(fc.array(units, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(countGraphemes(text)).toBe([...segmenter.segment(text)].length);
      }),
      { numRuns: 500 },
    );
  });
});
