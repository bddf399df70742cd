import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_METHOD } from '../../shared/domain/partnerships/method.ts';
import { readSettings, unreadSettings } from '../../shared/domain/partnerships/method-keys.ts';
import { createRuleQuestion } from '../../shared/domain/partnerships/rules/ask-rules.ts';
import { RULES } from '../../shared/domain/partnerships/rules/rules.ts';
import { createTerrain } from '../../shared/domain/partnerships/terrain.ts';

import { anInput, sampleInput, suggestFor } from '../helpers/suggesting.ts';
import { aCliPlace, type CliPlace } from '../hosts/cli-process.ts';

const VALUES = ['-1', '1e308', '-1e308', '1e999', 'NaN', '"12"', 'null', '[]', 'true'];
const KEYS = [
  ...RULES.flatMap(({ id, thresholds }) => Object.keys(thresholds).map((name) => `thresholds.${id}.${name}`)),
  'weights.likelihood',
  'weights.value',
  'weights.quality',
  'signals.structure',
  'signals.l3',
];
const planted = KEYS.flatMap((id) => VALUES.map((value) => ({ id, value })));

// A threshold of 10³⁰⁸ months ended the calculation; one below 0 was used as it was.
describe('a setting of the method that it cannot have', () => {
  it('is as shipped, and counted', () => {
    expect(readSettings(planted)).toEqual(DEFAULT_METHOD);
    expect(unreadSettings(planted)).toEqual(planted);
  });

  it('is not used by a rule that is given it all the same', () => {
    const { ecosystem, facts } = sampleInput('trois-rivieres');
    const rules = Object.fromEntries(RULES.map(({ id }) => [id, true])) as typeof DEFAULT_METHOD.rules;
    const listOf = (thresholds: typeof DEFAULT_METHOD.thresholds) =>
      suggestFor(ecosystem, { facts, method: { ...DEFAULT_METHOD, rules, thresholds } }).pairs;
    for (const value of [Number.NaN, -3, 1e308, Number.POSITIVE_INFINITY]) {
      const thresholds = Object.fromEntries(
        RULES.flatMap((rule) => Object.keys(rule.thresholds).map((name) => [`${rule.id}.${name}`, value])),
      );
      expect(listOf(thresholds)).toEqual(listOf({}));
    }
  }, 60_000);

  it('every threshold as shipped is one that it can have', () => {
    const terrain = createTerrain(anInput({ entities: [], relations: [] }));
    for (const rule of RULES)
      for (const [name, shipped] of Object.entries(rule.thresholds)) {
        const key = `${rule.id}.${name}`;
        expect(unreadSettings([{ id: `thresholds.${key}`, value: String(shipped) }])).toEqual([]);
        const method = { ...DEFAULT_METHOD, thresholds: { [key]: 0 } };
        const own = { ...terrain, input: { ...terrain.input, method } };
        expect(createRuleQuestion(rule, own, null).threshold(name)).toBe(0);
      }
  });
});

describe('in a file', () => {
  let place: CliPlace;
  beforeAll(async () => {
    place = aCliPlace();
    expect((await place.runHere(['new', place.at('p.alliage')])).status).toBe(0);
    const db = new Database(place.at('p.alliage'));
    const put = db.prepare('INSERT INTO method_setting (id, value) VALUES (?, ?)');
    put.run('thresholds.R21.months', '1e308');
    put.run('weights.value', '-2');
    db.close();
    // As from another computer: ours would say that it changed.
    rmSync(join(place.folder, 'home', 'closed'), { recursive: true });
  });
  afterAll(() => place.remove());

  it('suggestions are made, and the check says how many settings cannot be read', async () => {
    const suggested = await place.runHere(['suggest', place.at('p.alliage')]);
    expect([suggested.status, suggested.err]).toEqual([0, expect.stringContaining('E-SUG-FEW')]);
    const checked = await place.runHere(['check', place.at('p.alliage')]);
    expect(`${checked.out}${checked.err}`).toMatch(/\b2\b/);
  }, 60_000);
});
