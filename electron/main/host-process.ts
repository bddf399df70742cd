import { fork } from 'node:child_process';
import { utilityProcess } from 'electron';
import type { ParserEntries } from './parser-processes.ts';

/** A process that speaks by messages, however it was started. */
export interface HostProcess {
  /** False when it is no longer there to hear. */
  post(message: object): boolean;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

export interface HostOptions {
  readonly entry: string;
  /** Of the processes that read files. */
  readonly parserEntries: ParserEntries;
  readonly home: string;
  readonly nodePath: string | undefined;
}

interface ForkOptions extends HostOptions {
  /** Opens again the project that was open when the last process died. */
  readonly reopen: boolean;
}

/** Of our own environment, what would put other code into the data host is kept from it. */
const isOfRuntime = (name: string): boolean => /^(?:NODE_|ELECTRON_)/.test(name);
const ownEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfRuntime(name)));

const environmentOf = ({ home, reopen }: ForkOptions): NodeJS.ProcessEnv => ({
  ...ownEnvironment(),
  ALLIAGE_HOME: home,
  ALLIAGE_REOPEN: reopen ? '1' : '',
  /** Processes that read files are started by the shell: a utility process cannot. */
  ALLIAGE_PARSERS: 'shell',
});

/** Electron's own kind of process: ends with the application, whatever happens to it. */
const forkUtility = (options: ForkOptions): HostProcess => {
  const child = utilityProcess.fork(options.entry, [], {
    serviceName: 'Alliage data host',
    env: environmentOf(options),
    stdio: 'inherit',
  });
  return {
    post: (message) => {
      if (child.pid === undefined) return false;
      child.postMessage(message);
      return true;
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill(),
  };
};

/** The same entry under another Node; it ends by itself when the channel closes. */
const forkNode = (options: ForkOptions, nodePath: string): HostProcess => {
  const child = fork(options.entry, [], {
    execPath: nodePath,
    execArgv: [],
    env: environmentOf(options),
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    post: (message) => {
      if (!child.connected) return false;
      child.send(message);
      return true;
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => child.kill('SIGKILL'),
  };
};

export const forkHost = (options: ForkOptions): HostProcess =>
  options.nodePath ? forkNode(options, options.nodePath) : forkUtility(options);
