import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { eachNode, isNode } from './helpers/nodes.ts';
import type { Pattern, PatternSaid, Slow } from './helpers/pattern-worker.ts';
import { lineOf, parseSource, readSources } from './helpers/sources.ts';

/** One pattern may go back over a text so often that it never ends. */
const HELD_UP_MS = 20_000;

const patternsIn = (): readonly Pattern[] => {
  const found = new Map<string, Pattern>();
  for (const source of readSources(['shared', 'electron', 'renderer'])) {
    eachNode(parseSource(source).program, (node) => {
      const { regex } = node as { regex?: { pattern: string; flags: string } };
      if (!isNode(node) || !regex) return;
      const where = `${source.path}:${lineOf(source.text, node.start)}`;
      found.set(`${regex.pattern}/${regex.flags}`, { source: regex.pattern, flags: regex.flags, where });
    });
  }
  return [...found.values()];
};

/** Every pattern in a thread of its own; one that holds it up is slow too, and the next ones go on in another. */
const sweep = async (patterns: readonly Pattern[]): Promise<readonly Slow[]> => {
  const slow: Slow[] = [];
  let next = 0;
  while (next < patterns.length) {
    const worker = new Worker(resolve(import.meta.dirname, 'helpers/pattern-worker.ts'), {
      workerData: { patterns, from: next },
    });
    const held = await new Promise<boolean>((done) => {
      let timer = setTimeout(() => done(true), HELD_UP_MS);
      worker.on('error', () => done(true));
      worker.on('exit', () => done(false));
      worker.on('message', (said: PatternSaid) => {
        if ('slow' in said) slow.push(said.slow);
        else next = said.at;
        clearTimeout(timer);
        timer = setTimeout(() => done(true), HELD_UP_MS);
      });
    });
    await worker.terminate();
    const { where = '', source = '' } = patterns[next] ?? {};
    if (held) slow.push({ where, source, text: '(never ended)' });
    next = held ? next + 1 : patterns.length;
  }
  return slow;
};

it('G11 every regular expression reads any text once, whatever was made to hold it up', {
  timeout: 300_000,
}, async () => {
  const patterns = patternsIn();
  expect(patterns.length).toBeGreaterThan(300);
  const slow = await sweep(patterns);
  expect(slow).toEqual([]);
});
