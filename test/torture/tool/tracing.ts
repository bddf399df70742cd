import { execFileSync } from 'node:child_process';

/** Why system calls cannot be made to fail here; null where they can. */
export const withoutTracing = (): string | null => {
  try {
    execFileSync('strace', ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=none', 'true'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'strace is not installed, or may not trace here';
  }
};

export interface Injection {
  /** System calls, by strace's names. */
  readonly calls: string;
  /** What they do in place of their work: `error=EIO`. */
  readonly does: string;
  /** `5`: the fifth; `5+`: it and all after. */
  readonly when: string;
  /** Only calls on these files. */
  readonly files: readonly string[];
}

/** The project, and what lies beside it while it is open. */
export const filesOf = (file: string): readonly string[] =>
  ['', '-wal', '-shm'].map((suffix) => file + suffix);

/** Commands before ours, under which system calls on some files fail. `log` has a line for each that did. */
export const failing = ({ calls, does, when, files }: Injection, log: string): readonly string[] => [
  ...['strace', '-f', '-qq', '-o', log, '-e', `trace=${calls}`, '-e', 'signal=none'],
  ...['-e', `inject=${calls}:${does}:when=${when}`],
  ...files.flatMap((file) => ['-P', file]),
];

export const FAILED_CALL = /\(INJECTED\)/;
