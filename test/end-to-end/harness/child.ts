import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

const END_WITHIN_MS = 5_000;

/** A process that we started, with what it said. */
export interface Child {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Resolves with what the pattern found on either output; rejects when the process ends first. */
  waitFor(pattern: RegExp): Promise<RegExpMatchArray>;
  readonly ended: Promise<number | null>;
  /** Told to end, and made to after five seconds. */
  end(): Promise<void>;
}

export const startChild = (file: string, args: readonly string[], options: SpawnOptions = {}): Child => {
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text: Buffer) => {
      said += text.toString();
      for (const watcher of watchers) watcher();
    });
  }
  const ended = new Promise<number | null>((settle) => {
    // It never ran: why is the first thing to know of it.
    child.on('error', (error) => {
      said += `${error.message}\n`;
      settle(null);
    });
    child.on('exit', (code) => settle(code));
  });
  return {
    process: child,
    output: () => said,
    ended,
    waitFor: (pattern) =>
      new Promise((settle, reject) => {
        const look = (): void => {
          const found = said.match(pattern);
          if (!found) return;
          watchers.delete(look);
          settle(found);
        };
        watchers.add(look);
        look();
        void ended.then((code) => reject(new Error(`ended with ${code} before ${pattern}:\n${said}`)));
      }),
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS);
      await ended;
      clearTimeout(timer);
    },
  };
};
