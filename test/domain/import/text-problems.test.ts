import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldHomoglyphs } from '../../../shared/domain/homoglyphs.ts';
import { isMojibake, repairMojibake } from '../../../shared/domain/import/mojibake.ts';
import { inspectCell } from '../../../shared/domain/import/text-problems.ts';
import { foldText } from '../../../shared/domain/text.ts';

const clean = (text: string) => inspectCell(text, {}).clean;
const codes = (text: string) => inspectCell(text, {}).problems.map(({ code }) => code);
/** What a reader shows that takes UTF-8 for Windows-1252. */
const misread = (text: string): string =>
  new TextDecoder('latin1').decode(new TextEncoder().encode(text)).replace(/[\u0080-\u009F]/g, (control) => {
    const shown = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
    return shown.charAt(control.charCodeAt(0) - 0x80);
  });

describe('accents damaged in the source', () => {
  test.each(['Évreux', 'Cœur d’Œuvre', '12 € – « fête »', 'N° 5', 'àéèçùâêîôûëïü'])('%s', (text) => {
    expect(isMojibake(misread(text))).toBe(true);
    expect(repairMojibake(misread(text))).toBe(text);
    expect(repairMojibake(misread(misread(text)))).toBe(text);
  });

  test('repaired only when asked, and said either way', () => {
    expect(inspectCell('Ã‰vreux', {})).toEqual({
      clean: 'Ã‰vreux',
      problems: [{ code: 'E-IMP-ENCODING', details: { read: 'Évreux' } }],
    });
    expect(inspectCell('Ã‰vreux', { 'E-IMP-ENCODING': 'repair' }).clean).toBe('Évreux');
  });

  test('a text of which a part is right keeps it', () => {
    expect(repairMojibake('22227 â‚¬ après signature')).toBe('22227 € après signature');
    expect(repairMojibake('Ã©té – été')).toBe('été – été');
    expect(repairMojibake('DU CÃƒâ€¦Ã¢â‚¬â„¢UR, né')).toBe('DU CŒUR, né');
  });

  test('a text that was right has nothing to give back', () => {
    expect(repairMojibake('Évreux')).toBeNull();
    expect(repairMojibake('â€\u009D')).toBe('”');
  });

  test.each(['«CAFÉ»', 'LIBERTÉ…', 'L’UNIVERSITÉ’S', 'São Paulo', 'Âge', 'PÂTÉ–CROÛTE', 'hôtel « À l’Île »'])(
    '%s is right as it is',
    (text) => {
      expect(codes(text)).toEqual([]);
    },
  );

  test('no text in French letters is ever taken for damaged', () => {
    const french = fc
      .array(fc.constantFrom(...'aeéèêëàâçîïôùûüœæÉÈÀÇÊÔŒ’‘“”«»–—…€° ;,.'), { maxLength: 30 })
      .map((letters) => letters.join(''))
      // Nobody writes “â€”: it is what damage looks like (“â€“” for a dash).
      .filter((text) => !text.includes('â€'));
    fc.assert(fc.property(french, (text) => !isMojibake(text) && clean(text) === text.trim()));
  });
});

describe('what shows nothing', () => {
  test.each([
    ['NUL', 'a\0b', 'ab', 1],
    ['C0 and C1 controls', '\u0001a\u001Fb\u0085\u007F', 'ab', 4],
    ['a mark within', 'a\uFEFFb', 'ab', 1],
    ['a line separator', 'a\u2028b', 'a\nb', 1],
    ['a lone surrogate', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD', 2],
    ['no character', 'a\uFFFEb\uFFFF', 'ab', 2],
  ])('%s is taken away and counted', (_, text, expected, count) => {
    expect(inspectCell(text, {})).toEqual({
      clean: expected,
      problems: [{ code: 'E-IMP-CONTROL', details: { count } }],
    });
  });

  test('tabs and line breaks of every kind are no problem', () => {
    expect(inspectCell(' a\tb\r\nc\rd\n', {})).toEqual({ clean: 'a\tb\nc\nd', problems: [] });
  });

  test.each(['👩‍👩‍👧‍👦', '🇫🇷', '👍🏽', 'مرحبا', 'שלום', 'สวัสดี', `Z${'\u0301'.repeat(500)}`])(
    '%s stays',
    (text) => {
      expect(inspectCell(text, {})).toEqual({ clean: text.normalize('NFC'), problems: [] });
    },
  );

  test('letters and their accents apart are joined', () => {
    expect(clean('Việt Nam, Évreux'.normalize('NFD'))).toBe('Việt Nam, Évreux');
  });
});

test('what turns the reading direction is said and kept', () => {
  for (const mark of '\u202A\u202B\u202D\u202E\u2066\u2067\u2068\u2069')
    expect(inspectCell(`a${mark}b`, {})).toEqual({
      clean: `a${mark}b`,
      problems: [{ code: 'E-IMP-BIDI', details: {} }],
    });
});

describe('numbers', () => {
  test.each(['1,23E+13', '1.23457E+13', '1E+14', ' 8,45E+13 '])(
    '%s was cut by Excel: nothing of it is kept',
    (text) => {
      expect(inspectCell(text, {})).toEqual({ clean: '', problems: [{ code: 'E-IMP-SCI', details: {} }] });
    },
  );
  test.each(['01004', '2A004', 'W273001234', '00012345600011', '1,5E+03', '4.5e-05', '1e+05', '12E', 'E+13'])(
    '%s is kept as it is',
    (text) => {
      expect(inspectCell(text, {})).toEqual({ clean: text, problems: [] });
    },
  );
});

test('the quote that our exports put before a formula is taken away', () => {
  expect(clean("'=SOMME(A1)")).toBe('=SOMME(A1)');
  expect(clean("'+33612345678")).toBe('+33612345678');
  expect(clean("'Le lac'")).toBe("'Le lac'");
});

test('letters of other alphabets that look Latin fold to them', () => {
  expect(foldText(foldHomoglyphs('Еvreux'))).toBe('evreux');
  expect(foldText(foldHomoglyphs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ АВЕЅІЈКМНОРСТУХ'))).toBe('abezhikmnoptyx abesijkmhopctyx');
  expect(foldHomoglyphs('Évreux – ЖЛ')).toBe('Évreux – ЖЛ');
});

test('a text of a million of anything is looked at once', () => {
  for (const piece of ['a', 'Ã', 'Ã©', '\0', '\uD800', '1,', '\u202E', ' ', "'", 'é\u0301'])
    expect(inspectCell(`${piece.repeat(500_000)}!`, { 'E-IMP-ENCODING': 'repair' }).clean).toMatch(/!$/);
});
