import { existsSync } from 'node:fs';
import { ReplyError } from '../../contract/client.ts';
import { AppError } from '../../contract/errors.ts';
import type { CliCommand, CliContext, CliOptions } from './cli-command.ts';
import { textOption } from './cli-input.ts';
import { pagesFolder } from './folders.ts';
import { type Loopback, startLoopback } from './loopback.ts';
import { openBrowser } from './open-browser.ts';

const MAX_PORT = 65_535;

const portOf = (options: CliOptions): number => {
  const text = textOption(options, 'port');
  if (text === null) return 0;
  if (!/^\d{1,5}$/.test(text) || Number(text) > MAX_PORT) {
    throw new AppError('E-INPUT', { field: 'port', reason: 'whole-number', value: text });
  }
  return Number(text);
};

/** Someone else may have it open for writing: then it can be read. */
const openProject = async ({ call, register }: CliContext, path: string): Promise<void> => {
  const file = await register(path);
  try {
    await call('project.open', { file });
  } catch (error) {
    if (!(error instanceof ReplyError) || error.reply.code !== 'E-LOCK') throw error;
    await call('project.open', { file, readOnly: true });
  }
};

const start = async (context: CliContext, port: number): Promise<Loopback> => {
  const application = await context.application();
  try {
    return await startLoopback({ application, pages: pagesFolder(), port });
  } catch (error) {
    throw new AppError(
      'E-INPUT',
      { field: 'port', reason: 'port-taken', value: String(port) },
      { cause: error },
    );
  }
};

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });

/** The browser host, until it is told to stop; the project is then closed cleanly. */
export const serve: CliCommand['run'] = async (context, [path], options) => {
  const port = portOf(options);
  if (path !== undefined) await openProject(context, path);
  const stopped = untilStopped();
  const loopback = await start(context, port);
  context.streams.stdout.write(`Alliage: ${loopback.url}\n`);
  context.say(existsSync(pagesFolder()) ? context.words.commands.serving : context.words.commands.noPages);
  if (options.open !== false) openBrowser(loopback.openingUrl());
  await stopped;
  await loopback.close();
  return null;
};
