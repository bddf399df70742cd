import type { ServerResponse } from 'node:http';
import { toReply } from '../../contract/dispatch.ts';
import { AppError, ERRORS, type ErrorCode } from '../../contract/errors.ts';

/** On every answer: what a page of ours may do, and that no other page may read it. There is no CORS header anywhere. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

export const setSecurityHeaders = (response: ServerResponse): void => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
};

export const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  response.end(bytes);
};

/** A refusal before any operation: its code and sentence, never a stack or a path. */
export const refuseRequest = (
  response: ServerResponse,
  code: ErrorCode,
  status: number = ERRORS[code].http,
): void => sendJson(response, status, toReply(new AppError(code), 'fr'));
