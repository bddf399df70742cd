import { fork } from 'node:child_process';

/** A process beside ours that does one thing, however it was started. */
export interface SideProcess {
  post(message: object): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  /** At once, whatever it is doing. */
  kill(): void;
}
export type StartProcess = () => SideProcess;

/** A child under the same Node; where that is Electron's, which does not fork, the host gives another way. */
export const forkProcess = (entry: string, megabytes: number): SideProcess => {
  const child = fork(entry, [], {
    // Small young generations: what is read is garbage as soon as it is sent.
    execArgv: [`--max-old-space-size=${megabytes}`, '--max-semi-space-size=8'],
    serialization: 'advanced',
    // It says what matters by messages; the trace of a heap that is full is for nobody.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('error', () => undefined);
  return {
    post: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
};
