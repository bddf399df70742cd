import type { Page } from 'playwright-core';

/** What a page did that nobody asked for; all lists are empty in a good run. */
export interface Watched {
  readonly consoleErrors: readonly string[];
  readonly outsideRequests: readonly string[];
  /** What the content policy refused. */
  readonly policyReports: readonly string[];
}

const isOurs = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return ['app:', 'data:', 'blob:'].includes(protocol) || hostname === '127.0.0.1';
};

const MARK = 'securitypolicyviolation ';

/** In the page, on every document. A page that is watched twice says it twice. */
const sayViolations = (mark: string): void =>
  window.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber, columnNumber }) =>
      console.debug(
        `${mark}${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}:${lineNumber}:${columnNumber}`,
      ),
  );

/** Watches from now on; what an open page already said in its console is heard too. */
export const watchPage = async (page: Page): Promise<Watched> => {
  const consoleErrors: string[] = [];
  const outsideRequests: string[] = [];
  const policyReports: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error') consoleErrors.push(text);
    const isOfPolicy = message.type() === 'error' && text.includes('Content Security Policy');
    if (text.startsWith(MARK) || isOfPolicy) policyReports.push(text);
  });
  page.on('pageerror', (error) => consoleErrors.push(String(error)));
  page.on('request', (request) => {
    if (!isOurs(request.url())) outsideRequests.push(request.url());
  });
  await page.addInitScript(sayViolations, MARK);
  await page.evaluate(sayViolations, MARK);
  return { consoleErrors, outsideRequests, policyReports };
};

/** At the end of a window, whatever was tested in it: the content policy had nothing to refuse. */
export const mustRespectPolicy = ({ policyReports }: Watched): void => {
  if (policyReports.length > 0) throw new Error(`The content policy refused:\n${policyReports.join('\n')}`);
};
