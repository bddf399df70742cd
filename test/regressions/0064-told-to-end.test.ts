import { existsSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { aCliPlace, linesOf } from '../hosts/cli-process.ts';

const STATUS = { SIGTERM: 143, SIGHUP: 129, SIGINT: 130 } as const;

// A command that was told to end died at once, and left its log beside the project.
test.each(Object.keys(STATUS) as (keyof typeof STATUS)[])(
  'told to end by %s, a command closes its project first',
  async (signal) => {
    const place = aCliPlace();
    onTestFinished(() => place.remove());
    const file = place.at('a.alliage');
    await place.json(['new', file]);
    const child = place.start(['apply', file]);
    const ended = new Promise<number | null>((done) => child.on('close', (status) => done(status)));
    child.stdin.on('error', () => undefined);
    child.stdin.write('{"do":"add","kind":"actor","name":"A"}\n');
    await linesOf(child)();
    expect(existsSync(`${file}-wal`)).toBe(true);
    child.kill(signal);
    expect(await ended).toBe(STATUS[signal]);
    expect(existsSync(`${file}-wal`)).toBe(false);
    expect(await place.json(['list', file, 'entities'])).toMatchObject([{ name: 'A' }]);
  },
);
