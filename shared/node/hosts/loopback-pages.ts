import { createReadStream, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { refuseRequest } from './loopback-response.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};

/** Path of a request → file of the folder, or null: no step upwards, no backslash, no NUL, no link that leads outside. */
const pageFile = (folder: string, url: string): string | null => {
  const [path = ''] = url.split(/[?#]/);
  if (!path.startsWith('/')) return null;
  try {
    const decoded = decodeURIComponent(path);
    if (/[\0\\]|(^|\/)\.\.?(\/|$)/.test(decoded)) return null;
    const root = realpathSync(folder);
    const file = realpathSync(join(root, decoded === '/' ? 'index.html' : decoded));
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
};

/** Names of built assets hold their hash: they never change. */
const cacheControl = (url: string): string =>
  url.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-store';

const sendFile = (file: string, request: IncomingMessage, response: ServerResponse): void => {
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
    'cache-control': cacheControl(request.url ?? ''),
  });
  if (request.method === 'HEAD') response.end();
  else {
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  }
};

export const servePage = (folder: string, request: IncomingMessage, response: ServerResponse): void => {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const file = isRead ? pageFile(folder, request.url ?? '') : null;
  if (file === null) refuseRequest(response, 'E-NOT-FOUND');
  else sendFile(file, request, response);
};
