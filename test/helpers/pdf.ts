import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure tree: its role, what it says instead, and what is in it. */
interface StructNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructNode[];
}
export interface ReadPage {
  readonly widthPt: number;
  readonly heightPt: number;
  /** In the order of the content. */
  readonly text: string;
  readonly roles: readonly string[];
  readonly alts: readonly string[];
}
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly text: string;
  readonly title: string;
  readonly lang: string;
  readonly isTagged: boolean;
  readonly outline: readonly string[];
  readonly info: string;
  readonly xmp: string;
  /** Fonts, and how many of them the file carries. */
  readonly fonts: {
    readonly names: readonly string[];
    readonly embedded: number;
    readonly described: number;
  };
}

const nodesOf = (node: StructNode | null): StructNode[] =>
  node === null ? [] : [node, ...(node.children ?? []).flatMap((child) => nodesOf(child))];

const readPage = async (page: PDFPageProxy): Promise<ReadPage> => {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const nodes = nodesOf((await page.getStructTree()) as StructNode | null);
  return {
    widthPt: width,
    heightPt: height,
    text: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    roles: nodes.flatMap(({ role }) => role ?? []),
    alts: nodes.flatMap(({ alt }) => alt ?? []),
  };
};

const readFonts = (bytes: Buffer): ReadPdf['fonts'] => {
  const raw = bytes.toString('latin1');
  const count = (pattern: RegExp) => [...raw.matchAll(pattern)].length;
  return {
    names: [
      ...new Set([...raw.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)].map(([, name = '']) => name)),
    ].sort(),
    embedded: count(/\/FontFile[23]?\s/g),
    described: count(/\/Type\s*\/FontDescriptor/g),
  };
};

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}
const titlesOf = (entries: readonly Entry[]): string[] =>
  entries.flatMap(({ title, items }) => [title, ...titlesOf(items)]);

const readAll = async (document: PDFDocumentProxy): Promise<ReadPage[]> => {
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number)));
  return pages;
};

/** A PDF as a reader of the screen meets it; narrow and no-break spaces are told as spaces. */
export const readPdf = async (bytes: Buffer): Promise<ReadPdf> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const said = info as Readonly<Record<string, unknown>>;
  // A map, whatever its type says.
  const marks = (await document.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const pages = await readAll(document);
  const outline = titlesOf(((await document.getOutline()) ?? []) as unknown as Entry[]);
  await task.destroy();
  return {
    pages,
    text: pages.map(({ text }) => text).join('\n'),
    title: String(said.Title),
    lang: String(said.Language),
    isTagged: marks?.get('Marked') === true,
    outline,
    info: JSON.stringify(said),
    xmp: JSON.stringify([...((metadata ?? []) as Iterable<unknown>)]),
    fonts: readFonts(bytes),
  };
};

/** As one reads it: one kind of space, lines joined. */
export const plainText = (text: string): string =>
  text.replace(/[\u200B\u2060]/g, '').replace(/[\s\u00A0\u202F]+/g, ' ');
