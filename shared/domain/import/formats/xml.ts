import { SaxesParser } from 'saxes';
import type { OpenedText } from '../format.ts';
import { GRAPH_BYTES_MAX, readWithin } from '../read-within.ts';
import { ImportRefusal } from '../refusal.ts';

const DEPTH_MAX = 64;
const ATTRIBUTES_MAX = 100;
/** Longest tag or text, embedded pictures included. */
const PIECE_MAX = 10_000_000;
const REFERENCES_MAX = 2_000_000;

export interface XmlTag {
  /** Without its prefix: files of one format use several namespaces. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}
export interface XmlHandlers {
  readonly open: (tag: XmlTag) => void;
  /** Text and CDATA; several pieces may follow each other. */
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const unsafe = (what: string): ImportRefusal => new ImportRefusal('E-IMP-UNSAFE', { what });
const overLimit = (what: string, count: number, limit: number): ImportRefusal =>
  new ImportRefusal('E-IMP-LIMIT', { what, count, limit });

/** Watches the text before the parser sees it: no declaration of entities, no flood, no endless piece. */
const watcher = (): ((chunk: string) => void) => {
  let tail = '';
  let references = 0;
  let sinceBracket = 0;
  return (chunk) => {
    const seen = tail + chunk;
    const declaration = /<!(DOCTYPE|ENTITY)/i.exec(seen)?.[1];
    if (declaration) throw unsafe(declaration.toUpperCase());
    for (let at = chunk.indexOf('&#'); at >= 0; at = chunk.indexOf('&#', at + 2)) references++;
    if (references > REFERENCES_MAX) throw overLimit('references', references, REFERENCES_MAX);
    const last = chunk.lastIndexOf('<');
    sinceBracket = last < 0 ? sinceBracket + chunk.length : chunk.length - last;
    if (sinceBracket > PIECE_MAX) throw overLimit('cell', sinceBracket, PIECE_MAX);
    tail = seen.slice(-9);
  };
};

const makeParser = ({ open, text, close }: XmlHandlers): SaxesParser => {
  const parser = new SaxesParser();
  let depth = 0;
  let attributes = 0;
  parser.on('error', () => {
    throw new ImportRefusal('E-IMP-BROKEN', { row: parser.line });
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && /^utf-?7$/i.test(encoding)) throw unsafe(encoding);
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    if (++depth > DEPTH_MAX) throw overLimit('depth', depth, DEPTH_MAX);
  });
  parser.on('attribute', () => {
    if (++attributes > ATTRIBUTES_MAX) throw overLimit('attributes', attributes, ATTRIBUTES_MAX);
  });
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    // What XInclude would bring is not in the file: reading the rest would show a part for the whole.
    if (name === 'include') throw unsafe('XInclude');
    open({ name, attributes: tag.attributes });
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', (tag) => {
    depth--;
    close(localName(tag.name));
  });
  return parser;
};

/** Reads a file tag by tag; refuses what is malformed, declares entities or is over a limit. Nothing outside is read. */
export const readXml = (opened: OpenedText, handlers: XmlHandlers): void =>
  readWithin(opened, GRAPH_BYTES_MAX, () => {
    const watch = watcher();
    const parser = makeParser(handlers);
    for (const chunk of opened.chunks()) {
      watch(chunk);
      parser.write(chunk);
    }
    parser.close();
  });
