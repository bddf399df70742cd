import { toReply } from '../../shared/contract/dispatch.ts';
import { AppError, type ErrorCode, type Reply, type Request } from '../../shared/contract/errors.ts';
import type { Event, Listener } from '../../shared/contract/events.ts';
import { FileToken } from '../../shared/contract/project-operations.ts';
import { HostSaid } from '../../shared/contract/shell.ts';
import { forkHost, type HostOptions, type HostProcess } from './host-process.ts';
import { createParsers, type Parsers } from './parser-processes.ts';

const RESTART_AFTER_MS = 500;
/** Each quick death doubles the wait, up to this. */
const LONGEST_WAIT_MS = 30_000;
/** A host that dies twice sooner than this after a start is restarted without its project: the project may be the cause. */
const QUICK_DEATH_MS = 10_000;
const CLOSE_WITHIN_MS = 3_000;

/** The data host as the shell sees it: asked by messages, started again when it dies. */
export interface DataHost {
  /** Always a reply: one that the host will not give any more is a refusal. */
  ask(request: Request): Promise<Reply>;
  /** A path that a native dialog or the command line gave → the token that stands for it. */
  registerFile(path: string): Promise<FileToken>;
  subscribe(listener: Listener): void;
  /** Puts off quitting until the host has closed its project, at most three seconds. */
  holdQuit(event: { preventDefault(): void }, quit: () => void): void;
}

type Answer = { readonly reply?: unknown; readonly token?: unknown };
interface Waiting {
  readonly settle: (answer: Answer) => void;
  readonly refuse: (code: ErrorCode) => void;
}

class ManagedHost implements DataHost {
  readonly #options: HostOptions;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<Listener>();
  readonly #parsers: Parsers;
  #process: HostProcess;
  #nextId = 1;
  #startedAt = 0;
  #alive = false;
  #quickDeaths = 0;
  #hasProject = false;
  #closing = false;
  #closed = false;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#parsers = createParsers(options.parserEntries, (news) => this.#process.post(news));
    this.#process = this.#start(false);
  }

  #start(reopen: boolean): HostProcess {
    this.#startedAt = Date.now();
    this.#alive = true;
    const child = forkHost({ ...this.#options, reopen });
    child.onMessage((message) => this.#receive(message));
    child.onExit(() => this.#ended());
    return child;
  }

  #receive(raw: unknown): void {
    const message = HostSaid.safeParse(raw);
    if (!message.success) return;
    if ('event' in message.data) this.#tell(message.data);
    else if ('parser' in message.data) this.#parsers.take(message.data);
    else {
      this.#waiting.get(message.data.id)?.settle(message.data);
      this.#waiting.delete(message.data.id);
    }
  }

  #tell(event: Event): void {
    if (event.event === 'project.opened') this.#hasProject = true;
    if (event.event === 'project.closed') this.#hasProject = false;
    for (const listener of this.#listeners) listener(event);
  }

  #ended(): void {
    this.#alive = false;
    this.#parsers.endAll();
    for (const waiting of this.#waiting.values()) waiting.refuse('E-HOST-DOWN');
    this.#waiting.clear();
    if (this.#closing) {
      this.#closed = true;
      return;
    }
    this.#tell({ event: 'host.down' });
    this.#quickDeaths = Date.now() - this.#startedAt > QUICK_DEATH_MS ? 0 : this.#quickDeaths + 1;
    const reopen = this.#hasProject && this.#quickDeaths < 2;
    this.#hasProject = false;
    const waitMs = Math.min(RESTART_AFTER_MS * 2 ** this.#quickDeaths, LONGEST_WAIT_MS);
    setTimeout(() => {
      if (!this.#closing) this.#process = this.#start(reopen);
    }, waitMs);
  }

  #post<Output>(message: object, read: (answer: Answer) => Output): Promise<Output> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        settle: (answer) => resolve(read(answer)),
        refuse: (code) => reject(new AppError(code)),
      });
      if (!this.#process.post({ id, ...message })) {
        this.#waiting.delete(id);
        reject(new AppError('E-HOST-DOWN'));
      }
    });
  }

  async ask(request: Request): Promise<Reply> {
    try {
      return await this.#post({ request }, (answer) => answer.reply as Reply);
    } catch (error) {
      return toReply(error instanceof AppError ? error : new AppError('E-UNEXPECTED'), request.lang ?? 'fr');
    }
  }

  registerFile(path: string): Promise<FileToken> {
    return this.#post({ register: path }, (answer) => FileToken.parse(answer.token));
  }

  subscribe(listener: Listener): void {
    this.#listeners.add(listener);
  }

  holdQuit(event: { preventDefault(): void }, quit: () => void): void {
    if (this.#closed) return;
    event.preventDefault();
    if (this.#closing) return;
    this.#closing = true;
    const end = (): void => {
      this.#closed = true;
      clearTimeout(timer);
      quit();
    };
    const timer = setTimeout(() => {
      this.#process.kill();
      end();
    }, CLOSE_WITHIN_MS);
    this.#process.onExit(end);
    if (!this.#alive || !this.#process.post({ close: true })) end();
  }
}

export const startDataHost = (options: HostOptions): DataHost => new ManagedHost(options);
