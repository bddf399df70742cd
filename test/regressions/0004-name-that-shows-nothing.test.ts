import { expect, test } from 'vitest';
import { Label, LongText } from '../../shared/domain/entity.ts';

// Names kept their line breaks and C1 controls, and could be made of marks without width alone.
test.each([
  ['Maison\nde\t l’emploi', 'Maison de l’emploi'],
  ['Maison\u2028de l’emploi\u2029', 'Maison de l’emploi'],
  ['Mai\u0085son\u009F', 'Maison'],
  ['👩‍👩‍👧 famille', '👩‍👩‍👧 famille'],
  ['1\u202F000 emplois', '1\u202F000 emplois'],
])('%j is the name %j', (written, kept) => {
  expect(Label.parse(written)).toBe(kept);
});

test.each(['\u200B\u200B', '\u2066\u2069', ' \u00AD ', '\u00A0\u3000'])('%j is no name', (written) => {
  expect(Label.safeParse(written).success).toBe(false);
});

test('a longer text keeps its lines, not its controls', () => {
  expect(LongText.parse('a\n\tb\u0085c')).toBe('a\n\tbc');
});
