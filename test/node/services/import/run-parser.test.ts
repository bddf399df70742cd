import { describe, expect, it, vi } from 'vitest';
import type { ParserProcess } from '../../../../shared/node/services/import/parser-host.ts';
import { runParser } from '../../../../shared/node/services/import/run-parser.ts';

/** A process that does what the test says. */
const aProcess = () => {
  let tell: (message: unknown) => void = () => undefined;
  let exit: () => void = () => undefined;
  const asked: object[] = [];
  let isKilled = false;
  const parser: ParserProcess = {
    post: (message) => void asked.push(message),
    onMessage: (listener) => {
      tell = listener;
    },
    onExit: (listener) => {
      exit = listener;
    },
    kill: () => {
      isKilled = true;
      queueMicrotask(exit);
    },
  };
  return {
    parser,
    asked,
    say: (message: unknown) => tell(message),
    die: () => exit(),
    killed: () => isKilled,
  };
};

const ask = (process: ReturnType<typeof aProcess>, signal = new AbortController().signal) =>
  runParser(
    { ask: 'inspect', files: [], as: 'auto', includeHidden: false, headerRows: {} },
    { start: () => process.parser, signal, onProgress: () => undefined, onSaid: (_, more) => more() },
  );

describe('a process that reads', () => {
  it('is asked for more after each batch, and ended at its end', async () => {
    const process = aProcess();
    const reading = ask(process);
    process.say({ say: 'batch', rows: '[]', done: 0.5, read: 0 });
    process.say({ say: 'end' });
    await reading;
    expect(process.asked.map((message) => (message as { ask: string }).ask)).toEqual(['inspect', 'more']);
    expect(process.killed()).toBe(true);
  });

  it('that dies has imported nothing, and says so', async () => {
    const process = aProcess();
    const reading = ask(process);
    process.die();
    await expect(reading).rejects.toMatchObject({ code: 'E-IMP-STOPPED' });
  });

  it('that says what it may not say is ended', async () => {
    const process = aProcess();
    const reading = ask(process);
    process.say({ say: 'batch', rows: 7 });
    await expect(reading).rejects.toMatchObject({ code: 'E-IMP-STOPPED' });
    expect(process.killed()).toBe(true);
  });

  it('gives its refusal as it is, and a fault of ours as an error', async () => {
    const process = aProcess();
    const reading = ask(process);
    process.say({ say: 'refused', code: 'E-IMP-QUOTE', details: { row: 3 } });
    await expect(reading).rejects.toMatchObject({ code: 'E-IMP-QUOTE', details: { row: 3 } });
    const other = aProcess();
    const failing = ask(other);
    other.say({ say: 'failed', error: 'TypeError at x' });
    await expect(failing).rejects.toThrow('TypeError at x');
  });

  it('is killed when the person cancels', async () => {
    const process = aProcess();
    const controller = new AbortController();
    const reading = ask(process, controller.signal);
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: 'E-CANCELLED' });
    expect(process.killed()).toBe(true);
  });

  it('is killed after two minutes without a word, not before', async () => {
    vi.useFakeTimers();
    try {
      const process = aProcess();
      const reading = ask(process);
      vi.advanceTimersByTime(119_000);
      process.say({ say: 'progress', done: 0.1, rows: 10 });
      vi.advanceTimersByTime(119_000);
      expect(process.killed()).toBe(false);
      vi.advanceTimersByTime(2_000);
      await expect(reading).rejects.toMatchObject({ code: 'E-IMP-STOPPED' });
    } finally {
      vi.useRealTimers();
    }
  });
});
