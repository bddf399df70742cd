import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../shared/domain/comparison/compare-documents.ts';
import type { ComparedState } from '../../../shared/domain/comparison/state.ts';
import type { DecisionState, StoredDecision } from '../../../shared/domain/decision.ts';
import type { StoredEntity } from '../../../shared/domain/entity.ts';
import type { Lang } from '../../../shared/domain/words/words.ts';
import { anEntityId, aRelationId } from '../../helpers/ecosystem.ts';
import { someDocument, someEntity, someRelation, someState } from './some-documents.ts';
import { some, told } from './told.ts';

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
