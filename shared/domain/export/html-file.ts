import type { EmbeddedFont } from '../sheet/svg.ts';
import { wordsOf } from '../words/words.ts';
import type { PageData } from './html-data.ts';

/** The script and the style of every page, as the build made them. */
export interface PageTemplate {
  readonly script: string;
  readonly style: string;
}
export interface PageParts {
  readonly data: PageData;
  readonly template: PageTemplate;
  readonly fonts: readonly EmbeddedFont[];
  /** SHA-256 of a text in UTF-8, base 64: by which the policy of the page names its script and its style. */
  readonly digest: (text: string) => string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text of an element or of a quoted attribute; what HTML cannot carry is left out. */
const escapeText = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

const UNSAFE = /[<>&\u2028\u2029]/g;
/** JSON that neither ends its element nor begins another: what could is written by its number. */
export const escapeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const fontFaces = (fonts: readonly EmbeddedFont[]): string =>
  fonts
    .filter(({ base64 }) => BASE64.test(base64))
    .map(
      ({ weight, base64 }) =>
        `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(data:font/woff2;base64,${base64})}`,
    )
    .join('');

/** An element of its own ends where the text first says so: text that would end it too soon is refused. */
const requireWhole = (text: string, element: 'script' | 'style'): string => {
  if (new RegExp(`</${element}|<!--`, 'i').test(text)) throw new Error(`The ${element} would end too soon.`);
  return text;
};

/** Two interlocked rings. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke-width='4'%3E%3Ccircle cx='11.5' cy='16' r='8' stroke='%230B5C63'/%3E%3Ccircle cx='20.5' cy='16' r='8' stroke='%23D55E00'/%3E%3Cpath d='M15.9 9.3a8 8 0 0 1 3.6 6.7' stroke='%230B5C63'/%3E%3C/svg%3E";

/** Nothing is asked of anybody; only the page's own script and style, known by their digests, are run. */
const policyOf = (scriptDigest: string, styleDigest: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${scriptDigest}'`,
    `style-src 'sha256-${styleDigest}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** The whole file: the same parts give the same bytes. Data are JSON that the script reads; no text of theirs is markup. */
export const composePage = ({ data, template, fonts, digest }: PageParts): string => {
  const style = requireWhole(fontFaces(fonts) + template.style, 'style');
  const script = requireWhole(template.script, 'script');
  const { page } = wordsOf(data.lang);
  return [
    '<!doctype html>',
    `<html lang="${data.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(digest(script), digest(style))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeText(`${data.title} · ${data.project}`)}</title>`,
    `<link rel="icon" href="${ICON}">`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<noscript><h1>${escapeText(data.title)}</h1><p>${escapeText(data.project)}</p><p>${escapeText(page.noScript)}</p></noscript>`,
    '<div id="page"></div>',
    `<script type="application/json" id="data">${escapeJson(data)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
