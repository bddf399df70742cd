import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { ReplyError } from '../../contract/client.ts';
import { AppError } from '../../contract/errors.ts';
import { homeFolder } from '../services/home-folder.ts';
import type { CliCommand, CliContext, CliOptions } from './cli-command.ts';
import { textOption } from './cli-input.ts';
import { pagesFolder } from './folders.ts';
import { type Loopback, type LoopbackOptions, startLoopback } from './loopback.ts';
import { createPresence, type Presence } from './loopback-presence.ts';
import { openBrowser } from './open-browser.ts';
import { askRunningHost, claimRunning, forgetRunning } from './running-host.ts';

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

type More = Pick<LoopbackOptions, 'presence' | 'secret'>;

const start = async (context: CliContext, port: number, more: More): Promise<Loopback> => {
  const application = await context.application();
  try {
    return await startLoopback({ application, pages: pagesFolder(), port, ...more });
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

interface WhileOpen {
  readonly presence: Presence;
  readonly absent: Promise<void>;
  readonly stop: () => void;
}

/** Resolves once nobody is there any more; long work counts as somebody, since its events say that it goes on. */
const whileOpen = async ({ application, say, words }: CliContext): Promise<WhileOpen> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const presence = createPresence(() => {
    say(words.commands.allClosed);
    resolve();
  });
  const unsubscribe = (await application()).subscribe(() => presence.touch());
  return { presence, absent: promise, stop: () => [unsubscribe(), presence.stop()] };
};

/** Says where it is, and opens it there. */
const show = ({ streams }: CliContext, options: CliOptions, printed: string, opened: string): void => {
  streams.stdout.write(`Alliage: ${printed}\n`);
  if (options.open !== false) openBrowser(opened);
};

/** A page of the host that runs already, in place of another host. */
const showAgain = (context: CliContext, options: CliOptions, url: string): null => {
  show(context, options, url, url);
  context.say(context.words.commands.alreadyOpen);
  return null;
};

const serveNew = async (context: CliContext, options: CliOptions, isSingle: boolean): Promise<null> => {
  const { commands } = context.words;
  const port = portOf(options);
  const stopped = untilStopped();
  const secret = isSingle ? randomBytes(32).toString('base64url') : undefined;
  const open = options.whileOpen === true ? await whileOpen(context) : null;
  const loopback = await start(context, port, {
    ...(open && { presence: open.presence }),
    ...(secret && { secret }),
  });
  const home = homeFolder(process.env, process.platform);
  try {
    const other = secret ? await claimRunning(home, { pid: process.pid, port: loopback.port, secret }) : null;
    if (other !== null) return showAgain(context, options, other);
    show(context, options, loopback.url, loopback.openingUrl());
    context.say(
      existsSync(pagesFolder()) ? commands[open ? 'servingWhileOpen' : 'serving'] : commands.noPages,
    );
    await (open ? Promise.race([stopped, open.absent]) : stopped);
  } finally {
    open?.stop();
    if (secret) forgetRunning(home);
    await loopback.close();
  }
  return null;
};

/** The browser host, until it is told to stop or its last page has gone; the project is then closed cleanly. */
export const serve: CliCommand['run'] = async (context, [path], options) => {
  portOf(options);
  // A named project has a host of its own: the one that runs may show another.
  const isSingle = options.single === true && path === undefined;
  const url = isSingle ? await askRunningHost(homeFolder(process.env, process.platform)) : null;
  if (url !== null) return showAgain(context, options, url);
  if (path !== undefined) await openProject(context, path);
  return serveNew(context, options, isSingle);
};
