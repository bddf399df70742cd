import { ImportRefusal } from '../../shared/domain/import/refusal.ts';
import type { ArchivePart } from '../../shared/node/services/import/archive.ts';
import { openWorkbook } from '../../shared/node/services/import/open-workbook.ts';
import { buildWorkbook, type WorkbookXml } from './workbook.ts';

export const open = (bytes: Buffer) => openWorkbook(bytes, 'acteurs.xlsx');
export const openXml = (given: WorkbookXml) => open(buildWorkbook(given));
export const cellsOf = async (bytes: Buffer, sheet = 0): Promise<(readonly string[])[]> =>
  [...((await open(bytes)).grids[sheet]?.rows() ?? [])].map(({ cells }) => cells);
/** A workbook of one sheet, by what is within its `<worksheet>`. */
export const oneSheet = (xml: string, more: Partial<WorkbookXml> = {}): Buffer =>
  buildWorkbook({ sheets: [{ name: 'A', xml }], ...more });

/** Why a workbook is refused; fails where it is not. */
export const refusalOf = async (bytes: Buffer): Promise<ImportRefusal> => {
  const refused = await open(bytes).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refused instanceof ImportRefusal)) throw new Error(`not refused: ${String(refused)}`);
  return refused;
};

/** The bytes of a part of an archive, inflated. */
export const partBytes = async (part: ArchivePart | undefined): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of part?.chunks() ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
};
