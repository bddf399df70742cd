import { PAGES, type SheetSize } from '../../domain/sheet/page.ts';
import { type Lang, wordsOf } from '../../domain/words/words.ts';
import type { ServiceContext } from './context.ts';
import type { TypesetPages, TypesetWork } from './dossier/typeset.ts';

interface SheetPdf {
  readonly size: SheetSize;
  readonly lang: Lang;
  /** Of the document, a partial date. */
  readonly on: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
const plainText = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
/** What a sheet says of itself: its title, and its picture in words. */
const saidBy = (svg: string, element: 'title' | 'desc'): string =>
  plainText(new RegExp(`<${element}>([^<]*)</${element}>`).exec(svg)?.[1] ?? '');

/** A partial date as the typesetter takes one. */
export const datePartsOf = (on: string): { year: number; month: number; day: number } => {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return { year, month, day };
};

/** The very SVG as one page of tagged PDF: exact size, vector, fonts embedded, its text still text. */
export const renderPdf = async (
  context: ServiceContext,
  svg: string,
  { size, lang, on }: SheetPdf,
): Promise<Buffer> => {
  const { width, height } = PAGES[size];
  const title = saidBy(svg, 'title');
  const alt = [title, saidBy(svg, 'desc')].filter((said) => said !== '').join(' – ');
  const about = { title, alt, lang, width, height, date: datePartsOf(on) };
  const work: TypesetWork = {
    resources: context.resources,
    template: 'sheet.typ',
    files: [
      { name: 'sheet.json', content: JSON.stringify(about) },
      { name: 'sheet.svg', content: svg },
    ],
  };
  const { job: label } = wordsOf(lang).sheet;
  const { content } = await context.jobs.run<TypesetPages>('typeset', work, { job: context.newId(), label });
  return Buffer.from(content as Uint8Array);
};
