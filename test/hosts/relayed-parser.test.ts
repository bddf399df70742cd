import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ParserOrder } from '../../shared/contract/shell.ts';
import { createRelayedParsers } from '../../shared/node/hosts/relayed-parser.ts';
import { forkParser, type ParserProcess } from '../../shared/node/services/import/parser-host.ts';
import type { ParserAsked, ParserSaid } from '../../shared/node/services/import/parser-protocol.ts';
import { runParser } from '../../shared/node/services/import/run-parser.ts';
import { aFolder } from '../helpers/application.ts';

/** A shell that starts the processes it is ordered, as the desktop's does. */
const aShell = () => {
  const running = new Map<number, ParserProcess>();
  const parsers = createRelayedParsers((raw) => {
    const order = ParserOrder.parse(structuredClone(raw));
    const { process } = order;
    if (order.parser === 'start') {
      const child = forkParser();
      running.set(process, child);
      child.onMessage((message) => parsers.take({ parser: 'said', process, message }));
      child.onExit(() => {
        running.delete(process);
        parsers.take({ parser: 'ended', process });
      });
    } else if (order.parser === 'kill') running.get(process)?.kill();
    else running.get(process)?.post(order.message as object);
  });
  return { parsers, running };
};

const inspect = (path: string): ParserAsked => ({
  ask: 'inspect',
  files: [{ path, encoding: null, separator: null }],
  as: 'auto',
  includeHidden: false,
  headerRows: {},
});

it('a file is read by a process that the shell starts, and that is gone after', async () => {
  const { parsers, running } = aShell();
  const path = join(aFolder(), 'a.csv');
  writeFileSync(path, 'Nom;SIREN\nClub;552081317\n');
  const heard: ParserSaid[] = [];
  await runParser(inspect(path), {
    start: parsers.start,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onSaid: (said) => void heard.push(said),
  });
  expect(heard).toMatchObject([
    { say: 'inspected', inspection: { tables: [{ headers: ['Nom', 'SIREN'] }] } },
  ]);
  while (running.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
});

it('is ended when the person cancels', async () => {
  const { parsers, running } = aShell();
  const path = join(aFolder(), 'a.csv');
  writeFileSync(path, 'Nom;SIREN\nClub;552081317\n');
  const controller = new AbortController();
  const reading = runParser(inspect(path), {
    start: parsers.start,
    signal: controller.signal,
    onProgress: () => undefined,
    onSaid: () => undefined,
  });
  controller.abort();
  await expect(reading).rejects.toMatchObject({ code: 'E-CANCELLED' });
  while (running.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
});

it('passes on what is not about one of them', () => {
  expect(aShell().parsers.take({ close: true })).toBe(false);
});
