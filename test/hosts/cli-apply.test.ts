import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCliPlace, type CliPlace, linesOf, resultOf } from './cli-process.ts';

let place: CliPlace;
let file: string;

beforeEach(async () => {
  place = aCliPlace();
  file = place.at('a.alliage');
  await place.json(['new', file]);
});
afterEach(() => place.remove());

interface Answer {
  readonly ok: boolean;
  readonly operation?: string | null;
  readonly id?: string | null;
  readonly error?: { readonly code: string; readonly message: string };
}
const answersOf = (out: string): Answer[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
const add = (name: string): string => JSON.stringify({ do: 'add', kind: 'actor', name });
const names = async (): Promise<string[]> =>
  ((await place.json(['list', file, 'entities'])) as { name: string }[]).map(({ name }) => name).sort();

describe('apply', () => {
  it('answers each line, and goes on after a bad one', async () => {
    const lines = [
      `\uFEFF${add('A')}`,
      '',
      'no JSON',
      '{"do":"dragon"}',
      '{"do":"add","kind":"dragon","name":"X"}',
      add('B'),
    ];
    const { status, out } = await place.run(['apply', file], lines.join('\n'));
    expect(status).toBe(0);
    expect(answersOf(out).map(({ ok }) => ok)).toEqual([true, false, false, false, true]);
    expect(answersOf(out).flatMap(({ error }) => error?.code ?? [])).toEqual([
      'E-INPUT',
      'E-INPUT',
      'E-INPUT',
    ]);
    expect(await names()).toEqual(['A', 'B']);
  });

  it('does every kind of edit, with values as texts, numbers and lists', async () => {
    const first = await place.run(['apply', file], [add('A'), add('B')].join('\n'));
    const [a, b] = answersOf(first.out).map(({ id }) => id);
    const edits = [
      { do: 'set', id: a, set: { sdgs: [8, 17], population: 12, siren: '552 081 317' } },
      { do: 'link', from: a, type: 'partners-with', to: b, set: { year: 2024 } },
      { do: 'set', id: a, set: { sdgs: [8, 17] } },
    ];
    const second = await place.run(['apply', file], edits.map((edit) => JSON.stringify(edit)).join('\n'));
    const [set, link, same] = answersOf(second.out);
    expect(set).toMatchObject({ ok: true, id: a, operation: expect.any(String) });
    expect(same).toEqual({ ok: true, id: a, operation: null });
    const more = [
      { do: 'set', id: link?.id, set: { amount: '12 k€' } },
      { do: 'unlink', id: link?.id },
      { do: 'remove', id: b },
      { do: 'undo' },
      { do: 'undo' },
      { do: 'redo' },
    ];
    const third = await place.run(['apply', file], more.map((edit) => JSON.stringify(edit)).join('\n'));
    expect(answersOf(third.out).every(({ ok }) => ok)).toBe(true);
    expect(await names()).toEqual(['A', 'B']);
    expect(await place.json(['list', file, 'relations'])).toEqual([]);
    expect(await place.json(['show', file, 'A'])).toMatchObject({ sdgs: [8, 17], population: 12 });
  });

  it('reads a file, and says when there is none', async () => {
    writeFileSync(place.at('edits.jsonl'), `${add('A')}\n${add('B')}\n`);
    expect((await place.run(['apply', file, place.at('edits.jsonl')])).status).toBe(0);
    expect(await names()).toEqual(['A', 'B']);
    expect((await place.run(['apply', file, place.at('absent.jsonl'), '--json'])).status).toBe(4);
  });

  it('answers as lines arrive, and a killed process loses nothing that it acknowledged', async () => {
    const child = place.start(['apply', file]);
    const next = linesOf(child);
    for (const name of ['A', 'B', 'C']) {
      child.stdin.write(`${add(name)}\n`);
      expect(JSON.parse(await next())).toMatchObject({ ok: true });
    }
    child.kill('SIGKILL');
    await new Promise((done) => child.on('exit', done));
    expect(await names()).toEqual(['A', 'B', 'C']);
    expect((await place.json(['undo', file])) as object).toMatchObject({ operations: [expect.any(String)] });
    expect(await names()).toEqual(['A', 'B']);
  });

  it('killed in full flow, it has done a beginning of its lines, with all those that it acknowledged', async () => {
    const all = Array.from({ length: 400 }, (_, at) => `Acteur ${String(at).padStart(3, '0')}`);
    const child = place.start(['apply', file]);
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${all.map(add).join('\n')}\n`);
    const next = linesOf(child);
    for (let acknowledged = 0; acknowledged < 60; acknowledged++) await next();
    child.kill('SIGKILL');
    await new Promise((done) => child.on('exit', done));
    const kept = await names();
    expect(kept.length).toBeGreaterThanOrEqual(60);
    expect(kept).toEqual(all.slice(0, kept.length));
    expect(await place.json(['check', file])).toEqual({ ok: true, findings: [] });
  });

  it('goes on when nobody reads its answers any more', async () => {
    const child = place.start(['apply', file]);
    child.stdout.destroy();
    const ended = new Promise<number | null>((done) => child.on('exit', (status) => done(status)));
    const all = Array.from({ length: 50 }, (_, at) => add(`Acteur ${at}`));
    child.stdin.end(all.join('\n'));
    expect(await ended).toBe(0);
    expect(await names()).toHaveLength(50);
  });

  it('takes many edits back one by one, to the first state', async () => {
    const edits = Array.from({ length: 40 }, (_, at) => add(`Acteur ${at}`));
    await place.run(['apply', file], edits.join('\n'));
    const before = await place.json(['list', file, 'entities']);
    const undo = Array.from({ length: 40 }, () => '{"do":"undo"}').join('\n');
    await place.run(['apply', file], undo);
    expect(await names()).toEqual([]);
    await place.json(['redo', file, '--count', '40']);
    expect(await place.json(['list', file, 'entities'])).toEqual(before);
  });
});

describe('two at once', () => {
  it('the second that writes is told who has it, the one that reads is served', async () => {
    const holder = place.start(['apply', file]);
    const next = linesOf(holder);
    holder.stdin.write(`${add('A')}\n`);
    await next();
    const refused = await place.run(['add', file, 'actor', 'B', '--json']);
    expect(refused.status).toBe(5);
    expect(JSON.parse(refused.out)).toMatchObject({ error: { code: 'E-LOCK', host: hostname() } });
    expect(refused.err).toContain(hostname());
    expect((await place.run(['apply', file, '--json'], add('B'))).status).toBe(5);
    expect(await names()).toEqual(['A']);
    const ended = resultOf(holder);
    holder.stdin.end(`${add('C')}\n`);
    expect((await ended).status).toBe(0);
    expect(await names()).toEqual(['A', 'C']);
    expect((await place.run(['add', file, 'actor', 'B'])).status).toBe(0);
  });
});
