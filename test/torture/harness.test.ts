import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { carriedBy, isNotRun, isPassed, type Outcome, starred, type TortureCase } from './case.ts';
import { CASES } from './cases.ts';
import { scaledCount, shareTime } from './context.ts';
import type { LackOf } from './lacks.ts';
import { oneByOne } from './one-by-one.ts';
import { lastLine, lineOf, sumsOf, writeDocument } from './report.ts';
import { runCase, runOwn } from './run-case.ts';
import { ROOT } from './run-tests.ts';
import type { TestResult } from './test-results.ts';
import { contentAfter, scriptedEdits } from './tool/edits.ts';
import { disksAfter, type Recorded } from './tool/recording.ts';
import { trials } from './tool/trials.ts';
import { answersIn, compareHistory } from './tool/verify.ts';

const COUNTS = { A: 24, B: 22, C: 9, D: 7, E: 30, F: 22, G: 18, H: 18, I: 20, J: 14, K: 14, L: 10, M: 12 };

describe('the catalogue', () => {
  it('has each case once, in order, 71 of them release gates', () => {
    const wanted = Object.entries(COUNTS).flatMap(([letter, count]) =>
      Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`),
    );
    expect(CASES.map(({ id }) => id)).toEqual(wanted);
    expect(CASES.filter(({ star }) => star)).toHaveLength(71);
  });

  it('tries each, or says why not', () => {
    const idle = CASES.filter(({ run, tests, notRun }) => !run && !tests?.length && !notRun);
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('names only files of tests that are there', () => {
    const files = new Set(CASES.flatMap(({ tests = [] }) => tests.map(({ file }) => file)));
    expect([...files].filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('names the tests that it means: a name of nothing would run every test of every file', () => {
    const names = CASES.flatMap(({ tests = [] }) => tests.map(({ name }) => name));
    expect(names.filter((name) => name.trim().length < 3)).toEqual([]);
  });
});

type Means = Pick<TortureCase, 'run' | 'tests' | 'notRun'>;
type Machine = { readonly results?: readonly TestResult[]; readonly lackOf?: LackOf };

/** What comes of a case of these means, where its tests ended so, on a machine that lacks this. */
const run = async (means: Means, { results = [], lackOf = () => null }: Machine = {}): Promise<Outcome> => {
  const one = starred('A01', 'A case', means);
  const own = one.run || !one.tests ? runOwn(one, 'short', 10_000) : null;
  return (await runCase(one, own, { resultsOf: async () => results, lackOf })).outcome;
};
const result = (status: TestResult['status'], file = 'a.test.ts'): TestResult => ({
  file,
  name: 'A01 x',
  status,
  message: '',
  seconds: 1,
});

describe('a case fails', () => {
  it('by one loss among its trials', async () => {
    const outcome = await run({
      run: (context) =>
        trials(context, { full: 10, unit: 'cut' }, async (number) => (number === 7 ? ['lost'] : [])),
    });
    expect(outcome).toMatchObject({ count: 10, lost: 1, why: ['trial 7: lost'] });
    expect(!isNotRun(outcome) && isPassed(outcome)).toBe(false);
  });

  it('by what it throws, and by trying nothing', async () => {
    expect(await run({ run: () => Promise.reject(new Error('broken')) })).toMatchObject({ lost: 1 });
    const nothing = await run({
      run: (context) => trials(context, { full: 10, unit: 'cut' }, async () => null),
    });
    expect(!isNotRun(nothing) && isPassed(nothing)).toBe(false);
  });

  it('by a test that failed, was skipped or is not there', async () => {
    const tests = carriedBy('a.test.ts', 'A01');
    expect(await run({ tests }, { results: [result('passed')] })).toMatchObject({ count: 1, lost: 0 });
    for (const results of [[result('failed')], [result('skipped')], []]) {
      expect(await run({ tests }, { results })).toMatchObject({ count: 1, lost: 1 });
    }
  });
});

describe('a case is not run', () => {
  const tests = [...carriedBy('a.test.ts', 'A01'), ...carriedBy('traced.test.ts', 'A01')];
  const lackOf: LackOf = (file) => (file === 'traced.test.ts' ? 'no strace' : null);
  const passed = async () => ({ count: 3, unit: 'trial' as const, lost: 0 });

  it('where the machine lacks what one of its tests needs, whatever else went well', async () => {
    const results = [result('passed')];
    expect(await run({ run: passed, tests }, { results, lackOf })).toEqual({ notRun: 'no strace' });
    expect(await run({ run: async () => ({ notRun: 'no right' }), tests }, { results })).toMatchObject({
      lost: 1,
    });
    expect(await run({ notRun: 'why not' })).toEqual({ notRun: 'why not' });
    const ofLong = {
      run: async () => ({ notRun: 'hours', isLongOnly: true }) as const,
      tests: tests.slice(0, 1),
    };
    expect(await run(ofLong, { results })).toMatchObject({ count: 1, lost: 0 });
    expect(await run(ofLong)).toMatchObject({ lost: 1 });
  });

  it('but never when something was lost', async () => {
    expect(await run({ run: passed, tests }, { results: [result('failed')], lackOf })).toMatchObject({
      lost: 1,
    });
    expect(await run({ run: passed, tests }, { lackOf })).toMatchObject({ lost: 1 });
    const results = [result('passed'), result('failed', 'traced.test.ts')];
    expect(await run({ tests }, { results, lackOf })).toMatchObject({ lost: 1 });
  });
});

it('works on one after the other, in order', async () => {
  const seen: string[] = [];
  const works = oneByOne([3, 1, 2], async (item) => {
    seen.push(`${item} begins`);
    await setTimeout(item);
    seen.push(`${item} ends`);
    return item * 10;
  });
  expect(await works.get(2)).toBe(20);
  expect(seen).toEqual([3, 1, 2].flatMap((item) => [`${item} begins`, `${item} ends`]));
});

describe('what is verified', () => {
  it('misses an operation that was acknowledged, and sees two that were not', () => {
    expect(compareHistory(['a', 'b'], ['a', 'b'])).toEqual([]);
    expect(compareHistory(['a', 'b', 'c'], ['a', 'b'])).toEqual([]);
    expect(compareHistory(['a'], ['a', 'b'])).toHaveLength(1);
    expect(compareHistory(['b', 'a'], ['a', 'b'])).toHaveLength(1);
    expect(compareHistory(['a', 'b', 'c', 'd'], ['a', 'b'])).toHaveLength(1);
  });

  it('counts no answer that the death of the process cut', () => {
    expect(answersIn(['{"ok":true,"operation":"a"}', '{"ok":false}', '{"ok":true,"oper'])).toEqual([
      'a',
      null,
    ]);
  });

  it('knows what edits make', () => {
    const edits = scriptedEdits(12);
    expect(contentAfter(edits.slice(0, 1)).entities[0]).toMatch(/^Acteur 0: .*0$/);
    expect(contentAfter(edits)).not.toEqual(contentAfter(edits.slice(0, 11)));
  });
});

it('a power cut keeps what was synchronised, whatever else the disk did', () => {
  const write = (at: number, text: string): Recorded => ({
    what: 'write',
    file: 'f',
    at,
    bytes: Buffer.from(text),
  });
  const steps: Recorded[] = [write(0, 'ab'), { what: 'sync', file: 'f' }, write(2, 'cd')];
  const after = (isKept: boolean) =>
    disksAfter(steps, 3, new Map(), () => isKept)
      .get('f')
      ?.toString();
  expect([after(false), after(true)]).toEqual(['ab', 'abcd']);
});

describe('the report', () => {
  const ended = [
    { one: starred('A01', 'Kills', {}), outcome: { count: 400, unit: 'cut', lost: 0 } as const, seconds: 1 },
    {
      one: starred('A02', 'Faults', {}),
      outcome: { count: 10, unit: 'fault', lost: 2 } as const,
      seconds: 1,
    },
    { one: starred('A03', 'Mounts', {}), outcome: { notRun: 'no right' }, seconds: 0 },
  ];

  it('counts what passed, failed and was not run', () => {
    expect(lastLine(sumsOf(ended))).toBe('1 passed, 1 failed, 1 not run');
    expect(ended.map(lineOf)[0]).toBe('✓ A01★ Kills: 400 coupures simulées, 0 perte (1.0 s)');
    const document = writeDocument(ended, 'short', '2026-01-01');
    expect(document).toContain('400 coupures simulées, 10 pannes provoquées');
    expect(document).toContain('| A03★ | Mounts | — not run: no right |');
  });

  it('says where the time was over before all was tried', async () => {
    const cut = await run({
      run: (context) => trials({ ...context, isOver: () => true }, { full: 10, unit: 'cut' }, async () => []),
    });
    expect(cut).toMatchObject({ count: 0, wanted: 10 });
    const outcome: Outcome = { count: 7, unit: 'cut', lost: 0, wanted: 10 };
    expect(lineOf({ one: starred('A01', 'Kills', {}), outcome, seconds: 60 })).toBe(
      '✓ A01★ Kills: 7 coupures simulées, 0 perte, cut by the time before 10 (60.0 s)',
    );
  });

  it('shares the time: a minute each, less where those after it would have none', () => {
    let now = 0;
    const timeOf = shareTime(
      Array.from({ length: 11 }, () => ({ star: true })),
      () => now,
    );
    const times = Array.from({ length: 11 }, () => {
      const time = timeOf({ star: true });
      now += time;
      return time;
    });
    expect(times[0]).toBeGreaterThan(50_000);
    expect(Math.min(...times)).toBe(20_000);
    expect(now).toBeLessThan(480_000);
    expect(shareTime([{ star: true }])({ star: true })).toBe(60_000);
    expect(timeOf({ star: false })).toBe(8_000);
  });

  it('divides counts by 20, never below 10', () => {
    expect([200, 300, 1_000, 10].map((full) => scaledCount('short', full))).toEqual([10, 15, 50, 10]);
    expect(scaledCount('long', 200)).toBe(200);
  });
});
