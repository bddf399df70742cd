import { expect, it } from 'vitest';
import { createTextEraser } from '../../shared/domain/persons/text-eraser.ts';

const erases = (name: string, written: string): boolean =>
  createTextEraser({ names: [name], emails: [], phones: [] })?.(`Vu ${written} hier.`) === 'Vu […] hier.';

// « SOREN LUKASIEWICZ » and « IŞIK » stayed in texts once Søren Łukasiewicz and Ömer Işık were erased.
it('a letter of its own is the plain one, and in capitals', () => {
  for (const [name, written] of [
    ['Søren Łukasiewicz', 'SOREN LUKASIEWICZ'],
    ['Soren Lukasiewicz', 'Łukasiewicz, Søren'],
    ['Ömer Işık', 'ÖMER IŞIK'],
    ['Omer Isik', 'Ömer Işık'],
    ['Đặng Thị Ngọc', 'Dang Thi Ngoc'],
    ['Ἀλέξης Παπαδόπουλος', 'ΑΛΈΞΗΣ ΠΑΠΑΔΌΠΟΥΛΟΣ'],
    ['Ｊｅａｎｎｅ Témoin', 'Jeanne Témoin'],
  ] as const)
    expect([name, written, erases(name, written)]).toEqual([name, written, true]);
});

it('what a text copied from a document or a page has between letters hides nobody', () => {
  for (const [name, written] of [
    ['Delphine Fifi', 'Delphine Fiﬁ'],
    ['Déphine Griﬃth', 'DEPHINE GRIFFITH'],
    ['Paul Griffith', 'Paul Griﬀith'],
    ['Ælfric Straße', 'AELFRIC STRASSE'],
    ['Delphine Fifi', 'Del\u00ADphine Fi\u00ADfi'],
    ['Delphine Fifi', 'D\u200Be\u200Blphine\u200B Fifi'],
    ['Jeanne Témoin', '*Jeanne* **Témoin'],
    ['Jeanne Témoin', 'Jeanne\n    Témoin'],
    ['Anne-Marie N’Diaye', 'ANNEMARIE NDIAYE'],
  ] as const) {
    const erased = createTextEraser({ names: [name], emails: [], phones: [] })?.(written);
    expect([name, written, erased?.replaceAll('*', '')]).toEqual([name, written, '[…]']);
  }
  // Joined, it would be a word of the language.
  expect(erases('Jo-Li', 'joli')).toBe(false);
  const reach = createTextEraser({ names: [], emails: ['j.temoin@ex.fr'], phones: ['06 12 34 56 78'] });
  expect(reach?.('06\u201112\u201134\u201156\u201178, 06 · 12 · 34 · 56 · 78, j.temoin\u00AD@ex.fr')).toBe(
    '[…], […], […]',
  );
});

it('a name made to have countless spellings has few', () => {
  expect(erases(`${'s'.repeat(100)} ${'f'.repeat(99)}`, `${'s'.repeat(100)} ${'f'.repeat(99)}`)).toBe(true);
});

// More letters in a row than were thought of: the last was looked for alone, where it is half of a sign.
it.each(['sßß çß', 'Aßßßß Traßßsss', 'Offfffi Bufffﬄ', 'Jeanne Weiß'])('%s goes as it was given', (name) => {
  expect(erases(name, name)).toBe(true);
});
