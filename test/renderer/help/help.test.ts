import { describe, expect, it } from 'vitest';
import { commands } from '../../../renderer/commands/commands.ts';
import { helpOf } from '../../../renderer/help/help.ts';
import { HELP_PAGES, type HelpBlock } from '../../../renderer/help/help-page.ts';
import { parseInline, plainText } from '../../../renderer/help/inline.ts';
import { pageOf, SCREEN_PAGES, SECTION_PAGES } from '../../../renderer/help/page-of.ts';
import { PAGE_OPENINGS } from '../../../renderer/help/page-openings.ts';
import { fr as window } from '../../../renderer/i18n/fr.ts';
import { SETTINGS_SECTIONS } from '../../../renderer/state/settings-place.ts';
import { SCREENS } from '../../../renderer/state/workspace.ts';
import { startView } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';

const LANGS = ['fr', 'en'] as const;

type Said = readonly [at: string, text: string];
const textsOf = (block: HelpBlock): readonly string[] => {
  if (typeof block === 'string') return [block];
  if ('list' in block) return block.list;
  return 'steps' in block ? block.steps : [];
};
/** Every text of the help, with where it is. */
const saidIn = (lang: (typeof LANGS)[number]): readonly Said[] => {
  const { pages, glossary } = helpOf(lang);
  return [
    ...Object.entries(pages).flatMap(([id, { title, lead, sections }]): Said[] => [
      [id, title],
      [id, lead],
      ...sections.flatMap(({ heading, blocks }): Said[] => [
        [`${id} › ${heading}`, heading],
        ...blocks.flatMap(textsOf).map((text): Said => [`${id} › ${heading}`, text]),
      ]),
    ]),
    ...glossary.flatMap(({ id, term, also, text }): Said[] =>
      [term, ...(also === undefined ? [] : [also]), text].map((one): Said => [`#${id}`, one]),
    ),
  ];
};

describe.each(LANGS)('the help (%s)', (lang) => {
  const { pages, glossary } = helpOf(lang);
  const said = saidIn(lang);

  it('has every page of the list, and no other', () => {
    expect(Object.keys(pages).sort()).toEqual(HELP_PAGES.map(({ id }) => id).sort());
    expect(new Set(Object.values(pages).map(({ title }) => title)).size).toBe(HELP_PAGES.length);
  });

  it('has no part without a text, and no two parts of a page with the same heading', () => {
    for (const { sections } of Object.values(pages)) {
      expect(new Set(sections.map(({ heading }) => heading)).size).toBe(sections.length);
      expect(sections.every(({ blocks }) => blocks.length > 0)).toBe(true);
    }
    expect(said.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('leads only to pages and words that are there, and names only commands that are', () => {
    const targets = new Set([...HELP_PAGES.map(({ id }) => id), ...glossary.map(({ id }) => `#${id}`)]);
    const known = new Set(commands.map(({ id }) => id));
    const lost = said.flatMap(([at, text]) =>
      parseInline(text).flatMap((piece) =>
        (piece.kind === 'link' && !targets.has(piece.to)) || (piece.kind === 'keys' && !known.has(piece.text))
          ? [`${at}: ${piece.text}`]
          : [],
      ),
    );
    expect(lost).toEqual([]);
  });

  it('leaves no mark unread', () => {
    expect(said.filter(([, text]) => /\*\*|\]\(|\{[a-z]/.test(plainText(text)))).toEqual([]);
  });

  it('has words by alphabet, each once, and short', () => {
    const terms = glossary.map(({ term }) => term);
    expect(terms).toEqual([...terms].sort(new Intl.Collator(lang, { numeric: true }).compare));
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
    expect(glossary.filter(({ text }) => plainText(text).length > 300).map(({ id }) => id)).toEqual([]);
  });
});

describe('both languages', () => {
  it('have the same pages with as many parts, and the same words', () => {
    const [fr, en] = [helpOf('fr'), helpOf('en')];
    const partsOf = ({ pages }: typeof fr) =>
      HELP_PAGES.map(({ id }) => [id, pages[id].sections.map(({ blocks }) => blocks.length)]);
    expect(partsOf(en)).toEqual(partsOf(fr));
    const idsOf = ({ glossary }: typeof fr) => glossary.map(({ id }) => id).sort();
    expect(idsOf(en)).toEqual(idsOf(fr));
  });

  it('lead to the same places from the same parts', () => {
    const linksOf = (lang: 'fr' | 'en') => {
      const { pages } = helpOf(lang);
      return HELP_PAGES.map(({ id }) => [
        id,
        [pages[id].lead, ...pages[id].sections.flatMap(({ blocks }) => blocks.flatMap(textsOf))]
          .flatMap((text) => parseInline(text).flatMap((piece) => (piece.kind === 'link' ? piece.to : [])))
          .sort(),
      ]);
    };
    expect(linksOf('en')).toEqual(linksOf('fr'));
  });
});

describe('French typography of the help', () => {
  const wrong = (pattern: RegExp) =>
    saidIn('fr').filter(
      ([, text]) => pattern.test(plainText(text)) || pattern.test(text.replace(/[[\](){}]/g, '')),
    );

  it.each([
    ['no narrow no-break space before ; ! ?', /[^\u202F\s(«?!][;!?]|[ \u00A0][;!?]/],
    ['no no-break space before a colon', /[^\s\u00A0\u202F\d*]:(\s|$)| :/],
    ['no narrow no-break spaces inside « »', /«[^\u202F]|[^\u202F]»/],
    ['the typewriter’s signs', /['"]|\.\.\./],
    ['a space that breaks a number or its unit', /\d \d{3}|\d [%€]/],
    ['words that frighten, or « tu »', /erreur fatale|invalide|échec|(?<!\p{L})(tu|ton|tes)(?!\p{L})/iu],
    ['two spaces, or one at an end', / {2}|^ | $/],
  ])('has never %s', (_, pattern) => {
    expect(wrong(pattern)).toEqual([]);
  });
});

describe('the page of where one is', () => {
  it('is there for every screen and every section of Réglages', () => {
    expect(SCREENS.filter((screen) => !SCREEN_PAGES[screen])).toEqual([]);
    expect(SETTINGS_SECTIONS.filter((section) => !SECTION_PAGES[section])).toEqual([]);
  });

  it('follows the picture, the list and the section', () => {
    const place = { screen: 'explorer', settingsSection: 'backups', view: startView } as const;
    expect(pageOf(place, false)).toBe('explorer');
    expect(pageOf(place, true)).toBe('list');
    expect(pageOf({ ...place, view: { ...startView, picture: 'funding' } }, false)).toBe('funding');
    expect(pageOf({ ...place, screen: 'settings' }, false)).toBe('backups');
    expect(pageOf({ ...place, screen: 'map' }, true)).toBe('map');
  });

  it('leads to screens by commands that are there', () => {
    const known = new Set(commands.map(({ id }) => id));
    const lost = Object.values(PAGE_OPENINGS).filter(
      (opening) => 'command' in opening && !known.has(opening.command),
    );
    expect(lost).toEqual([]);
  });
});

/** Names that are read as they are: keys, products, rules of files. */
const NAMES = new Set(['AA', 'USB', 'NVDA', 'JAWS', 'AZERTY']);
type Tree = { readonly [key: string]: string | Tree };
const stringsIn = (tree: Tree): readonly string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : stringsIn(value)));

describe('the glossary', () => {
  it('has each set of initials that the window and the vocabulary use', () => {
    const explained = helpOf('fr')
      .glossary.map(({ term, also, text }) => `${term} ${also ?? ''} ${plainText(text)}`)
      .join(' ');
    const known = new Set(explained.match(/[\p{L}\p{N}]+/gu));
    const used = [...stringsIn(window), ...stringsIn(wordsOf('fr').vocabulary as unknown as Tree)];
    const initials = new Set(used.flatMap((text) => text.match(/\b\p{Lu}{2,}\b/gu) ?? []));
    expect([...initials].filter((one) => !known.has(one) && !NAMES.has(one))).toEqual([]);
  });
});
