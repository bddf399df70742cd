import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../shared/domain/comparison/compare-documents.ts';
import type { ComparedState } from '../../../shared/domain/comparison/state.ts';
import type { DecisionState, StoredDecision } from '../../../shared/domain/decision.ts';
import type { StoredEntity } from '../../../shared/domain/entity.ts';
import type { RelationType } from '../../../shared/domain/vocabulary.ts';
import type { Lang } from '../../../shared/domain/words/words.ts';
import { anEntityId, aRelationId } from '../../helpers/ecosystem.ts';
import { arbitraryDocument, someDocument, someEntity, someRelation, someState } from './some-documents.ts';

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');
const told = (a: ComparedState, b: ComparedState, lang: Lang): string[] =>
  compareDocuments(a, b, lang).groups.flatMap(({ territory, sentences }) =>
    sentences.map(({ text }) => `${territory === null ? '' : `[${territory.name}] `}${plain(text)}`),
  );
/** The first sentence, without how it opens. */
const summary = (before: StoredEntity[], after: StoredEntity[], lang: Lang): string =>
  told(
    someState(someDocument(before)),
    someState(someDocument(after), { on: '2026-09-30' }),
    lang,
  )[0]?.replace(/^.*? ?: /, '') ?? '';
const some = (count: number, given: Partial<StoredEntity>, from = 1): StoredEntity[] =>
  Array.from({ length: count }, (_, at) => someEntity(from + at, given));

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

describe('what holds the network', () => {
  const entities = some(8, {});
  const triangle = [someRelation(1, 1, 2), someRelation(2, 2, 3), someRelation(3, 1, 3)];
  const links = (...ends: number[]) => ends.map((end) => someRelation(10 + end, 1, end));

  it('says who connects whom, now or no more', () => {
    const without = someState(someDocument(entities, triangle));
    const with3 = someState(someDocument(entities, [...triangle, ...links(4, 5, 6)]), { on: '2026-09-30' });
    expect(told(without, with3, 'fr')[0]).toBe(
      'Depuis le 12 mars 2026 : 3 partenariats nouveaux ; « Acteur 1 » relie désormais 3 acteurs au reste.',
    );
    expect(told(without, with3, 'en')[0]).toBe(
      'Since 12 March 2026: 3 new partnerships; “Acteur 1” now connects 3 actors to the rest.',
    );
    expect(told(with3, without, 'fr')[0]).toBe(
      'En revenant au 12 mars 2026 : 3 partenariats de moins ; « Acteur 1 » n’est plus le seul lien de 3 acteurs avec le reste.',
    );
  });

  it('calls by another word what is not all actors', () => {
    const mixed = [...entities.slice(0, 7), someEntity(8, { kind: 'alliance' })];
    const before = someState(someDocument(mixed, triangle));
    const after = someState(someDocument(mixed, [...triangle, ...links(4, 5, 8)]), { on: '2026-09-30' });
    expect(told(before, after, 'fr')[0]).toContain('relie désormais 3 éléments au reste');
    expect(told(before, after, 'en')[0]).toContain('now connects 3 items to the rest');
  });
});

describe('how a comparison opens', () => {
  const [few, more] = [someDocument(some(1, {})), someDocument(some(2, {}))];
  const opens = (a: Partial<ComparedState> & { on: string }, b: typeof a, lang: Lang) =>
    told(
      someState(few, a as Parameters<typeof someState>[1]),
      someState(more, b as Parameters<typeof someState>[1]),
      lang,
    )[0]?.replace(/1 (acteur|more).*$/, '');

  it.each([
    ['2026-03-12', true, 'Depuis le comité du 12 mars 2026 : ', 'Since the committee of 12 March 2026: '],
    ['2026-03-01', true, 'Depuis le comité du 1er mars 2026 : ', 'Since the committee of 1 March 2026: '],
    ['2026-04', true, 'Depuis le comité d’avril 2026 : ', 'Since the committee of April 2026: '],
    ['2026-03', true, 'Depuis le comité de mars 2026 : ', 'Since the committee of March 2026: '],
    ['2026-03', false, 'Depuis mars 2026 : ', 'Since March 2026: '],
    ['2025', false, 'Depuis 2025 : ', 'Since 2025: '],
  ])('since %s', (on, isForCommittee, french, english) => {
    expect(opens({ on, isForCommittee }, { on: '2026-09-30' }, 'fr')).toBe(french);
    expect(opens({ on, isForCommittee }, { on: '2026-09-30' }, 'en')).toBe(english);
  });

  it('goes back, and tells two of the same day by their names', () => {
    const march = { on: '2026-03-12', isForCommittee: true };
    expect(opens({ on: '2026-09-30' }, march, 'fr')).toBe('En revenant au comité du 12 mars 2026 : ');
    const [one, two] = [
      { ...march, name: 'Matin', at: '2026-03-12T08:00:00Z' },
      { ...march, name: null },
    ];
    expect(opens(one, two, 'fr')).toBe('De « Matin » à l’état actuel : ');
    expect(opens(two, one, 'en')).toBe('From the present state to “Matin”: ');
  });
});

const decision = (number: number, state: DecisionState, a = 1, b = 2): StoredDecision => ({
  id: aRelationId(number) as string as StoredDecision['id'],
  suggestion: `s${number}`,
  a: anEntityId(a),
  b: anEntityId(b),
  aName: 'A',
  bName: 'B',
  relation: 'partners-with',
  state,
  on: '2026-03-12' as StoredDecision['on'],
  at: '',
  author: '',
  reason: null,
  until: null,
  owner: null,
  dueOn: null,
  note: null,
  audience: 'committee',
  relationId: null,
  steps: [],
});

describe('what became of what was retained', () => {
  const actors = some(4, {});
  const states = (before: DecisionState[], after: DecisionState[], lang: Lang) => {
    const [a, b] = [before, after].map((list) =>
      someDocument(
        actors,
        [],
        list.map((state, at) => decision(at, state)),
      ),
    );
    return told(
      someState(a as NonNullable<typeof a>),
      someState(b as NonNullable<typeof b>, { on: '2026-09-30' }),
      lang,
    ).at(-1);
  };

  it.each<[DecisionState[], DecisionState[], string, string]>([
    [
      ['proposed', 'committed', 'to-study'],
      ['done', 'committed', 'exists'],
      '2 des 3 pistes retenues sont devenues des partenariats.',
      '2 of the 3 retained suggestions have become partnerships.',
    ],
    [
      ['proposed', 'committed'],
      ['done', 'abandoned'],
      '1 des 2 pistes retenues est devenue un partenariat.',
      '1 of the 2 retained suggestions has become a partnership.',
    ],
    [
      ['proposed', 'committed'],
      ['proposed', 'dismissed'],
      'Aucune des 2 pistes retenues n’est encore devenue un partenariat.',
      'None of the 2 retained suggestions has become a partnership yet.',
    ],
    [
      ['proposed', 'committed'],
      ['done', 'done'],
      'Les 2 pistes retenues sont toutes devenues des partenariats.',
      'All 2 retained suggestions have become partnerships.',
    ],
    [
      ['proposed'],
      ['done'],
      'La seule piste retenue est devenue un partenariat.',
      'The only retained suggestion has become a partnership.',
    ],
    [
      ['proposed'],
      ['later'],
      'La seule piste retenue n’est pas encore devenue un partenariat.',
      'The only retained suggestion has not become a partnership yet.',
    ],
    [
      ['dismissed', 'later'],
      ['done', 'done'],
      'Aucune différence entre ces deux états.',
      'No difference between these two states.',
    ],
  ])('%j then %j', (before, after, french, english) => {
    expect(states(before, after, 'fr')).toBe(french);
    expect(states(before, after, 'en')).toBe(english);
  });

  it('counts a link that somebody wrote down without answering', () => {
    const a = someState(
      someDocument(actors, [], [decision(1, 'committed', 1, 2), decision(2, 'committed', 3, 4)]),
    );
    const b = someState(
      someDocument(
        actors,
        [someRelation(1, 2, 1), someRelation(2, 3, 4, { status: 'proposed' })],
        a.document.decisions ?? [],
      ),
      { on: '2026-09-30' },
    );
    const { suggestions } = compareDocuments(a, b, 'fr');
    expect(suggestions.map(({ isRealised }) => isRealised)).toEqual([true, false]);
  });

  it('says nothing of it on the way back', () => {
    const a = someState(someDocument(actors, [], [decision(1, 'committed')]), { on: '2026-09-30' });
    const b = someState(someDocument(some(5, {}), [], [decision(1, 'proposed')]));
    expect(told(a, b, 'fr').join()).not.toContain('piste');
  });
});

describe('what is said of axes', () => {
  const town = someEntity(1, { kind: 'territory', name: 'Rameau' });
  const programme = someEntity(2, { kind: 'programme', name: 'CRTE' });
  const document = someDocument([town, programme], [someRelation(1, 2, 1, { type: 'covers' })]);
  const diagnosed = (one: StoredEntity, score: number | null) => ({
    subject: { id: one.id, name: one.name },
    axes: [{ axis: 'funding' as const, score }],
  });
  const between = (before: ReturnType<typeof diagnosed>[], after: typeof before, lang: Lang) =>
    told(
      someState(document, { diagnoses: before }),
      someState(document, { diagnoses: after, on: '2026-09-30' }),
      lang,
    );

  it('tells the score and what it was, under its territory', () => {
    const [before, after] = [
      [diagnosed(town, 0.4), diagnosed(programme, null)],
      [diagnosed(town, 0.55), diagnosed(programme, 0.3)],
    ];
    expect(between(before, after, 'fr')).toEqual([
      '[Rameau] L’axe « Financement » passe de 40 % à 55 %.',
      '[Rameau] CRTE : l’axe « Financement » est désormais à 30 %, sans score auparavant.',
    ]);
    expect(between(after, before, 'en')).toEqual([
      '[Rameau] The “Funding” axis goes from 55% to 40%.',
      '[Rameau] CRTE: the “Funding” axis has too little known now for a score (30% before).',
    ]);
  });

  it('says nothing of a change that no percent shows, nor of one who was not diagnosed', () => {
    expect(
      between([diagnosed(town, 0.401)], [diagnosed(town, 0.404), diagnosed(programme, 1)], 'fr'),
    ).toEqual(['Aucune différence entre ces deux états.']);
  });
});

describe('any comparison', () => {
  const said = (lang: Lang, check: (text: string) => void) =>
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (a, b) => {
        const { groups } = compareDocuments(someState(a), someState(b, { on: '2026-09-30' }), lang);
        for (const { sentences } of groups)
          for (const { text, segments } of sentences) {
            expect(segments.map((one) => one.text).join('')).toBe(text);
            check(text);
          }
      }),
    );

  it('is spaced as French is', () => {
    said('fr', (text) => {
      expect(text).not.toMatch(/(?<!\u202F)[;!?»]| :|«(?!\u202F)|\p{L}'\p{L}| {2}|^ | $|undefined|NaN|null/u);
      expect(text).toMatch(/\.$/);
    });
  });

  it('is spaced as English is', () => {
    said('en', (text) => {
      expect(text).not.toMatch(/ [;:!?,.]|[\u00A0\u202F«»]| {2}|^ | $|undefined|NaN|null/u);
      expect(text).toMatch(/\.$/);
    });
  });

  it('says a number as what it leads to counts', () => {
    let numbers = 0;
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (a, b) => {
        const { groups } = compareDocuments(someState(a), someState(b), 'en');
        for (const { text, entities, relations } of groups.flatMap(({ sentences }) =>
          sentences.flatMap(({ segments }) => segments),
        )) {
          if (!/^\d+/.test(text)) continue;
          numbers += 1;
          expect(Number.parseInt(text, 10)).toBe((entities ?? relations ?? []).length);
        }
      }),
    );
    expect(numbers).toBeGreaterThan(100);
  });

  it('says that nothing differs when nothing does, and only then', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryDocument, (a, b) => {
        const { added, removed, changed, groups } = compareDocuments(someState(a), someState(b), 'fr');
        const count = [added, removed, changed].reduce(
          (sum, { entities, relations }) => sum + entities.length + relations.length,
          0,
        );
        const isSilent = groups[0]?.sentences[0]?.text.startsWith('Aucune différence') ?? false;
        expect(isSilent).toBe(count === 0);
      }),
    );
  });
});
