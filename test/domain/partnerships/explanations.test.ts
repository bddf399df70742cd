import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnoseAll } from '../../../shared/domain/diagnosis/diagnose.ts';
import type { PartnershipInput } from '../../../shared/domain/partnerships/input.ts';
import { askRules } from '../../../shared/domain/partnerships/rules/ask-rules.ts';
import { arrange } from '../../../shared/domain/partnerships/suggest/arrange.ts';
import { suggest } from '../../../shared/domain/partnerships/suggest/suggest.ts';
import type { Suggestion } from '../../../shared/domain/partnerships/suggestion.ts';
import { createTerrain } from '../../../shared/domain/partnerships/terrain.ts';
import { compareDiagnosis } from './rederive/compare-diagnosis.ts';
import { compareGaps, compareReminders } from './rederive/compare-rules.ts';
import { compareSuggestion } from './rederive/compare-suggestion.ts';
import { arbitraryGiven, sampleGiven } from './rederive/given.ts';
import { arbitraryTerritory } from './rederive/given-territory.ts';
import { checkTextsOfDiagnosis, checkTextsOfRules, checkTextsOfSuggestion } from './rederive/sentences.ts';
import { readWorld, type World } from './rederive/world.ts';

const FIRST = 200;
const RUNS = 60;
const listOf = (input: PartnershipInput): readonly Suggestion[] => {
  const asked = { input, territory: null, entity: null, only: null };
  const { pairs } = suggest(asked, () => undefined);
  return arrange(pairs, { decisions: [], on: input.on, axis: null, isOfOne: false }).slice(0, FIRST);
};

const compareRules = (input: PartnershipInput): void => {
  const world = readWorld(input);
  const { gaps, reminders } = askRules(createTerrain(input), null);
  compareGaps(world, gaps);
  compareReminders(world, reminders);
  checkTextsOfRules(world, gaps, reminders);
};

const compare = (world: World, pair: Suggestion): void => {
  compareSuggestion(world, pair);
  checkTextsOfSuggestion(world, pair);
};

/** Of every territory and programme. */
const compareDiagnoses = (input: PartnershipInput): number => {
  const world = readWorld(input);
  const subjects = world.entities.filter(({ kind }) => kind === 'territory' || kind === 'programme');
  const diagnosed = diagnoseAll({ input, subjects: subjects.map(({ id }) => id) });
  for (const each of diagnosed) {
    compareDiagnosis(world, each);
    checkTextsOfDiagnosis(world, each);
  }
  return diagnosed.length;
};

describe.each(['trois-rivieres', 'rameau'] as const)('M08: the sample %s', (name) => {
  const input = sampleGiven(name);
  const world = readWorld(input);
  const list = listOf(input);
  it('has suggestions', () => expect(list.length).toBeGreaterThan(20));
  it('every gap and every reminder', () => compareRules(input));
  it('every check of every territory and programme', () => {
    expect(compareDiagnoses(input)).toBeGreaterThan(3);
  });
  it.each(list)('suggestion $rank', (pair) => compare(world, pair));
});

describe.each([
  ['anything', arbitraryGiven],
  ['around a territory', arbitraryTerritory],
] as const)('M08: random ecosystems, %s', (_, arbitrary) => {
  it('gaps and reminders', () => {
    fc.assert(fc.property(arbitrary, compareRules), { numRuns: RUNS });
  });
  it('checks of the diagnosis', () => {
    fc.assert(
      fc.property(arbitrary, (input) => {
        compareDiagnoses(input);
      }),
      { numRuns: RUNS },
    );
  });
  it('suggestions', () => {
    fc.assert(
      fc.property(arbitrary, (input) => {
        const world = readWorld(input);
        for (const pair of listOf(input)) compare(world, pair);
      }),
      { numRuns: RUNS },
    );
  });
});
