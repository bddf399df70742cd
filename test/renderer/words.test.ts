import { describe, expect, it } from 'vitest';
import { en } from '../../renderer/i18n/en.ts';
import { fr } from '../../renderer/i18n/fr.ts';
import { createI18n, guessLang } from '../../renderer/i18n/i18n.ts';
import { createFormat } from '../../renderer/i18n/use-format.ts';

type Tree = { readonly [key: string]: string | Tree };
const flatten = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return typeof value === 'string' ? [[here, value] as [string, string]] : flatten(value, here);
  });
const french = flatten(fr);
const english = flatten(en);
const holes = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the catalogue of the window', () => {
  it('has the same keys in both languages', () => {
    expect(english.map(([key]) => key).sort()).toEqual(french.map(([key]) => key).sort());
  });

  it('has no empty word', () => {
    expect([...french, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('fills the same holes in both languages', () => {
    const inEnglish = new Map(english);
    const different = french.filter(
      ([key, text]) => `${holes(text)}` !== `${holes(inEnglish.get(key) ?? '')}`,
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

describe('French typography', () => {
  const wrong = (pattern: RegExp) => french.filter(([, text]) => pattern.test(text));

  it('puts a narrow no-break space before ; ! ?', () => {
    expect(wrong(/[^\u202F\s(«?!][;!?]|[ \u00A0][;!?]/)).toEqual([]);
  });

  it('puts a no-break space before a colon, but not in an hour, a code or an address', () => {
    expect(wrong(/[^\s\u00A0\u202F\d]:(\s|$)| :/)).toEqual([]);
  });

  it('puts narrow no-break spaces inside « »', () => {
    expect(wrong(/«[^\u202F]|[^\u202F]»/)).toEqual([]);
  });

  it('writes ’ and …, not the typewriter’s signs', () => {
    expect(wrong(/['"]|\.\.\./)).toEqual([]);
  });

  it('says « vous », and none of the words that frighten', () => {
    expect(wrong(/erreur fatale|invalide|échec|\btu\b|\bta\b/i)).toEqual([]);
  });
});

describe('createI18n', () => {
  it('chooses the plural of each language: 0 is singular in French, plural in English', () => {
    const say = (lang: 'fr' | 'en') =>
      createI18n(lang).t('counts.shown', { count: 0, shown: '0', total: '312' });
    expect(say('fr')).toBe('0 fiche affichée sur 312');
    expect(say('en')).toBe('0 records shown of 312');
  });

  it('writes names as they are: React escapes them', () => {
    expect(createI18n('fr').t('home.forget', { name: 'L’Œuvre & <Cie>' })).toContain('L’Œuvre & <Cie>');
  });

  it('starts in French unless the reader prefers English', () => {
    expect(guessLang(['en-GB', 'fr'])).toBe('en');
    expect(guessLang(['de-DE', 'en'])).toBe('fr');
    expect(guessLang([])).toBe('fr');
  });
});

describe('createFormat', () => {
  const morning = new Date(2026, 8, 1, 8, 5).toISOString();
  const noon = new Date(2026, 8, 1, 14, 5).toISOString();

  it('writes numbers, dates and hours as each language does', () => {
    expect(createFormat('fr').number(4812)).toBe('4\u202F812');
    expect(createFormat('fr').date(noon)).toBe('1er septembre 2026');
    expect(createFormat('fr').time(noon)).toBe('14\u00A0h\u00A005');
    expect(createFormat('fr').time(morning)).toBe('8\u00A0h\u00A005');
    expect(createFormat('en').time(morning)).toBe('08:05');
    expect(createFormat('en').number(4812)).toBe('4,812');
    expect(createFormat('en').date(noon)).toBe('1 September 2026');
    expect(createFormat('en').time(noon)).toBe('14:05');
  });

  it('says how long ago it was, and nothing under a minute or when a clock went back', () => {
    const now = new Date(2026, 8, 1, 14, 5);
    const ago = (lang: 'fr' | 'en', minutes: number) =>
      createFormat(lang).ago(new Date(now.getTime() - minutes * 60_000).toISOString(), now);
    expect(ago('fr', 6)).toBe('il y a 6\u00A0min');
    expect(ago('fr', 59.9)).toBe('il y a 59\u00A0min');
    expect(ago('fr', 3 * 60)).toBe('il y a 3\u00A0h');
    expect(ago('fr', 25 * 60)).toBe('hier');
    expect(ago('fr', 12 * 24 * 60)).toBe('il y a 12 jours');
    expect(ago('en', 6)).toBe('6 min. ago');
    expect(ago('fr', 0.9)).toBeNull();
    expect(ago('fr', -60)).toBeNull();
  });

  it('writes the size of a file in the unit that one reads', () => {
    expect(createFormat('fr').bytes(1_240_000)).toBe('1,2\u202FMo');
    expect(createFormat('fr').bytes(340_400)).toBe('340\u202Fko');
    expect(createFormat('en').bytes(1_240_000)).toBe('1.2 MB');
    expect(createFormat('en').bytes(12)).toBe('1 kB');
  });
});
