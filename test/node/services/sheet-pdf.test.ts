import { beforeAll, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { PAGES, type SheetSize } from '../../../shared/domain/sheet/page.ts';
import { plainText, readPdf } from '../../helpers/pdf.ts';
import { type Desk, openDesk, openSample } from '../../helpers/typesetting.ts';

const TIMEOUT_MS = 60_000;
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await openSample(desk, 'rameau');
}, TIMEOUT_MS);

const exportPdf = async (more: Partial<InputOf<'export.create'>> = {}): Promise<Buffer> => {
  const { files } = await desk.call('export.create', {
    format: 'pdf',
    view: null,
    territory: null,
    title: 'Qui agit & où ?',
    subtitle: null,
    size: 'a4',
    audience: 'committee',
    withPersons: false,
    csv: 'fr',
    on: '2026-11-24',
    file: null,
    ...more,
  });
  expect(files.map(({ mediaType }) => mediaType)).toEqual(['application/pdf']);
  return Buffer.from(files[0]?.base64 ?? '', 'base64');
};

test.each(['a4', 'a3', 'slide', 'screen'] as const)(
  'a sheet of size %s is one page of that size, tagged, told in words, its text still text',
  async (size: SheetSize) => {
    const bytes = await exportPdf({ size });
    const { pages, title, lang, isTagged, fonts, info, text } = await readPdf(bytes);
    const { width, height } = PAGES[size];
    expect(pages).toHaveLength(1);
    expect(pages[0]?.widthPt).toBeCloseTo(width, 1);
    expect(pages[0]?.heightPt).toBeCloseTo(height, 1);
    expect([title, lang, isTagged]).toEqual(['Qui agit & où ?', 'fr', true]);
    expect(info).toContain('20261124');
    expect(fonts.embedded).toBe(fonts.described);
    expect(pages[0]?.alts.join()).toMatch(/Qui agit & où \? – .*fiches/);
    expect(plainText(text)).toContain('Le RAMEAU');
    expect(bytes.toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/);
    expect(bytes.toString('latin1')).toMatch(/pdfuaid:part/);
  },
  TIMEOUT_MS,
);

test(
  'the picture of funding too; the same again to the byte',
  async () => {
    const funding = await readPdf(await exportPdf({ picture: 'funding' }));
    expect(plainText(funding.text)).toContain('Fonds ODD 17');
    const [first, again] = [await exportPdf(), await exportPdf()];
    expect(again.equals(first)).toBe(true);
  },
  TIMEOUT_MS,
);
