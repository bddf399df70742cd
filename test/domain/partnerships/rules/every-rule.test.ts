import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '../../../../shared/domain/ecosystem.ts';
import { isGeneric } from '../../../../shared/domain/entity.ts';
import { type Facts, RULE_IDS } from '../../../../shared/domain/partnerships/reasons.ts';
import { askRules } from '../../../../shared/domain/partnerships/rules/ask-rules.ts';
import { RULES, ruleOf } from '../../../../shared/domain/partnerships/rules/rules.ts';
import { createTerrain, type Terrain } from '../../../../shared/domain/partnerships/terrain.ts';
import { isRelationAllowed } from '../../../../shared/domain/relation.ts';
import { wordsOf } from '../../../../shared/domain/words/words.ts';
import { arbitraryEcosystem } from '../../../helpers/arbitrary-ecosystem.ts';
import { tellFillers, tellGap, tellReminder } from '../../../helpers/rules.ts';
import { readSample } from '../../../helpers/samples.ts';
import { ALL_RULES, inputOf, inputOfDocument } from '../../../helpers/terrain.ts';
import { READING_DAY } from '../../../helpers/trois-rivieres.ts';

const SAMPLES = ['trois-rivieres', 'rameau'] as const;
const LANGS = ['fr', 'en'] as const;
const terrainOf = (name: (typeof SAMPLES)[number], given = {}): Terrain =>
  createTerrain(inputOfDocument(readSample(name), READING_DAY, given));
const withAll = (name: (typeof SAMPLES)[number]): Terrain => terrainOf(name, { method: ALL_RULES });

const idsOf = (facts: Facts): readonly string[] =>
  Object.values(facts).flatMap((fact) => {
    if (fact.kind === 'entity') return [fact.id];
    if (fact.kind === 'entities') return fact.ids;
    return 'entities' in fact ? (fact.entities ?? []) : [];
  });
const relationsOf = (facts: Facts): readonly string[] =>
  Object.values(facts).flatMap((fact) => ('relations' in fact ? (fact.relations ?? []) : []));
const numbersOf = (facts: Facts): readonly number[] =>
  Object.values(facts).flatMap((fact) =>
    fact.kind === 'count' || fact.kind === 'number' ? [fact.value] : [],
  );

describe('the list', () => {
  it('has the 25 rules in their order, each with words, a reference and named thresholds', () => {
    expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
    for (const lang of LANGS) {
      const { rules, thresholds } = wordsOf(lang).rules;
      for (const { id, finds, reference, thresholds: own } of RULES) {
        expect(rules[id].title).not.toBe('');
        expect(finds === 'gaps' ? rules[id].gap && rules[id].toCheck : rules[id].reminder).toBeDefined();
        expect(reference.cited === null).toBe(reference.source === 'convention');
        for (const name of Object.keys(own)) expect(thresholds[name], name).toBeDefined();
      }
    }
  });

  it('refuses a threshold that a rule has not, and heeds those of the project and the switch', () => {
    const far = terrainOf('rameau', {
      method: { ...ALL_RULES, thresholds: { 'R01.km': 55, 'R02.families': Number.NaN } },
    });
    const [first] = askRules(far, null).gaps;
    expect(first).toMatchObject({ rule: 'R01', facts: { km: { value: 55 } } });
    const off = { ...ALL_RULES, rules: { ...ALL_RULES.rules, R01: false } };
    expect(askRules(terrainOf('rameau', { method: off }), null).gaps.map(({ rule }) => rule)).not.toContain(
      'R01',
    );
    expect(ruleOf('R25').finds).toBe('reminders');
  });
});

describe.each(SAMPLES)('sample %s', (name) => {
  const terrain = withAll(name);
  const { gaps, reminders } = askRules(terrain, null);
  const known = new Set<string>(terrain.input.ecosystem.relations.map(({ id }) => id));

  it.each(LANGS)('is told whole, with its spaces and without a blank (%s)', (lang) => {
    const told = [
      ...gaps.flatMap((gap) => [tellGap(terrain, gap, lang), ...tellFillers(terrain, gap, lang)]),
      ...reminders.map((reminder) => tellReminder(terrain, reminder, lang)),
    ];
    expect(told.length).toBeGreaterThan(20);
    for (const sentence of told) {
      expect(sentence).toMatch(/^\S.*\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|\?[0-9A-Z]{20}| {2}|\s[,.]/);
      if (lang === 'fr') expect(sentence).not.toMatch(/ [:;!?»]/);
    }
  });

  it('names nobody generic, nothing that is not there, and no relation that may not be', () => {
    for (const gap of gaps) {
      const ids = [
        gap.scope,
        ...idsOf(gap.facts),
        ...gap.fillers.flatMap(({ facts, from, to }) => [...idsOf(facts), from, to]),
      ];
      const entities = ids.map((id) => terrain.entityOf(id as typeof gap.scope));
      expect(entities).not.toContain(undefined);
      expect(entities.filter((entity) => entity && isGeneric(entity))).toEqual([]);
      for (const id of relationsOf(gap.facts)) expect(known).toContain(id);
      for (const { from, to, relation } of gap.fillers) {
        const [one, other] = [terrain.entityOf(from), terrain.entityOf(to)];
        expect(one && other && isRelationAllowed(relation, one, other)).toBe(true);
        expect(
          terrain.inForce(from).some((link) => link.other === to && link.relation.type === relation),
        ).toBe(false);
      }
      expect(gap.fillers.length).toBeLessThanOrEqual(8);
    }
  });

  it('is sure of nothing that misses something, and shares all its evidence', () => {
    for (const { state, missing, certainty, importance, evidence } of gaps) {
      expect(state === 'to-check').toBe(missing.length > 0);
      expect(certainty).toBeLessThanOrEqual(state === 'to-check' ? 0.5 : 1);
      expect(importance).toBeGreaterThan(0);
      expect(evidence.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });

  it('keeps facts of a gap and of a filler apart', () => {
    for (const gap of gaps)
      for (const { facts } of gap.fillers)
        expect(Object.keys(facts).filter((key) => key in gap.facts)).toEqual([]);
  });

  it('is the same in any order of entry', () => {
    const document = readSample(name);
    const turned = {
      entities: [...document.entities].reverse(),
      relations: [...document.relations].reverse(),
    };
    const again = createTerrain(inputOfDocument(turned, READING_DAY, { method: ALL_RULES }));
    expect(askRules(again, null)).toEqual({ gaps, reminders });
  });
});

describe('sample trois-rivieres, rules as shipped', () => {
  const terrain = terrainOf('trois-rivieres');
  const { gaps, reminders } = askRules(terrain, null);
  const told = [
    ...gaps.map((gap) => `${gap.rule} ${gap.state} ${tellGap(terrain, gap, 'fr')}`),
    ...reminders.map((reminder) => `${reminder.rule} ${tellReminder(terrain, reminder, 'fr')}`),
  ].map((text) => text.replace(/[\u202F\u00A0]/g, ' '));

  it.each([
    'R03 gap CRTE des Trois Rivières : 7 financeurs y sont liés, mais aucun ne finance l’ingénierie.',
    'R08 explore À explorer : PTCE Saveurs d’ici compte 4 membres, mais pas de collectivité ni de groupement de collectivités.',
    'R13 gap Fondation Jeunesse et métiers intervient sur ce territoire (Agglomération des Rives), mais n’a de lien avec aucun de ses acteurs ni de ses projets.',
    'R17 gap Atelier vélo La Clavette n’a aucun lien en cours.',
    'R18 gap Sans Le Trait d’union, 4 organisations seraient coupées du reste du réseau du territoire : Pays des Trois Rivières.',
    'R18 gap Sans Tiers-lieu La Fabrique, 4 organisations seraient coupées du reste du réseau du territoire : Pays des Trois Rivières.',
  ])('finds %s', (sentence) => {
    expect(told).toContain(sentence);
  });

  it('reminds of the CRTE that ends and of the alliance that is silent', () => {
    expect(told.filter((text) => text.startsWith('R25')).join()).toContain(
      'CRTE des Trois Rivières (31 décembre 2026)',
    );
    expect(told.filter((text) => text.startsWith('R21')).join()).toContain('Compétences en Rives');
  });

  it('proposes the only funder of engineering to the CRTE', () => {
    const [gap] = gaps.filter(({ rule }) => rule === 'R03');
    expect(gap?.fillers.map(({ from }) => terrain.entityOf(from)?.name)).toContain(
      'Fonds Ingénierie et ruralités',
    );
  });

  it('is of the members alone when it is asked of them', () => {
    const epci = terrain.entities.find(({ name }) => name === 'CC des Plateaux');
    if (!epci) throw new Error('no CC des Plateaux');
    const within = terrain.membersOf(epci.id);
    const asked = askRules(terrain, within);
    expect(asked.gaps.length).toBeGreaterThan(0);
    for (const { scope } of asked.gaps) expect(within).toContain(scope);
  });
});

describe('any ecosystem', () => {
  it('gives finite numbers, at most eight fillers and never throws', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, (ecosystem: Ecosystem) => {
        const { gaps } = askRules(createTerrain(inputOf(ecosystem)), null);
        for (const { importance, certainty, fillers, facts, evidence } of gaps) {
          const numbers = [importance, certainty, ...numbersOf(facts), ...evidence.map(({ share }) => share)];
          expect([...numbers, ...fillers.map(({ closeness }) => closeness)].every(Number.isFinite)).toBe(
            true,
          );
          expect(fillers.length).toBeLessThanOrEqual(8);
        }
      }),
      { numRuns: 150 },
    );
  });
});
