import type { EmbeddedFont } from '../../../domain/sheet/svg.ts';

/** How the typesetter indents what stands at the top of its document: backgrounds, pages, definitions. */
const TOP = '    <';
const SYMBOL = /^ {8}<(symbol|clipPath|pattern) /;

interface Block {
  readonly first: string;
  readonly lines: readonly string[];
}
/** Children of the document, each with all its lines. */
const childrenOf = (lines: readonly string[], indent: string): Block[] => {
  const blocks: { first: string; lines: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith(indent) && !line.startsWith(`${indent}/`)) blocks.push({ first: line, lines: [] });
    blocks.at(-1)?.lines.push(line);
  }
  return blocks;
};

const idOf = (line: string): string => /id="([^"]+)"/.exec(line)?.[1] ?? '';

/** Definitions that a text asks for, and what those ask for. */
const usedDefinitions = (page: string, definitions: readonly Block[]): string[] => {
  const all = definitions
    .flatMap(({ lines }) => childrenOf(lines.slice(1), '        <'))
    .filter(({ first }) => SYMBOL.test(first));
  const byId = new Map(all.map((block) => [idOf(block.first), block.lines.join('\n')]));
  const found = new Map<string, string>();
  const collect = (text: string): void => {
    for (const [, id = ''] of text.matchAll(/(?:href="#|url\(#)([^")]+)/g)) {
      const definition = byId.get(id);
      if (definition === undefined || found.has(id)) continue;
      found.set(id, definition);
      collect(definition);
    }
  };
  collect(page);
  return [...found.values()];
};

const PICTURE = /data:image\/svg\+xml;base64,([A-Za-z0-9+/=]+)/g;

/** A picture within the page is drawn by the reader alone: it takes its fonts along, under their own names. */
const carryFonts = (page: string, family: string, fonts: readonly EmbeddedFont[]): string =>
  page.replace(PICTURE, (whole, base64: string) => {
    const svg = Buffer.from(base64, 'base64').toString('utf8');
    if (!svg.includes('<text')) return whole;
    const faces = fonts.map(
      (font) =>
        `@font-face{font-family:'Source Sans 3';font-weight:${font.weight};src:url(data:font/woff2;base64,${font.base64})}`,
    );
    const dressed = svg
      .replaceAll(`'${family}'`, "'Source Sans 3'")
      .replace(/<desc>|<desc\/>/, (desc) => `<style>${faces.join('')}</style>${desc}`);
    return `data:image/svg+xml;base64,${Buffer.from(dressed, 'utf8').toString('base64')}`;
  });

/** One page, from 1, of what the typesetter wrote as one long drawing: with what it needs and nothing of the others. */
export const svgPage = (
  svg: string,
  page: number,
  { family, fonts }: { readonly family: string; readonly fonts: readonly EmbeddedFont[] },
): string => {
  const blocks = childrenOf(svg.split('\n').slice(1), TOP);
  const definitions = blocks.filter(({ first }) => first.startsWith('    <defs'));
  const drawn = blocks.filter((block) => !definitions.includes(block));
  const [ground, content] = drawn.slice((page - 1) * 2, page * 2);
  if (!ground || !content) throw new RangeError(`No page ${page}`);
  const [, height = '0', width = '0'] = /v ([\d.]+) h ([\d.]+)/.exec(ground.first) ?? [];
  const own = [
    ...ground.lines,
    content.first.replace(/ transform="[^"]*"/, ''),
    ...content.lines.slice(1),
  ].join('\n');
  const defs = usedDefinitions(own, definitions).join('\n');
  const root = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">`;
  return `${root}\n<defs>\n${defs}\n</defs>\n${carryFonts(own, family, fonts)}\n</svg>\n`;
};
