import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { SecondStart, SecondStartAnswer } from '../../contract/second-start.ts';

/** How long a host that runs may take to answer. */
const ANSWER_WITHIN_MS = 3_000;
export const AGAIN = '/again';

const prove = (secret: string, what: string): string =>
  createHmac('sha256', secret).update(what).digest('base64url');
const isProof = (given: string, expected: string): boolean =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));

/**
 * A second start asks the first for a page. Each proves that it knows the secret and never sends it: a program of
 * someone else may listen at that port by now.
 */
export const answerAgain = (secret: string, body: unknown, issue: () => string): object | null => {
  const asked = SecondStart.safeParse(body);
  if (!asked.success) return null;
  const { nonce, proof } = asked.data;
  if (!isProof(proof, prove(secret, `ask ${nonce}`))) return null;
  const path = issue();
  return { path, proof: prove(secret, `answer ${nonce} ${path}`) };
};

/** Address of another page of the host at this port, which works once; null when it is not ours or does not answer. */
export const askAgain = async (port: number, secret: string): Promise<string | null> => {
  const origin = `http://127.0.0.1:${port}`;
  const nonce = randomBytes(32).toString('base64url');
  try {
    const response = await fetch(origin + AGAIN, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ nonce, proof: prove(secret, `ask ${nonce}`) }),
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const answer = SecondStartAnswer.safeParse(await response.json());
    if (!answer.success) return null;
    const { path, proof } = answer.data;
    return isProof(proof, prove(secret, `answer ${nonce} ${path}`)) ? origin + path : null;
  } catch {
    return null;
  }
};
