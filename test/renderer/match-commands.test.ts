import { describe, expect, it } from 'vitest';
import { isOfKeyboard, keyWords } from '../../renderer/commands/format-keys.ts';
import { matchCommands, matchTitle } from '../../renderer/commands/match-commands.ts';
import { createI18n } from '../../renderer/i18n/i18n.ts';

const item = (id: string, title: string, reason: string | null = null) => ({ id, title, reason });
const items = [
  item('filter', 'Filtrer par financeur'),
  item('home', 'Aller à l’accueil'),
  item('settings', 'Ouvrir les réglages'),
  item('check', 'Vérifier le projet'),
];
const found = (typed: string, recent: string[] = []) =>
  matchCommands(items, typed, recent).map(({ id }) => id);

describe('matchCommands', () => {
  it('finds without accents or case, from beginnings, in any order', () => {
    expect(found('REGLAGES')).toEqual(['settings']);
    expect(found('fin fil')).toEqual(['filter']);
    expect(found('projet verif')).toEqual(['check']);
  });

  it('forgives one typing error in a word that is long enough', () => {
    expect(found('reglqges')).toEqual(['settings']);
    expect(found('zz')).toEqual([]);
  });

  it('gives all when nothing is typed, the last used first', () => {
    expect(found(' ', ['check', 'home'])).toEqual(['check', 'home', 'filter', 'settings']);
  });

  it('puts a better match before a recent one', () => {
    const pair = [item('inside', 'Refaire'), item('start', 'Faire')];
    expect(matchCommands(pair, 'fair', ['inside']).map(({ id }) => id)).toEqual(['start', 'inside']);
  });

  it('puts the command whose whole title is typed before a recent one that begins the same', () => {
    const pair = [item('project', 'Renommer le projet'), item('rename', 'Renommer')];
    expect(matchCommands(pair, 'renommer', ['project']).map(({ id }) => id)).toEqual(['rename', 'project']);
  });
});

it('puts what cannot be done now after what can', () => {
  const pair = [item('off', 'Annuler', 'Rien à annuler'), item('on', 'Aider')];
  expect(matchCommands(pair, '', ['off']).map(({ id }) => id)).toEqual(['on', 'off']);
});

describe('keyWords', () => {
  it('names keys as the keyboard of the language does', () => {
    expect(keyWords('Mod+Shift+Z', createI18n('fr').t, false)).toEqual(['Ctrl', 'Maj', 'Z']);
    expect(keyWords('Mod++', createI18n('fr').t, false)).toEqual(['Ctrl', '+']);
    expect(keyWords('+', createI18n('fr').t, false)).toEqual(['+']);
    expect(keyWords('Delete', createI18n('fr').t, false)).toEqual(['Suppr']);
    expect(keyWords('F6', createI18n('en').t, false)).toEqual(['F6']);
    expect(keyWords('Alt+ArrowLeft', createI18n('en').t, true)).toEqual(['⌥', '←']);
  });
});

describe('words of one family', () => {
  it('find each other, after those that were typed as they are', () => {
    expect(matchTitle('disposition territoire', 'Disposer par territoire')).toBeGreaterThan(0);
    expect(matchTitle('coloration', 'Colorer par type')).toBeGreaterThan(0);
    expect(matchTitle('disposer territoire', 'Disposer par territoire')).toBeGreaterThan(
      matchTitle('disposition territoire', 'Disposer par territoire'),
    );
  });
  it('do not make any two words alike', () => {
    expect(matchTitle('exporter', 'Exclure la sélection')).toBe(0);
    expect(matchTitle('partager', 'Partenaires communs')).toBe(0);
  });
});

it('says keys with Control and ⌘ on a Mac only', () => {
  expect(isOfKeyboard('Control+Mod+F', true)).toBe(true);
  expect(isOfKeyboard('Control+Mod+F', false)).toBe(false);
  expect(isOfKeyboard('Mod+Shift+F', false)).toBe(true);
});
