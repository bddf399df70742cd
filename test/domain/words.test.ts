import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../shared/contract/errors.ts';
import { OPERATION_KINDS } from '../../shared/domain/change.ts';
import { EntityFields } from '../../shared/domain/entity.ts';
import { RelationFields } from '../../shared/domain/relation.ts';
import { RELATION_TYPES } from '../../shared/domain/vocabulary.ts';
import { errorSentence, wordsOf } from '../../shared/domain/words/words.ts';

const NARROW = '\u202F';
const LANGS = ['fr', 'en'] as const;

type Said = [string, string];
const COUNTS = { entities: 1200, relations: 1 };
/** Arguments that one or another sentence takes; a call that makes no text is passed over. */
const ARGUMENTS: readonly (readonly unknown[])[] = [
  [0],
  [1],
  [1200, 48],
  ['Évreux'],
  ['2022-03-01'],
  [['A', 'B'], 1],
  [['A', 'B'], COUNTS, COUNTS],
  [COUNTS],
  ['projet.alliage', COUNTS],
  ['interview', ['A', 'B', 'C', 'D'], '2022-03-01'],
];
/** Of sentences that take words of closed lists: what they are given. */
const GIVEN: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'fr.comparison.opening.between': [['« A »'.replace(/ /g, NARROW), 'l’état actuel']],
  'fr.comparison.picture.between': [['A', 'B']],
  'fr.comparison.inTerritory': [['A', 'B']],
  'fr.comparison.valued': [['A', 'B']],
  'fr.diagnosis.resource': [
    [['competences'], 'active'],
    [['competences', 'funding'], null],
    [[], 'pioneer'],
  ],
  'fr.diagnosis.table.maturity': [
    [null, null, null],
    ['active', '2022-03-01', 'A'],
    ['pioneer', null, null],
  ],
  'fr.diagnosis.table.score': [
    ['A', null, '20', '40', '50'],
    ['A', '30', '20', '40', '50'],
  ],
  'fr.partnershipReasons.suggestions.title': [
    [1, 1, null],
    [2, 3, 'A'],
  ],
  'fr.dossier.diagnosis.detail': [
    ['10 %', '80 %', '30 %'],
    ['80 %', '80 %', '100 %'],
  ],
  'fr.dossier.funding.altFlow': [['A', 'B', '10 €'.replace(/ /g, NARROW)]],
  'fr.dossier.suggestions.decided': [['proposée', '19 mars 2026']],
  'fr.dossier.evolution.followed': [
    ['A – B', 'proposée', 'engagée'],
    ['A – B', 'engagée', 'engagée'],
  ],
  'fr.dossier.method.seal': [['A', '19 mars 2026', 'a1b2']],
  'fr.partnershipReasons.suggestions.heading': [[1, 'A', 'partners-with', 'B', 'strong']],
};
/** Everything that the sentence of an import's problem may name. */
const PROBLEM = Object.fromEntries(
  ['preset', 'name', 'value', 'read', 'found', 'expected', 'start', 'end', 'field', 'kept'].map((key) => [
    key,
    'X',
  ]),
);
Object.assign(PROBLEM, {
  code: '35238',
  count: 2,
  limit: 1,
  names: 'A › B › A',
  type: 'X',
  from: 'A',
  to: 'B',
  what: 'X',
});
const callWith = (sentence: (...given: never[]) => unknown, given: readonly unknown[]): unknown => {
  try {
    return sentence(...(given as never[]));
  } catch {
    return null;
  }
};

/** Every text of a catalogue with where it is, those that a function makes included. */
const textsOf = (value: unknown, at: string): Said[] => {
  if (typeof value === 'string') return [[at, value]];
  if (/problems\.[A-Z-]+\.one$/.test(at)) return [[at, String((value as (of: object) => string)(PROBLEM))]];
  if (typeof value === 'function') {
    const made = (GIVEN[at] ?? ARGUMENTS).map((given) => callWith(value as () => unknown, given));
    return made.flatMap((text): Said[] => (typeof text === 'string' && isWhole(text) ? [[at, text]] : []));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${at}.${key}`));
};
/** False for what arguments of another shape made. */
const isWhole = (text: string): boolean => !/undefined|NaN|\[object|Invalid|null/.test(text);

const DETAILS = {
  field: 'siren',
  reason: 'siren-key',
  value: '123456789',
  host: 'PC-MAIRIE',
  since: '2026-11-24T13:40:00Z',
  theirs: 12,
  ours: 10,
  type: 'funds',
  from: 'A',
  to: 'B',
  names: ['A', 'B'],
  code: '00000',
  operation: 'x.y',
  system: 'EIO',
  needed: '22.14',
  found: '20',
};
const SUBJECT = { names: ['A', 'B'], fields: ['name', 'siren'], count: 4, relationType: 'funds' };

const generatedFrench = (): [string, string][] => {
  const { errors, sentences, reasons } = wordsOf('fr');
  const refusals = Object.keys(errors).flatMap((code): [string, string][] =>
    [DETAILS, {}].map((details) => [code, errorSentence('fr', code, details)]),
  );
  const inputs = Object.keys(reasons).map((reason): [string, string] => [
    `E-INPUT ${reason}`,
    errorSentence('fr', 'E-INPUT', { ...DETAILS, reason }),
  ]);
  const looks = ['png', 'xlsx', 'xls', 'zip', 'csv', 'sqlite', 'folder', 'link', 'unknown'].map(
    (looksLike): [string, string] => [looksLike, errorSentence('fr', 'E-BASE-NOTOURS', { looksLike })],
  );
  const histories = OPERATION_KINDS.map((kind): [string, string] => [kind, sentences.history(kind, SUBJECT)]);
  const done = [0, 1, 3].flatMap((count): [string, string][] => [
    ['undone', sentences.undone(count, 'Ajout')],
    ['redone', sentences.redone(count, null)],
  ]);
  const { errors: _errors, sentences: _sentences, ...lists } = wordsOf('fr');
  return [...textsOf(lists, 'fr'), ...refusals, ...inputs, ...looks, ...histories, ...done];
};

describe('the catalogue', () => {
  it.each(LANGS)('has a sentence of its own for every code (%s)', (lang) => {
    expect(Object.keys(wordsOf(lang).errors).sort()).toEqual(Object.keys(ERRORS).sort());
    const sentences = Object.keys(ERRORS).map((code) => errorSentence(lang, code, {}));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('makes sentences of every topic', () => {
    const topics = new Set(textsOf(wordsOf('fr'), 'fr').map(([at]) => at.split('.')[1]));
    expect([...topics].sort()).toEqual(Object.keys(wordsOf('fr')).sort());
  });

  it('says the same things in both languages', () => {
    for (const topic of ['reasons', 'fields'] as const) {
      expect(Object.keys(wordsOf('en')[topic])).toEqual(Object.keys(wordsOf('fr')[topic]));
    }
  });

  it.each(LANGS)('names every stored field (%s)', (lang) => {
    const stored = [...Object.keys(EntityFields.shape), ...Object.keys(RelationFields.shape)];
    expect(stored.filter((field) => !wordsOf(lang).fields[field])).toEqual([]);
  });

  it('knows every reason for which a value is refused', () => {
    const shared = resolve(import.meta.dirname, '../../shared');
    const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('money.ts'),
    );
    const text = files.map((file) => readFileSync(join(shared, file), 'utf8')).join('\n');
    const used = [
      ...text.matchAll(/(?:refuse\(|E-INPUT', \{[^}]*reason: |issue: \{[^}]*reason: )'([a-z-]+)'/g),
    ];
    expect(used.length).toBeGreaterThan(20);
    expect(used.flatMap(([, reason = '']) => (wordsOf('fr').reasons[reason] ? [] : reason))).toEqual([]);
  });

  it('says what happened, what is safe and what to do', () => {
    for (const [code] of Object.entries(ERRORS)) {
      const parts = errorSentence('fr', code, DETAILS).split(/(?<=[.;!?])\s+(?=\S)/);
      expect(parts.length, code).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('French typography', () => {
  it.each([
    ['a straight apostrophe', /\p{L}'\p{L}/u],
    ['an ordinary or no space before ; ! ? or »', new RegExp(`(?<!${NARROW})[;!?»]`)],
    ['a space that may break before a colon', / :/],
    ['no space inside «', new RegExp(`«(?!${NARROW})`)],
    ['blame or alarm', /erreur fatale|invalide|échec/i],
    ['« tu »', /\b(tu|ton|tes)\b/i],
    ['a blank that no value filled', /undefined|null|\[object/],
    ['two spaces or a space at an end', / {2}|^ | $/],
  ])('never holds %s', (_name, wrong) => {
    const found = generatedFrench().filter(([, text]) => wrong.test(text));
    expect(found).toEqual([]);
  });
});

describe('sentences', () => {
  const step = (from: string, type: (typeof RELATION_TYPES)[number], to: string, forward: boolean) => ({
    from: { name: from },
    relation: { type, forward },
    to: { name: to },
  });

  it('reads a path in the direction in which it is walked', () => {
    const steps = [
      step('Persee 3C', 'carries', 'PTCE CI&EL', true),
      step('PTCE CI&EL', 'funds', 'Fonds', false),
    ];
    expect(wordsOf('fr').sentences.path(steps)).toBe('Persee 3C → (porte) PTCE CI&EL → (financé par) Fonds');
    expect(wordsOf('en').sentences.path(steps)).toBe('Persee 3C → (carries) PTCE CI&EL → (funded by) Fonds');
  });

  it('never walks a relation back under the words of its own direction, unless it has none', () => {
    const { relations, relationsBack } = wordsOf('fr').vocabulary;
    const same = RELATION_TYPES.filter((type) => relations[type] === relationsBack[type]);
    expect(same).toEqual(['partners-with', 'neighbour-of']);
  });

  it('keeps a name as it is written', () => {
    const subject = { ...SUBJECT, names: ["L'Atelier : demain ?"], fields: [] };
    expect(wordsOf('fr').sentences.history('entity.add', subject)).toContain("L'Atelier : demain ?");
  });

  it('says which field is refused, why and what to write', () => {
    const sentence = errorSentence('fr', 'E-INPUT', {
      field: 'siren',
      reason: 'siren-key',
      value: '123456789',
    });
    expect(sentence).toBe(
      'Champ «\u202FSIREN\u202F»\u00A0: «\u202F123456789\u202F» n’est pas accepté (la clé de contrôle de ce SIREN ne correspond pas). Rien n’a été enregistré. Vérifiez le numéro, puis réessayez.',
    );
  });
});
