import { describe, expect, it } from 'vitest';
import { parseMeaning, writeMeaning } from '../../../../shared/domain/import/recognise/kind-meaning.ts';
import { KIND_WORDS } from '../../../../shared/domain/import/recognise/kind-words.ts';
import { readKind, readTypeOf } from '../../../../shared/domain/import/recognise/kinds.ts';
import {
  meaningOfActivity,
  meaningOfLegalCategory,
} from '../../../../shared/domain/import/recognise/legal-categories.ts';
import { kindOfName } from '../../../../shared/domain/import/recognise/name-kinds.ts';
import { readRelation } from '../../../../shared/domain/import/recognise/relation-words.ts';
import { KINDS, RELATION_TYPES, TYPES_BY_KIND } from '../../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../../shared/domain/words/words.ts';

const sure = (word: string): string | null => {
  const meaning = readKind(word);
  return meaning?.isSure ? writeMeaning(meaning) : null;
};

describe('words for kinds (F14)', () => {
  it.each([
    ['Asso loi 1901', 'actor/association'],
    ['Associations', 'actor/association'],
    ['Club d’entreprises', 'actor/sme-collective'],
    ['SCIC', 'actor/cooperative'],
    ['SCOP', 'actor/cooperative'],
    ['CC', 'territory/epci'],
    ['communauté de communes', 'territory/epci'],
    ['Mairie', 'territory/commune'],
    ['Syndicat mixte', 'actor/local-authority'],
    ['PETR', 'territory/petr'],
    ['CCI', 'actor/chamber'],
    ['Université', 'actor/academic'],
    ['Fondation abritée', 'funder/foundation'],
    ['Fonds de dotation', 'funder/foundation'],
    ['Banque', 'funder/bank'],
    ['Tiers-lieu', 'actor/third-place'],
    ['Collectif', 'actor/informal'],
    ['SAS', 'actor/company'],
    ['Mutuelle', 'actor/mutual'],
    ['Non-profit', 'actor/association'],
    ['fonds / financeur', 'funder/fund'],
    ['9220', 'actor/association'],
    ['7346', 'territory/epci'],
  ])('« %s » is %s', (word, meaning) => {
    expect(sure(word)).toBe(meaning);
  });

  it('says the form of a foundation', () => {
    expect(readKind('Fonds de dotation')?.form).toBe('endowment-fund');
  });

  it('reads two words in one cell: what it is, and what it also does', () => {
    expect(readKind('Établissement public / financeur')).toMatchObject({
      type: 'public-body',
      roles: ['funder'],
    });
    expect(readKind('association / entreprise')?.isSure).toBe(false);
  });

  it('only proposes what a word resembles, and knows nothing of others', () => {
    expect(readKind('association d’insertion (site Icare)')).toMatchObject({
      type: 'association',
      isSure: false,
    });
    expect(readKind('Bidule étrange')).toBeNull();
    expect(readKind('a'.repeat(50_000))).toBeNull();
  });

  it('knows each of our own words, in both languages', () => {
    for (const lang of ['fr', 'en'] as const) {
      const { kinds, types } = wordsOf(lang).vocabulary;
      for (const kind of KINDS) {
        expect(readKind(kinds[kind])?.isSure).toBe(true);
        for (const type of TYPES_BY_KIND[kind]) expect(readTypeOf(kind, types[type]) ?? type).toBe(type);
      }
    }
  });

  it('has only kinds that exist', () => {
    for (const code of Object.keys(KIND_WORDS)) expect(parseMeaning(code)).not.toBeNull();
    for (const code of ['10', '5710', '7210', '7346', '8420', '9300']) {
      expect(parseMeaning(meaningOfLegalCategory(code) ?? '')).not.toBeNull();
    }
    expect(meaningOfActivity('94.99Z')).toBe('actor/association');
    expect(meaningOfLegalCategory('constructor')).toBeNull();
  });
});

describe('kinds that a name suggests', () => {
  it.each([
    ['Communauté de communes du Pays de Redon', 'territory/epci'],
    ['Ville de Poitiers', 'territory/commune'],
    ['Département d’Ille-et-Vilaine', 'territory/department'],
    ['CCI Bretagne', 'actor/chamber'],
    ['Fondation Abbé Pierre', 'funder/foundation'],
    ['Association Bêta', 'actor/association'],
    ['École de la Loire', 'actor/academic'],
  ])('« %s » may be %s', (name, meaning) => {
    const guessed = kindOfName(name);
    expect(guessed && writeMeaning(guessed)).toBe(meaning);
    expect(guessed?.isSure).toBe(false);
  });

  it.each(['Le Relais', 'Ars-sur-Formans', 'Caritas', 'Villedieu', 'Nantes Métropole Habitat'])(
    '« %s » suggests nothing',
    (name) => {
      expect(kindOfName(name)).toBeNull();
    },
  );
});

describe('words for links', () => {
  it.each([
    ['finance', 'funds', false],
    ['financé par', 'funds', true],
    ['est membre de', 'member-of', false],
    ['porté par', 'carries', true],
    ['portée par', 'carries', true],
    ['soutient', 'supports', false],
    ['adhère à', 'member-of', false],
    ['partenaire', 'partners-with', false],
    ['funded by', 'funds', true],
  ])('« %s » is %s', (word, type, isReversed) => {
    expect(readRelation(word)).toEqual({ type, isReversed, isSure: true });
  });

  it('knows our own words both ways, and no other', () => {
    const { relations } = wordsOf('fr').vocabulary;
    for (const type of RELATION_TYPES) expect(readRelation(relations[type])?.type).toBe(type);
    expect(readRelation('boit du thé avec')).toBeNull();
  });
});
