import type { Page } from 'playwright-core';

/** What a page did that nobody asked for; both lists are empty in a good run. */
export interface Watched {
  readonly consoleErrors: readonly string[];
  readonly outsideRequests: readonly string[];
}

const isOurs = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return ['app:', 'data:', 'blob:'].includes(protocol) || hostname === '127.0.0.1';
};

export const watchPage = (page: Page): Watched => {
  const consoleErrors: string[] = [];
  const outsideRequests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(String(error)));
  page.on('request', (request) => {
    if (!isOurs(request.url())) outsideRequests.push(request.url());
  });
  return { consoleErrors, outsideRequests };
};
