import { ReplyError } from '../../../shared/contract/client.ts';

/** Somebody changed the field since one began to type. */
export const isStale = (error: unknown): boolean =>
  error instanceof ReplyError && error.reply.code === 'E-STALE';
