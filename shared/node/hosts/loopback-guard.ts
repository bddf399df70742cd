import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const NAMES = ['127.0.0.1', 'localhost', '[::1]'] as const;

/** Values of a header as they were sent, repeats included: a second Host must not hide behind the first. */
const valuesOf = ({ rawHeaders }: IncomingMessage, name: string): string[] =>
  rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);

/** A page of another name that resolves to us (DNS rebinding) says that name in Host: only our own three pass. */
export const isOurHost = (request: IncomingMessage, port: number): boolean => {
  const [host, ...others] = valuesOf(request, 'host');
  if (host === undefined || others.length > 0) return false;
  return NAMES.some((name) => host === `${name}:${port}` || (port === 80 && host === name));
};

/** No Origin, or ours: a page of another site is refused whatever it sends. */
export const isOurOrigin = (request: IncomingMessage, port: number): boolean =>
  valuesOf(request, 'origin').every((origin) =>
    NAMES.some((name) => origin === `http://${name}:${port}` || (port === 80 && origin === `http://${name}`)),
  );

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compared in constant time, whatever the length of what was sent. */
export const hasToken = (request: IncomingMessage, token: string): boolean => {
  const [given = '', ...others] = valuesOf(request, 'authorization');
  return timingSafeEqual(digest(given), digest(`Bearer ${token}`)) && others.length === 0;
};

/** JSON, and nothing that a form or a page without permission can send. */
export const isJson = (request: IncomingMessage): boolean => {
  const [type = '', ...others] = valuesOf(request, 'content-type');
  const encoding = request.headers['content-encoding'] ?? 'identity';
  return (
    others.length === 0 &&
    /^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(type) &&
    encoding === 'identity'
  );
};
