import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../renderer/theme/theme.css', import.meta.url), 'utf8');

/** Tokens that are plain colours, by theme. */
const tokensOf = (selector: string): Map<string, string> => {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]),
  );
};
const themes = {
  light: tokensOf(':root'),
  dark: tokensOf(':root[data-mantine-color-scheme="dark"]'),
  'light, high contrast': tokensOf(':root[data-contrast="more"]'),
  'dark, high contrast': tokensOf(':root[data-mantine-color-scheme="dark"][data-contrast="more"]'),
};
type Theme = keyof typeof themes;
const names = Object.keys(themes) as Theme[];

/** Relative luminance of WCAG 2. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const TEXT = 4.5;
const SHAPE = 3;
/** What is written or drawn on what, as look.md says. */
const PAIRS: readonly (readonly [string, readonly string[], number])[] = [
  ['ink', ['paper', 'canvas', 'sunk', 'accent-weak', 'alert-weak'], TEXT],
  ['ink-2', ['paper', 'canvas', 'sunk', 'accent-weak'], TEXT],
  ['ink-3', ['paper', 'canvas'], TEXT],
  ['accent', ['paper', 'canvas', 'sunk', 'accent-weak'], TEXT],
  ['accent-strong', ['accent-weak', 'paper'], TEXT],
  ['on-accent', ['accent', 'accent-strong'], TEXT],
  ['suggestion', ['paper', 'canvas'], TEXT],
  ['positive', ['paper', 'canvas', 'sunk'], TEXT],
  ['caution', ['paper', 'canvas', 'sunk'], TEXT],
  ['alert', ['paper', 'canvas', 'alert-weak'], TEXT],
  ['field-line', ['paper', 'canvas', 'sunk'], SHAPE],
];
const cases = PAIRS.flatMap(([ink, grounds, least]) => grounds.map((ground) => ({ ink, ground, least })));

describe.each(names)('%s', (name) => {
  it.each(cases)('$ink on $ground is at least $least:1', ({ ink, ground, least }) => {
    const [front, back] = [themes[name].get(ink), themes[name].get(ground)];
    expect(front && back ? contrast(front, back) : 0).toBeGreaterThanOrEqual(least);
  });
});

it.each(names)('has the same colours in every theme (%s)', (name) => {
  expect([...themes[name].keys()]).toEqual([...themes.light.keys()]);
});

describe.each(['light, high contrast', 'dark, high contrast'] as const)('%s', (name) => {
  it.each(cases)('$ink on $ground is at least 7:1', ({ ink, ground }) => {
    const [front, back] = [themes[name].get(ink), themes[name].get(ground)];
    expect(front && back ? contrast(front, back) : 0).toBeGreaterThanOrEqual(7);
  });

  it('draws its lines as it writes', () => {
    expect(themes[name].get('line')).toBe(themes[name].get('ink'));
  });
});
