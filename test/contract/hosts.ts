import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { ulid } from 'ulid';
import type { Reply } from '../../shared/contract/errors.ts';
import { Event, type Listener } from '../../shared/contract/events.ts';
import { resourcesFolder } from '../../shared/node/hosts/folders.ts';
import { startLoopback } from '../../shared/node/hosts/loopback.ts';
import { servePort } from '../../shared/node/hosts/port-host.ts';
import { type Application, createApplication } from '../../shared/node/services/application.ts';
import type { Port } from '../../shared/node/services/parent-port.ts';
import { post } from './post.ts';

/** A host as a client sees it, whatever carries the messages. */
export interface TestHost {
  send(request: unknown): Promise<Reply>;
  /** Resolves once events will be heard. */
  subscribe(listener: Listener): Promise<() => void>;
  /** Unexpected errors seen by the host itself. */
  readonly unexpected: unknown[];
  readonly folder: string;
  register(path: string): Promise<string>;
  close(): Promise<void>;
}

interface Carrier {
  readonly send: TestHost['send'];
  readonly subscribe: TestHost['subscribe'];
  readonly close: () => Promise<void>;
}

const inProcess = async (application: Application): Promise<Carrier> => ({
  send: application.dispatch,
  subscribe: async (listener) => application.subscribe(listener),
  close: async () => undefined,
});

const readStream = async (body: ReadableStream<Uint8Array>, ready: () => void, listener: Listener) => {
  let rest = '';
  for await (const chunk of body.pipeThrough(
    new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>,
  )) {
    ready();
    const blocks = `${rest}${chunk}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks.filter((one) => one.startsWith('data: '))) {
      listener(Event.parse(JSON.parse(block.slice(6))));
    }
  }
};

const overHttp = async (application: Application): Promise<Carrier> => {
  const loopback = await startLoopback({ application, pages: '/nowhere', port: 0 });
  const address = `http://127.0.0.1:${loopback.port}`;
  const authorization = `Bearer ${loopback.token}`;
  const agent = new Agent({ keepAlive: true });
  return {
    send: async (request) => {
      const body = JSON.stringify(request) ?? '';
      return JSON.parse(await post(`${address}/rpc`, { agent, authorization, body })) as Reply;
    },
    subscribe: async (listener) => {
      const stop = new AbortController();
      const response = await fetch(`${address}/events`, { headers: { authorization }, signal: stop.signal });
      const { body } = response;
      if (!body) throw new Error('no event stream');
      await new Promise<void>((resolve) => {
        readStream(body as ReadableStream<Uint8Array>, resolve, listener).catch(() => undefined);
      });
      return () => stop.abort();
    },
    close: () => {
      agent.destroy();
      return loopback.close();
    },
  };
};

const asPort = (port: MessagePort): Port => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => void port.on('message', listener),
});

/** The window's end of a channel: numbered requests, events as they come. */
const portClient = (port: Port) => {
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  const listeners = new Set<Listener>();
  let last = 0;
  port.onMessage((raw) => {
    const message = raw as Answer;
    if (message.id !== undefined) {
      waiting.get(message.id)?.resolve(message);
      // Kept, it would keep its answer: a fuzzer asks for hundreds of thousands.
      waiting.delete(message.id);
    } else for (const listener of listeners) listener(Event.parse(message));
  });
  const ask = (message: object): Promise<Answer> => {
    last += 1;
    const answer = Promise.withResolvers<Answer>();
    waiting.set(last, answer);
    port.post({ id: last, ...message });
    return answer.promise;
  };
  return {
    ask,
    /** Nobody is there any more to answer. */
    end: (why: string) => {
      for (const { reject } of waiting.values()) reject(new Error(why));
      waiting.clear();
    },
    send: async (request: unknown): Promise<Reply> => {
      const { reply } = await ask({ request: request ?? null });
      if (!reply) throw new Error('a request was answered without a reply');
      return reply;
    },
    subscribe: async (listener: Listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
interface Answer {
  readonly id?: number;
  readonly reply?: Reply;
  readonly token?: string;
}

/** The shape of Electron's channel between window and data host, on Node's own ports. */
const overPort = async (application: Application): Promise<Carrier> => {
  const { port1, port2 } = new MessageChannel();
  const stop = servePort(asPort(port1), application);
  const { send, subscribe } = portClient(asPort(port2));
  return {
    send,
    subscribe,
    close: async () => {
      stop();
      port1.close();
    },
  };
};

const TRANSPORTS = { 'in process': inProcess, 'loopback HTTP': overHttp, MessagePort: overPort } as const;
type TransportName = keyof typeof TRANSPORTS;
const TRANSPORT_NAMES = Object.keys(TRANSPORTS) as TransportName[];

type Started = Omit<TestHost, 'folder'>;

const startHere = async (transport: TransportName, home: string): Promise<Started> => {
  const unexpected: unknown[] = [];
  const application = createApplication({
    host: 'test',
    home,
    resources: resourcesFolder(),
    clock: () => new Date(),
    newId: ulid,
    onUnexpected: (error) => void unexpected.push(error),
  });
  const carrier = await TRANSPORTS[transport](application);
  return {
    ...carrier,
    unexpected,
    register: async (path) => application.files.register(path),
    close: async () => {
      await carrier.close();
      await application.close();
    },
  };
};

const COMPILE_CACHE = resolve(import.meta.dirname, '../../node_modules/.cache/alliage-tests');

/** The desktop's own data host, in a process of its own. */
const startProcess = async (home: string): Promise<Started> => {
  const child = fork(resolve(import.meta.dirname, '../../shared/node/hosts/process.ts'), {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE, ALLIAGE_HOME: home },
    serialization: 'advanced',
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const { ask, end, send, subscribe } = portClient({
    post: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', listener),
  });
  child.once('exit', (code, signal) => end(`the data host ended: ${signal ?? code}`));
  return {
    send,
    subscribe,
    unexpected: [],
    register: async (path) => (await ask({ register: path })).token ?? '',
    close: async () => {
      child.send({ close: true });
      await ended;
    },
  };
};

export const HOST_NAMES = [...TRANSPORT_NAMES, 'data host process'] as const;

/** A host of its own, in a folder of its own. */
export const startTestHost = async (name: (typeof HOST_NAMES)[number]): Promise<TestHost> => {
  const folder = mkdtempSync(join(tmpdir(), 'alliage-contract-'));
  const home = join(folder, 'home');
  mkdirSync(home);
  const started = name === 'data host process' ? await startProcess(home) : await startHere(name, home);
  return {
    ...started,
    folder,
    close: async () => {
      await started.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
