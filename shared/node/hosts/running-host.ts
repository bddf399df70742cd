import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RunningHost } from '../../contract/second-start.ts';
import { VERSION } from '../services/version.ts';
import { askAgain } from './loopback-again.ts';

/** Note of the host that runs, for a second start: readable by this account alone. */
const noteIn = (home: string): string => join(home, 'browser-host.json');

const readText = (home: string): string => {
  try {
    return readFileSync(noteIn(home), 'utf8');
  } catch {
    return '';
  }
};

const parseNote = (text: string): RunningHost | null => {
  try {
    return RunningHost.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

const askNoted = async (text: string): Promise<string | null> => {
  const running = parseNote(text);
  return running?.version === VERSION ? askAgain(running.port, running.secret) : null;
};

/** Address of a page of the host that already runs for this account; null when none does, or one of another version. */
export const askRunningHost = (home: string): Promise<string | null> => askNoted(readText(home));

/** Writes who runs, unless another was faster. */
const writeNote = (home: string, running: Omit<RunningHost, 'version'>): boolean => {
  mkdirSync(home, { recursive: true });
  try {
    writeFileSync(noteIn(home), JSON.stringify({ version: VERSION, ...running }), {
      flag: 'wx',
      mode: 0o600,
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
};

/**
 * Makes this host the one that second starts find. Gives the address of another that was faster, null when it is
 * this one now. A note left by one that died is taken over.
 */
export const claimRunning = async (
  home: string,
  running: Omit<RunningHost, 'version'>,
): Promise<string | null> => {
  if (writeNote(home, running)) return null;
  const left = readText(home);
  const other = await askNoted(left);
  if (other !== null) return other;
  // Another start may have taken it over while we asked.
  if (readText(home) === left) rmSync(noteIn(home), { force: true });
  return writeNote(home, running) ? null : askRunningHost(home);
};

export const forgetRunning = (home: string): void => {
  if (parseNote(readText(home))?.pid === process.pid) rmSync(noteIn(home), { force: true });
};
