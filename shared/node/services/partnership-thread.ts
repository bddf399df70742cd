import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../contract/errors.ts';
import {
  countChanges,
  differenceOfContents,
  type PartnershipContent,
} from '../../domain/partnerships/input-changes.ts';
import type { JobControl } from './context.ts';
import type { PartnershipAnswers } from './partnership-here.ts';
import { partsOf } from './partnership-parts.ts';
import type { FromThread, QuestionName, Questions, ToThread } from './partnership-protocol.ts';

/** The thread beside this file: the source as it is, or its build. */
const threadFile = (): URL =>
  new URL(
    import.meta.url.endsWith('.ts') ? 'partnership-worker.ts' : 'partnership-worker.js',
    import.meta.url,
  );

/** Beyond these, changes are told as the whole is: in parts. */
const CHANGES_MAX = 2_000;

interface Waiting {
  readonly onProgress: (done: number) => void;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One thread for partnerships and diagnosis, from the first question to the end of the project: it is told the whole
 * project once, in parts between which the host answers others, then what changed, and keeps what it computed.
 */
export class PartnershipThread implements PartnershipAnswers {
  #worker: Worker | null = null;
  /** What the thread will hold once it has heard everything that was said to it. */
  #told: PartnershipContent | null = null;
  /** Ends when the last one who tells or asks has said all: parts of two projects are never mixed. */
  #turn: Promise<void> = Promise.resolve();
  #asked = 0;
  /** How many times it was closed: a question of before is not begun. */
  #closings = 0;
  readonly #waiting = new Map<number, Waiting>();

  async ask<Name extends QuestionName>(
    name: Name,
    { content, asked }: { readonly content: PartnershipContent; readonly asked: Questions[Name]['asked'] },
    { signal, onProgress }: JobControl,
  ): Promise<Questions[Name]['answer']> {
    const [before, closings] = [this.#turn, this.#closings];
    const { promise: turn, resolve: endTurn } = Promise.withResolvers<void>();
    this.#turn = turn;
    try {
      await before;
      if (this.#closings !== closings) throw new AppError('E-CANCELLED');
      signal.throwIfAborted();
      await this.#tell(content, signal);
      const answer = this.#post(name, asked, { signal, onProgress });
      endTurn();
      return (await answer) as Questions[Name]['answer'];
    } finally {
      endTurn();
    }
  }

  /** Lets go of the project, and of the thread; whoever waits is refused. It begins again when it is asked. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#closings++;
    this.#forget(new AppError('E-CANCELLED'));
    await worker?.terminate();
  }

  #forget(error: unknown): void {
    this.#worker = null;
    this.#told = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #start(): Worker {
    const worker = new Worker(threadFile());
    const end = (error: unknown) => {
      if (this.#worker === worker) this.#forget(error);
    };
    worker.on('message', (message: FromThread) => this.#hear(message));
    worker.on('error', end);
    worker.on('exit', () => end(new Error('The thread of partnerships ended.')));
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #say(message: ToThread): void {
    (this.#worker ?? this.#start()).postMessage(message);
  }

  async #tell(content: PartnershipContent, signal: AbortSignal): Promise<void> {
    if (this.#told === content) return;
    const changes = this.#told && differenceOfContents(this.#told, content);
    if (changes && countChanges(changes) <= CHANGES_MAX) this.#say({ say: 'changes', changes });
    else await this.#tellWhole(content, signal);
    this.#told = content;
  }

  async #tellWhole(content: PartnershipContent, signal: AbortSignal): Promise<void> {
    this.#told = null;
    this.#say({ say: 'begin' });
    const worker = this.#worker;
    for (const part of partsOf(content)) {
      this.#say({ say: 'part', part });
      await nextTurn();
      signal.throwIfAborted();
      if (this.#worker !== worker) throw new AppError('E-CANCELLED');
    }
    const { ecosystem, decisions, overrides, method } = content;
    const names = ecosystem.official?.names ?? {};
    this.#say({ say: 'whole', names, beside: { decisions, overrides, method } });
  }

  #post(
    question: QuestionName,
    asked: Questions[QuestionName]['asked'],
    { signal, onProgress }: JobControl,
  ): Promise<unknown> {
    const id = this.#asked++;
    const cancel = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const stop = () => {
      Atomics.store(new Int32Array(cancel), 0, 1);
      this.#settle(id)?.reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    this.#waiting.set(id, { onProgress, resolve, reject });
    this.#say({ say: 'ask', id, question, asked, cancel });
    this.#worker?.ref();
    return promise.finally(() => signal.removeEventListener('abort', stop));
  }

  /** Whoever waits for it, who does not any more; idle, the thread keeps no process from ending. */
  #settle(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#worker?.unref();
    return waiting;
  }

  #hear(message: FromThread): void {
    if (message.say === 'progress') this.#waiting.get(message.id)?.onProgress(message.done);
    else if (message.say === 'answer') this.#settle(message.id)?.resolve(message.answer);
    else if (message.say === 'failed') this.#settle(message.id)?.reject(message.error);
    else this.#settle(message.id);
  }
}
