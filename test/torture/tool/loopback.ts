import type { Place, Running, StartOptions } from './processes.ts';

/** A loopback host that runs, and how it is asked. */
export interface Served {
  readonly running: Running;
  /** For a page, with its token. */
  readonly address: string;
  /** Throws the code of what is refused, or what `fetch` says once nobody answers. */
  ask<Output>(operation: string, input: unknown): Promise<Output>;
}

const addressIn = (line: string): URL => {
  const [, address = ''] = /(http:\/\/127\.0\.0\.1:\d+\/#\S+)/.exec(line) ?? [];
  return new URL(address);
};

/** `serve FILE`, once it listens. */
export const serve = async (place: Place, file: string, options?: StartOptions): Promise<Served> => {
  const running = place.start(['serve', file, '--no-open'], options);
  await running.said(1);
  const { origin, hash, href } = addressIn(running.lines[0] ?? '');
  return {
    running,
    address: href,
    ask: async <Output>(operation: string, input: unknown): Promise<Output> => {
      const response = await fetch(`${origin}/rpc`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${hash.slice(1)}` },
        body: JSON.stringify({ operation, input, lang: 'fr' }),
      });
      const reply = (await response.json()) as { ok: boolean; output?: Output; error?: { code: string } };
      if (!reply.ok) throw new Error(reply.error?.code ?? 'refused');
      return reply.output as Output;
    },
  };
};
