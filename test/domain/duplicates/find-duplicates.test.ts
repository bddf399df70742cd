import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../../shared/domain/duplicates/find-duplicates.ts';
import type { DuplicateSubject, FoundPair } from '../../../shared/domain/duplicates/subject.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { duplicateSubject as subject } from '../../helpers/duplicate-subject.ts';
import { sharedData } from '../../helpers/shared-data.ts';

const idOf = (at: number) => String(at).padStart(26, '0') as EntityId;
const find = (subjects: readonly DuplicateSubject[], told: readonly string[] = []): FoundPair[] =>
  findDuplicates(
    subjects,
    (pair) => told.includes(pair),
    () => undefined,
  ).pairs as FoundPair[];
/** Names that have nothing to do with each other: words are then rare or common as in a real project. */
const crowd = [
  'Atelier des possibles',
  'Banque alimentaire du Perche',
  'Cuma des Trois Vallées',
  'Foyer rural de Montargis',
  'Ressourcerie La Glaneuse',
  'Théâtre du Grand Marais',
].map((name, at) => subject(100 + at, name));

describe('probable duplicates', () => {
  it.each([
    ['Mission locale du Pays d’Évreux', 'MISSION LOCALE PAYS EVREUX'],
    ['Amicale laïque de Malville', 'AMICALE LAIQUE MALVILLE'],
    ['Association sportive Mésanger', 'ASSO SPORTIVE MESANGER'],
    ['Office herblinois des retraités et personnes âgées', 'OFFICE HERBLINOIS RETRAITES PERSON AGEES'],
    ['Œuvre régionale d’éducation', 'Oeuvre regionale d education'],
    ['Comité des fêtes d’Еvreux', "Comité des fêtes d'Evreux"],
    ['Conseil de développement Châteaubriant', 'Conseil de d�veloppement Ch�teaubriant'],
    ['Ligue contre le racisme LICRA', 'LIGUE CONTRE LE RACISME (LICRA)'],
  ])('sees « %s » and « %s »', (a, b) => {
    const [pair] = find([...crowd, subject(1, a), subject(2, b)]);
    expect(pair).toMatchObject({ a: idOf(1), b: idOf(2) });
    expect(pair?.certainty).not.toBe('sure');
    expect(pair?.why[0]?.reason).toMatch(/^(same|close)-name$/);
  });

  it('is sure of an official number in common only, whatever the names', () => {
    const siren = { identifiers: { siren: ['552081317'] } };
    const siret = { identifiers: { siret: ['55208131766522'] } };
    const [pair] = find([...crowd, subject(1, 'EDF', siren), subject(2, 'Électricité de France', siret)]);
    expect(pair).toMatchObject({ score: 1, certainty: 'sure' });
    expect(pair?.why[0]).toMatchObject({ reason: 'identifier', scheme: 'siren', value: '552081317' });
  });

  it('never takes a number that stands for none as one in common', () => {
    const none = { identifiers: { siren: ['000000000'] } };
    expect(find([...crowd, subject(1, 'Foyer', none), subject(2, 'Théâtre', none)])).toEqual([]);
  });

  it('never says sure, nor probable, of two organisations with different SIREN', () => {
    const pairs = find([
      ...crowd,
      subject(1, 'Chambre d’agriculture de la Mayenne', { identifiers: { siren: ['552081317'] } }),
      subject(2, 'Chambre d’agriculture de la Mayenne', { identifiers: { siren: ['732829320'] } }),
    ]);
    expect(pairs.map(({ certainty }) => certainty)).toEqual(['possible']);
    expect(pairs[0]?.why.map(({ reason }) => reason)).toContain('other-identifier');
  });

  it('leaves communes of one name apart when their codes are', () => {
    const communes = ['01001', '01002'].map((code, at) =>
      subject(at, 'Sainte-Colombe', { kind: 'territory', identifiers: { insee: [code] } }),
    );
    expect(find([...crowd, ...communes])).toEqual([]);
  });

  it('counts a place and a site, for and against', () => {
    const place = (at: number) => ({ places: [{ id: idOf(900 + at), name: `Commune ${at}` }] });
    const score = (a: Partial<DuplicateSubject>, b: Partial<DuplicateSubject>) =>
      find([...crowd, subject(1, 'Foyer rural', a), subject(2, 'Le foyer rural', b)])[0]?.score ?? 0;
    const alone = score({}, {});
    expect(score(place(1), place(1))).toBeGreaterThanOrEqual(alone);
    expect(score(place(1), place(2))).toBeLessThan(alone);
    const site = { url: 'https://www.foyer.example/accueil' };
    expect(
      find([
        ...crowd,
        subject(1, 'Foyer rural du Gâtinais', site),
        subject(2, 'Foyer du Gâtinais est', site),
      ])[0]?.why.map(({ reason }) => reason),
    ).toContain('same-site');
  });

  it('leaves out those told apart', () => {
    const two = [...crowd, subject(1, 'Mission locale'), subject(2, 'Mission locale')];
    expect(find(two)).toHaveLength(1);
    expect(find(two, [`${idOf(1)} ${idOf(2)}`])).toEqual([]);
  });

  it('gives each pair once, with a score of 0 to 1, whatever the order of the entities', () => {
    const words = fc.constantFrom(
      'mission',
      'locale',
      'foyer',
      'rural',
      'ADMR',
      'Évreux',
      'Montargis',
      'st',
      'saint',
    );
    const names = fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(names, (lists) => {
        const subjects = lists.map((list, at) => subject(at, list.join(' ')));
        const pairs = find(subjects);
        expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(pairs.length);
        for (const { a, b, score } of pairs) {
          expect(a < b).toBe(true);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        expect(find([...subjects].reverse())).toEqual(pairs);
      }),
      { numRuns: 60 },
    );
  });
});

const spellings = sharedData('derived/entity-resolution-siren-noms.csv');
describe.skipIf(spellings === null)(
  '5,979 spellings of one SIREN or another (skipped where the data are absent)',
  () => {
    const rows = spellings
      ? (Papa.parse<{ siren: string; nom: string }>(readFileSync(spellings, 'utf8').trim(), { header: true })
          .data ?? [])
      : [];
    const sirenOf = (id: string) => rows[Number(id)]?.siren;
    const isRight = ({ a, b }: FoundPair) => sirenOf(a) === sirenOf(b);
    const truth = () => {
      const uses = new Map<string, number>();
      for (const { siren } of rows) uses.set(siren, (uses.get(siren) ?? 0) + 1);
      return [...uses.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
    };

    it('with their SIREN: exactly the pairs that share it are sure', () => {
      const pairs = find(
        rows.map(({ siren, nom }, at) => subject(at, nom, { identifiers: { siren: [siren] } })),
      );
      const sure = pairs.filter(({ certainty }) => certainty === 'sure');
      expect(sure).toHaveLength(truth());
      expect(sure.every(isRight)).toBe(true);
      expect(pairs.filter((pair) => !isRight(pair)).every(({ certainty }) => certainty !== 'sure')).toBe(
        true,
      );
    });

    it('by names only: none is sure, and two in three are right where four in ten are found', () => {
      const pairs = find(rows.map(({ nom }, at) => subject(at, nom)));
      expect(pairs.every(({ certainty }) => certainty !== 'sure')).toBe(true);
      let right = 0;
      const at = pairs.findIndex((pair) => {
        if (isRight(pair)) right++;
        return right >= 0.4 * truth();
      });
      expect(right / (at + 1)).toBeGreaterThan(0.65);
    });
  },
);
