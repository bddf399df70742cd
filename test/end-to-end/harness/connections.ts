import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Put before a command: notes in `file` every address that it or its children call. The process stays our direct child. */
export const tracing = (file: string): readonly string[] => [
  'strace',
  '-D',
  '-f',
  '-qq',
  '-e',
  'trace=connect,sendto,sendmsg',
  '-o',
  file,
];

export const canTrace = (): boolean => {
  try {
    execFileSync('strace', ['-qq', '-e', 'trace=none', 'true']);
    return true;
  } catch {
    return false;
  }
};

const OUTSIDE = /sa_family=AF_INET6?\b(?!.*(?:inet_addr\("127\.0\.0\.1"\)|inet_pton\(AF_INET6, "::1"))/;

/** Calls to anything but this machine's own address or a local socket. */
export const outsideConnections = (trace: string): readonly string[] =>
  trace.split('\n').filter((line) => OUTSIDE.test(line));

export const readConnections = (
  file: string,
): { readonly all: number; readonly outside: readonly string[] } => {
  const trace = readFileSync(file, 'utf8');
  const all = trace.split('\n').filter((line) => line.includes('sa_family=')).length;
  return { all, outside: outsideConnections(trace) };
};
