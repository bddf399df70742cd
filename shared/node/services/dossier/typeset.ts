import { join } from 'node:path';
import type { NodeCompiler, NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { createDrawable } from '../../../domain/sheet/drawable.ts';
import { adaptSvg, type TypesetFile } from './adapt-svg.ts';
import { readTypesetFonts } from './typeset-fonts.ts';

/** A template of resources/dossier and the files that it reads, none of which is on disk. */
export interface TypesetWork {
  readonly resources: string;
  readonly template: string;
  readonly files: readonly TypesetFile[];
}
export interface TypesetPages {
  readonly pages: number;
  /** Tagged PDF, PDF/UA-1 wherever its letters allow; or every page as one SVG of outlines, one under the other. */
  readonly content: Uint8Array | string;
}
type Output = 'pdf' | 'svg';

/** What made the typesetter stop, in its words: a fault of a template, never of a person. */
const describeFault = (compiler: NodeCompiler, error: NodeError | null): string => {
  const found: readonly { readonly message?: string }[] = error ? compiler.fetchDiagnostics(error) : [];
  return found.map(({ message }) => message).join(' | ');
};

/** Characters that no font here has, from what the typesetter says of them. */
export const undrawableIn = (fault: string): string[] => {
  // In the debug form of a message within a message, quotes and backslashes are escaped once or twice.
  const quoted = [...fault.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gu)];
  const plain = quoted.map(([, text = '']) =>
    text.replace(/(?<!\\)\\+u\{([0-9a-f]+)\}/gi, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
  return [...new Set(plain)];
};

const REPLACEMENT = '\uFFFD';
const SPECIAL = /[\\^$.*+?()[\]{}|/-]/g;
/** In one pass, however many they are. */
const replaceIn = ({ name, content }: TypesetFile, undrawable: readonly string[]): TypesetFile => {
  if (typeof content !== 'string' || undrawable.length === 0) return { name, content };
  const any = new RegExp(undrawable.map((one) => one.replace(SPECIAL, '\\$&')).join('|'), 'gu');
  return { name, content: content.replace(any, REPLACEMENT) };
};

/** What no font of ours draws: asked of our own tables, since the engine also looks through the fonts of the machine. */
const undrawableOf = (files: readonly TypesetFile[]): string[] => {
  const isDrawable = createDrawable();
  const found = new Set<string>();
  for (const { content } of files)
    if (typeof content === 'string')
      for (const character of content) if (!isDrawable(character)) found.add(character);
  return [...found];
};

/** Results older than so many documents leave the typesetter's memory. */
const CACHE_AGE_MAX = 4;
const ACCESSIBLE = { pdfStandard: 'ua-1', pdfTags: true } as const;
const ARCHIVED = { pdfStandard: 'a-2b', pdfTags: true } as const;

interface Attempt {
  readonly document: NodeTypstDocument;
  readonly pdf: Buffer;
}
/** Pages and their PDF, or what no font can draw in them. */
const attempt = (compiler: NodeCompiler, main: string): Attempt | readonly string[] => {
  const compiled = compiler.compile({ mainFilePath: main });
  const document = compiled.result;
  if (!document) throw new Error(`Not typeset: ${describeFault(compiler, compiled.takeDiagnostics())}`);
  try {
    return { document, pdf: compiler.pdf(document, ACCESSIBLE) };
  } catch (error) {
    const undrawable = undrawableIn(error instanceof Error ? error.message : '');
    // Arabic in a picture has glyphs that stand for no character alone, which PDF/UA forbids: PDF/A-2 then, tagged as well.
    return undrawable.length > 0 ? undrawable : { document, pdf: compiler.pdf(document, ARCHIVED) };
  }
};

/**
 * Lays pages out, to be run in a worker thread. Only fonts of ours are used, so that pages are the same on every machine:
 * a character that none of them has is drawn as `�`, and `undrawable.json` tells the template. The engine is loaded on first
 * use: it takes 50 MB.
 */
export const typeset = async (work: TypesetWork, output: Output): Promise<TypesetPages> => {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const folder = join(work.resources, 'dossier');
  const { blobs, families } = readTypesetFonts(work.resources);
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...blobs] }] });
  const give = ({ name, content }: TypesetFile) =>
    compiler.mapShadow(join(folder, name), Buffer.from(content));
  const giveAll = (undrawable: readonly string[]) => {
    for (const file of work.files) give(replaceIn(adaptSvg(file, families), undrawable));
    give({ name: 'undrawable.json', content: JSON.stringify(undrawable.length) });
  };
  give({ name: 'fonts.json', content: JSON.stringify(families) });
  const unknown = undrawableOf(work.files);
  giveAll(unknown);
  const main = join(folder, work.template);
  let made = attempt(compiler, main);
  if (!('document' in made)) {
    giveAll([...unknown, ...made]);
    made = attempt(compiler, main);
  }
  if (!('document' in made)) throw new Error(`Not typeset: no font for ${made.join(' ')}`);
  const { document, pdf } = made;
  compiler.evictCache(CACHE_AGE_MAX);
  return { pages: document.numOfPages, content: output === 'pdf' ? pdf : compiler.plainSvg(document) };
};
