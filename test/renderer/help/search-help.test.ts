import { describe, expect, it } from 'vitest';
import { helpOf } from '../../../renderer/help/help.ts';
import { goBack, goForward, goTo, startHistory } from '../../../renderer/help/help-history.ts';
import { findables, searchHelp } from '../../../renderer/help/search-help.ts';
import { foldText } from '../../../shared/domain/text.ts';

const french = findables(helpOf('fr'));
const titles = (typed: string) => searchHelp(french, typed).map(({ title }) => title);

describe('the search of the help', () => {
  it('finds each word of the glossary first by its own name, whatever the accents and the case', () => {
    for (const lang of ['fr', 'en'] as const) {
      const help = helpOf(lang);
      const all = findables(help);
      const lost = help.glossary.filter(({ id, term }) => {
        const found = searchHelp(all, foldText(term)).slice(0, 3);
        return !found.some(({ place }) => place.page === 'glossary' && place.anchor === id);
      });
      expect(lost.map(({ id }) => id)).toEqual([]);
    }
  });

  it('finds each page by its title', () => {
    const { pages } = helpOf('fr');
    for (const { title } of Object.values(pages)) expect(titles(title.toUpperCase())).toContain(title);
  });

  it('wants every word, begun, in any order', () => {
    expect(titles('sauvegarde revenir')).toContain('Revenir à une sauvegarde');
    expect(titles('reven sauveg')).toContain('Revenir à une sauvegarde');
    expect(titles('sauvegarde zzzz')).toEqual([]);
    expect(titles('   ')).toEqual([]);
  });

  it('reads texts, and shows what was found in its passage', () => {
    const [found] = searchHelp(french, 'incendie');
    expect(found?.place.page).toBe('backups');
    const marked = found?.excerpt.filter(({ isFound }) => isFound).map(({ text }) => text);
    expect(marked).toEqual(['incendie']);
  });

  it('forgives a mistake in a title when nothing else is found', () => {
    expect(titles('glosaire')).toContain('Glossaire');
  });

  it('cuts between words and loses none', () => {
    for (const typed of ['projet', 'e', 'odd', 'œuvre', 'Évaluée']) {
      for (const { excerpt, text } of searchHelp(french, typed)) {
        const whole = excerpt.map((piece) => piece.text).join('');
        expect(text).toContain(whole.replace(/^… /, '').replace(/ …$/, ''));
        expect(whole.length).toBeLessThan(240);
      }
    }
  });

  it('finds the checks and rules that the product has', () => {
    expect(searchHelp(french, 'R03').some(({ place }) => place.page === 'method')).toBe(true);
    expect(searchHelp(french, 'Catalyseur identifié').some(({ place }) => place.page === 'method')).toBe(
      true,
    );
  });
});

describe('going back and forward', () => {
  const start = startHistory({ page: 'home' });
  const there = goTo(goTo(start, { page: 'map' }), { page: 'glossary', anchor: 'epci' });

  it('comes back by the same way, and forward again', () => {
    expect(goBack(there).current).toEqual({ page: 'map' });
    expect(goBack(goBack(there)).current).toEqual({ page: 'home' });
    expect(goForward(goBack(there))).toEqual(there);
  });

  it('stays at both ends, and at the same place', () => {
    expect(goBack(start)).toBe(start);
    expect(goForward(there)).toBe(there);
    expect(goTo(there, { page: 'glossary', anchor: 'epci' })).toBe(there);
  });

  it('forgets what was ahead once one goes elsewhere', () => {
    expect(goTo(goBack(there), { page: 'table' }).future).toEqual([]);
  });
});
