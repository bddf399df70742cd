import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapLabel } from '../../../renderer/canvas/label-text.ts';

describe('wrapLabel', () => {
  it('keeps a short name on one line', () => {
    expect(wrapLabel('Le RAMEAU')).toEqual(['Le RAMEAU']);
  });
  it('balances two lines, so that the label is narrow', () => {
    expect(wrapLabel('Club d’entreprises de l’Aubance')).toEqual(['Club d’entreprises', 'de l’Aubance']);
  });
  it('cuts with an ellipsis what does not fit on two lines of 24 characters', () => {
    const lines = wrapLabel('Communauté d’agglomération du Pays des Trois Rivières et des Plateaux du Nord');
    expect(lines).toHaveLength(2);
    expect(lines[1]?.endsWith('…')).toBe(true);
  });
  it('never makes more than two lines of 24 characters, and loses nothing without saying so', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 9 }),
        (parts) => {
          const name = parts.join(' ').replace(/\s+/gu, ' ').trim();
          fc.pre(name !== '');
          const lines = wrapLabel(name);
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(24);
          if (lines.join(' ') !== name) expect(lines.some((line) => line.endsWith('…'))).toBe(true);
        },
      ),
    );
  });
});
