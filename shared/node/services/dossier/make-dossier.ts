import { composeDossier, type DossierInput } from '../../../domain/dossier/compose-dossier.ts';
import type { OnProgress } from '../../../domain/layout/layout-input.ts';
import type { EmbeddedFont } from '../../../domain/sheet/svg.ts';
import { svgPage } from './svg-page.ts';
import { type TypesetPages, typeset } from './typeset.ts';
import { readTypesetFonts } from './typeset-fonts.ts';

export interface DossierWork {
  readonly resources: string;
  readonly input: DossierInput;
  readonly logo: { readonly name: string; readonly content: Uint8Array } | null;
  /** One page as SVG; null: the whole as PDF. */
  readonly page: number | null;
  /** That an SVG takes along. */
  readonly fonts: readonly EmbeddedFont[];
}

/** Shares of the work, as measured on the samples: what is said and drawn, then its pages. */
const COMPOSED = 0.5;

/** The typesetter reads no half of a surrogate pair, which a title that was cut, or a view, may hold. */
const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

/** A dossier from a frozen state to its pages: pure but for reading fonts and templates. Runs in a worker thread. */
export const makeDossier = async (
  { resources, input, logo, page, fonts }: DossierWork,
  onProgress: OnProgress,
): Promise<TypesetPages> => {
  const { dossier, files } = composeDossier(input, (done) => onProgress(done * COMPOSED));
  onProgress(COMPOSED);
  const given = [
    { name: 'dossier.json', content: JSON.stringify(dossier, wellFormed) },
    ...files,
    ...(logo ? [logo] : []),
  ];
  const made = await typeset(
    { resources, template: 'dossier.typ', files: given },
    page === null ? 'pdf' : 'svg',
  );
  if (page === null) return made;
  // The last page when fewer are left: whoever leafs through keeps seeing one.
  const wanted = Math.min(page, made.pages);
  const family = readTypesetFonts(resources).families[0] ?? '';
  return { pages: made.pages, content: svgPage(String(made.content), wanted, { family, fonts }) };
};
