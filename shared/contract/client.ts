import type { Call } from './contract.ts';
import type { ErrorReply, Reply, Request } from './errors.ts';

/** Carries a request to a host and its reply back. */
export type Transport = (request: Request) => Promise<Reply>;

/** A refusal as the client sees it: the code and a sentence ready to show. */
export class ReplyError extends Error {
  readonly reply: ErrorReply;
  constructor(reply: ErrorReply) {
    super(reply.message);
    this.name = 'ReplyError';
    this.reply = reply;
  }
}

/** Typed client over a transport; `lang` is asked at each call. Throws ReplyError. */
export const createClient =
  (transport: Transport, lang: () => 'fr' | 'en'): Call =>
  async (operation, input) => {
    const reply = await transport({ operation, input, lang: lang() });
    if (!reply.ok) throw new ReplyError(reply.error);
    return reply.output as never;
  };
