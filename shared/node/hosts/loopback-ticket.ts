import { randomBytes } from 'node:crypto';

const TICKET_BYTES = 32;
const VALID_MS = 60_000;
const PREFIX = '/open/';

/**
 * Addresses that work once. The browser is started with its address as an argument, which every account of the machine
 * can read in the list of processes: what they see must already be spent.
 */
export interface Tickets {
  /** Path to open, good for one minute and one use. */
  issue(): string;
  /** True once for a path that was issued less than a minute ago. */
  redeem(path: string): boolean;
}

export const isTicket = (path: string): boolean => path.startsWith(PREFIX);

export const createTickets = (now: () => number): Tickets => {
  const issued = new Map<string, number>();
  return {
    issue: () => {
      const path = PREFIX + randomBytes(TICKET_BYTES).toString('base64url');
      issued.set(path, now());
      return path;
    },
    redeem: (path) => {
      const at = issued.get(path);
      issued.delete(path);
      return at !== undefined && now() - at <= VALID_MS;
    },
  };
};
