import { describe, expect, it } from 'vitest';
import type { StoredEntity } from '../../../shared/domain/entity.ts';
import type { RelationType } from '../../../shared/domain/vocabulary.ts';
import type { Lang } from '../../../shared/domain/words/words.ts';
import { someDocument, someEntity, someRelation, someState } from './some-documents.ts';
import { some, told } from './told.ts';

/** The first sentence, without how it opens. */
const summary = (before: StoredEntity[], after: StoredEntity[], lang: Lang): string =>
  told(
    someState(someDocument(before)),
    someState(someDocument(after), { on: '2026-09-30' }),
    lang,
  )[0]?.replace(/^.*? ?: /, '') ?? '';
describe('what is said of cards', () => {
  it.each([
    ['actor', 1, '1 acteur de plus.', '1 more actor.'],
    ['actor', 2, '2 acteurs de plus.', '2 more actors.'],
    ['alliance', 1, '1 alliance de plus.', '1 more alliance.'],
    ['territory', 3, '3 territoires de plus.', '3 more territories.'],
    ['instance', 1234, '1 234 instances de plus.', '1,234 more governing bodies.'],
  ] as const)('%s, %i more', (kind, count, french, english) => {
    const more = some(count, { kind });
    expect(summary([], more, 'fr')).toBe(french);
    expect(summary([], more, 'en')).toBe(english);
  });

  it.each([
    ['actor', 1, '1 acteur retiré de la carte.', '1 actor removed from the map.'],
    ['actor', 2, '2 acteurs retirés de la carte.', '2 actors removed from the map.'],
    ['initiative', 1, '1 initiative retirée de la carte.', '1 initiative removed from the map.'],
    ['resource', 4, '4 ressources retirées de la carte.', '4 resources removed from the map.'],
  ] as const)('%s, %i fewer', (kind, count, french, english) => {
    const fewer = some(count, { kind });
    expect(summary(fewer, [], 'fr')).toBe(french);
    expect(summary(fewer, [], 'en')).toBe(english);
  });

  it('does not say the noun twice', () => {
    const [gone, come] = [some(2, { kind: 'alliance' }), some(6, { kind: 'alliance' }, 10)];
    expect(summary(gone, come, 'fr')).toBe('6 alliances de plus, 2 retirées de la carte.');
    expect(summary(gone, come, 'en')).toBe('6 more alliances, 2 removed from the map.');
  });

  it('counts a class of actors apart', () => {
    const after = [...some(1, { type: 'group' }), ...some(1, {}, 5)];
    expect(summary([], after, 'fr')).toBe('1 acteur de plus, 1 catégorie d’acteurs de plus.');
    expect(summary([], after, 'en')).toBe('1 more actor, 1 more class of actors.');
  });

  it('tells a new name, and counts changed cards', () => {
    const before = someState(someDocument([someEntity(1, { name: 'Club PME' }), someEntity(2)]));
    const after = someState(
      someDocument([someEntity(1, { name: 'Club des PME' }), someEntity(2, { themes: ['bois'] })]),
      { on: '2026-09-30' },
    );
    expect(told(before, after, 'fr')).toEqual([
      'Depuis le 12 mars 2026 : 2 fiches modifiées.',
      'Sans territoire connu : 2 fiches modifiées (Club des PME et Acteur 2) ; « Club PME » s’appelle désormais « Club des PME ».',
    ]);
    expect(told(before, after, 'en')).toEqual([
      'Since 12 March 2026: 2 changed cards.',
      'Without a known territory: 2 changed cards (Club des PME and Acteur 2); “Club PME” is now called “Club des PME”.',
    ]);
  });

  it('says that nothing differs', () => {
    const same = someState(someDocument(some(3, {}), [someRelation(1, 1, 2)]));
    expect(told(same, same, 'fr')).toEqual(['Aucune différence entre ces deux états.']);
    expect(told(same, same, 'en')).toEqual(['No difference between these two states.']);
  });
});

describe('what is said of links', () => {
  const actors = some(6, {});
  const links = (count: number, type: RelationType, status: 'existing' | 'ended' | 'proposed' = 'existing') =>
    Array.from({ length: count }, (_, at) =>
      someRelation(at, 1 + (at % 3), 4 + Math.floor(at / 3), { type, status }),
    );
  const between = (before: ReturnType<typeof links>, after: ReturnType<typeof links>, lang: Lang) =>
    told(
      someState(someDocument(actors, before)),
      someState(someDocument(actors, after), { on: '2026-09-30' }),
      lang,
    )[0]
      ?.replace(/^.*? ?: /, '')
      .replace(/ ?; .*$/, '.');

  it.each([
    ['partners-with', 1, '1 partenariat nouveau.', '1 new partnership.'],
    ['partners-with', 2, '2 partenariats nouveaux.', '2 new partnerships.'],
    ['member-of', 1, '1 adhésion nouvelle.', '1 new membership.'],
    ['evaluates', 2, '2 évaluations nouvelles.', '2 new evaluations.'],
    ['organises', 2, '2 liens d’organisation nouveaux.', '2 new organising links.'],
  ] as const)('%s, %i new', (type, count, french, english) => {
    expect(between([], links(count, type), 'fr')).toBe(french);
    expect(between([], links(count, type), 'en')).toBe(english);
  });

  it.each([
    ['partners-with', 1, '1 partenariat de moins.', '1 fewer partnership.'],
    ['signs', 2, '2 signatures de moins.', '2 fewer signatures.'],
  ] as const)('%s, %i fewer', (type, count, french, english) => {
    expect(between(links(count, type), [], 'fr')).toBe(french);
    expect(between(links(count, type), [], 'en')).toBe(english);
  });

  it.each([
    ['partners-with', 1, '1 partenariat terminé.', '1 ended partnership.'],
    ['member-of', 2, '2 adhésions terminées.', '2 ended memberships.'],
  ] as const)('%s, %i ended', (type, count, french, english) => {
    expect(between(links(count, type), links(count, type, 'ended'), 'fr')).toBe(french);
    expect(between(links(count, type), links(count, type, 'ended'), 'en')).toBe(english);
  });

  it('takes no proposal for a fact', () => {
    const [one, two] = [links(1, 'partners-with', 'proposed'), links(2, 'partners-with', 'proposed')];
    expect(between([], one, 'fr')).toBe('1 lien de plus qui n’est pas en cours.');
    expect(between([], two, 'fr')).toBe('2 liens de plus qui ne sont pas en cours.');
    expect(between(one, [], 'fr')).toBe('1 lien de moins qui n’était pas en cours.');
    expect(between([], two, 'en')).toBe('2 more links that are not in force.');
    expect(between(one, links(1, 'partners-with'), 'fr')).toBe('1 partenariat nouveau.');
  });

  it('tells a link of place only when neither end came or went', () => {
    const [town, other] = [9, 10].map((number) =>
      someEntity(number, { kind: 'territory', name: `T${number}` }),
    );
    const located = (number: number, who: number, where: number) =>
      someRelation(number, who, where, { type: 'located-in' });
    const before = someState(someDocument([...actors, ...[town, other].flatMap((one) => one ?? [])]));
    const after = someState(
      someDocument([...before.document.entities, someEntity(7)], [located(1, 1, 9), located(2, 7, 9)]),
      { on: '2026-09-30' },
    );
    expect(told(before, after, 'fr')).toEqual([
      'Depuis le 12 mars 2026 : 1 acteur de plus, 1 lien de lieu nouveau.',
      '[T9] 1 acteur de plus (Acteur 7).',
      '[T9] 1 lien de lieu nouveau (Acteur 1 → T9).',
    ]);
  });

  it('lists as many names as one reads, and counts the others', () => {
    const hub = [4, 5, 6, 7, 8, 9].map((number) => someRelation(number, 1, number));
    const all = some(9, {});
    const after = someState(someDocument(all, hub), { on: '2026-09-30' });
    const [, second] = told(someState(someDocument(all)), after, 'fr');
    expect(second).toBe(
      'Sans territoire connu : 6 partenariats nouveaux (Acteur 1 ↔ Acteur 4, Acteur 1 ↔ Acteur 5, Acteur 1 ↔ Acteur 6 et 3 autres).',
    );
  });
});
