import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { renderAsync } from '@resvg/resvg-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { ReplyError } from '../../../../shared/contract/client.ts';
import { isGeneric } from '../../../../shared/domain/entity.ts';
import { documentFor } from '../../../../shared/domain/export/audience.ts';
import { plainText, type ReadPdf, readPdf } from '../../../helpers/pdf.ts';
import { readSample } from '../../../helpers/samples.ts';
import { type Desk, freeze, makePdf, openDesk, openSample } from '../../../helpers/typesetting.ts';

const TIMEOUT_MS = 120_000;
const UNUSUAL = 'Épicerie œuvrière שלום 🚀 « L’Écho »';

let desk: Desk;
let snapshot: string;
let earlier: string;
let author: string;
let bytes: Buffer;
let pdf: ReadPdf;

beforeAll(async () => {
  desk = await openDesk();
  await openSample(desk, 'trois-rivieres');
  earlier = (await freeze(desk, 'Comité de mars', '2026-03-19')).id;
  await desk.call('entity.add', { kind: 'actor', name: UNUSUAL, set: {} });
  await desk.call('entity.add', { kind: 'actor', name: 'W'.repeat(160), set: {} });
  const frozen = await freeze(desk, 'Comité de novembre', '2026-11-24', 'Comité stratégique du Pays');
  snapshot = frozen.id;
  author = frozen.author;
  bytes = (await makePdf(desk, { snapshot, compare: earlier })).bytes;
  pdf = await readPdf(bytes);
}, TIMEOUT_MS);

const aPicture = () =>
  renderAsync(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#0B5C63"/></svg>',
  );
const textChunk = (key: string, text: string): Buffer => {
  const body = Buffer.from(`tEXt${key}\0${text}`, 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
};

/** What the committee may read of the sample, with the two actors added. */
const readable = () => documentFor(readSample('trois-rivieres'), 'committee');

describe('a dossier', () => {
  it('is a tagged PDF/UA-1 that says its language, title and date, with an outline', () => {
    expect(bytes.toString('latin1')).toMatch(/pdfuaid:part/);
    expect(pdf.isTagged).toBe(true);
    expect(pdf.lang).toMatch(/^fr/);
    expect(pdf.title).toBe('Pays des Trois Rivières');
    expect(pdf.info).toContain('20261124');
    expect(pdf.outline).toEqual(
      expect.arrayContaining(['Sommaire', 'Diagnostic sur trois axes', 'Glossaire']),
    );
  });

  it('has headings, table headers and pictures in words, none of them empty', () => {
    const roles = pdf.pages.flatMap((page) => page.roles);
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'TH', 'TD', 'L', 'Figure']));
    const figures = roles.filter((role) => role === 'Figure').length;
    const alts = pdf.pages.flatMap((page) => page.alts);
    expect(alts.length).toBeGreaterThanOrEqual(figures);
    expect(alts.join(' ')).toMatch(/Graphe de \d+ fiches/);
    expect(alts.every((alt) => alt.trim().length > 10)).toBe(true);
  });

  it('carries every font that it uses, and no other than ours for the words of the sample', () => {
    expect(pdf.fonts.described).toBeGreaterThan(2);
    expect(pdf.fonts.embedded).toBe(pdf.fonts.described);
    expect(pdf.fonts.names).toEqual(expect.arrayContaining(['SourceSans3-Regular', 'SourceSans3-SemiBold']));
  });

  it('is of A4 pages, each numbered out of all of them, with source, day and seal', () => {
    expect(
      pdf.pages.map(({ widthPt, heightPt }) => `${Math.round(widthPt)} × ${Math.round(heightPt)}`),
    ).toEqual(pdf.pages.map(() => '595 × 842'));
    pdf.pages.slice(1).forEach(({ text }, at) => {
      const said = plainText(text);
      expect(said).toMatch(new RegExp(`Instantané [0-9a-f]{8} · page ${at + 2}/${pdf.pages.length}`));
      expect(said).toContain('Données au 24 novembre 2026');
      expect(said).toContain('Sources :');
    });
  });

  it('can be read from its first word to its last in the order of its pages', () => {
    const said = plainText(pdf.text);
    const order = [
      'Sommaire',
      'Qui agit, qui finance, qui manque',
      'Points à conforter',
      'Décision du comité',
      'Les chiffres, avant et après',
      'Ce que donnent les financeurs',
      'Empreinte SHA-256',
      'Catalyseur territorial –',
    ];
    const places = order.map((words) => said.lastIndexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('has the figures of the snapshot', () => {
    const { entities, relations } = readable();
    const actors = entities.filter((entity) => entity.kind === 'actor' && !isGeneric(entity)).length + 2;
    const isPlace = (type: string) => ['located-in', 'acts-in', 'neighbour-of'].includes(type);
    const links = relations.filter(({ type }) => !isPlace(type)).length;
    const page = plainText(pdf.pages[2]?.text ?? '');
    expect(page).toContain(`${actors} acteurs, dont 2 nouveaux`);
    expect(page).toContain(`${links} liens`);
  });

  it('names every actor that its reader may see, however long or unusual, and nobody else', () => {
    const said = plainText(pdf.text);
    const names = readable().entities.filter((entity) => entity.kind === 'actor' && !isGeneric(entity));
    expect(names.filter(({ name }) => !said.includes(plainText(name)))).toEqual([]);
    expect(said.replaceAll(' ', '')).toContain('W'.repeat(160));
    const internal = readSample('trois-rivieres').entities.filter(({ audience }) => audience === 'internal');
    expect(internal.length).toBeGreaterThan(0);
    expect(internal.filter(({ name }) => said.includes(plainText(name)))).toEqual([]);
    expect(said).toContain(`laissés de côté : ${internal.length} fiches`);
  });

  it('has a glyph for every character: Hebrew, emoji, œ, narrow spaces', () => {
    expect(pdf.fonts.names).toEqual(expect.arrayContaining(['NotoSansHebrew-Regular', 'NotoEmoji-Regular']));
    expect(plainText(pdf.text)).toContain('œuvrière');
    expect(pdf.text).toContain('שלום');
    expect(pdf.text).not.toContain('\uFFFD');
  });

  it('holds nobody’s name, nor that of who froze it, nor a path', () => {
    const all = [
      pdf.text,
      pdf.info,
      pdf.xmp,
      bytes.toString('latin1'),
      ...pdf.pages.flatMap(({ alts }) => alts),
    ].join(' ');
    expect(author).toBe('Camille Personne');
    for (const wrong of ['Camille Personne', desk.folder, process.cwd()]) expect(all).not.toContain(wrong);
  });

  it(
    'is the same again, to the byte',
    async () => {
      const again = await makePdf(desk, { snapshot, compare: earlier });
      expect(again.bytes.equals(bytes)).toBe(true);
    },
    TIMEOUT_MS,
  );

  it(
    'in English, grey, its map on a folded A3 page, of the sections asked for',
    async () => {
      const { bytes: other, made } = await makePdf(desk, {
        snapshot,
        language: 'en',
        size: 'a3',
        colours: 'grey',
        title: 'Who does what',
        sections: ['glossary', 'map'],
      });
      const read = await readPdf(other);
      expect(read.lang).toMatch(/^en/);
      expect(read.title).toBe('Who does what');
      expect(made.pages).toBe(read.pages.length);
      expect(read.pages.map(({ widthPt }) => Math.round(widthPt))).toContain(1191);
      expect(read.outline.filter((title) => !/^\d/.test(title))).toEqual([
        'Contents',
        'Who acts, who funds, who is missing',
        'Glossary',
      ]);
      expect(read.text).not.toContain('Diagnosis on three axes');
    },
    TIMEOUT_MS,
  );
});

describe('a page to look at', () => {
  it(
    'is an SVG of its own that asks for nothing outside, and there is one for every page',
    async () => {
      const { svg, page, pages } = await desk.call('dossier.preview', {
        job: 'look',
        snapshot,
        compare: earlier,
        page: 3,
      });
      expect([page, pages]).toEqual([3, pdf.pages.length]);
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 595\.\d+ 841\.89"/);
      expect(svg).not.toMatch(/<script|foreignObject|href="(?!#|data:)/);
      const asked = [...svg.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, id]) => id);
      expect(asked.filter((id) => !svg.includes(`id="${id}"`))).toEqual([]);
      const last = await desk.call('dossier.preview', { job: 'look', snapshot, compare: earlier, page: 999 });
      expect(last.page).toBe(pages);
    },
    TIMEOUT_MS,
  );
});

describe('a dossier that is written', () => {
  it(
    'is whole or not at all: refused over a file, cancelled',
    async () => {
      const file = desk.file('dossier.pdf');
      await desk.call('dossier.create', { job: 'write', snapshot, file, sections: ['glossary'] });
      const before = readFileSync(join(desk.folder, 'dossier.pdf'));
      expect(before.subarray(0, 5).toString()).toBe('%PDF-');
      const codeOf = (promise: Promise<unknown>) =>
        promise.then(
          () => 'done',
          (error: unknown) => (error instanceof ReplyError ? error.reply.code : String(error)),
        );
      const refused = desk.call('dossier.create', { job: 'again', snapshot, file, sections: ['glossary'] });
      expect(await codeOf(refused)).toBe('E-EXISTS');
      const asked = codeOf(
        desk.call('dossier.create', { job: 'stop', snapshot, file: desk.file('none.pdf') }),
      );
      const cancel = async (): Promise<void> => {
        if (!(await desk.call('job.cancel', { job: 'stop' })).cancelled) setTimeout(cancel, 5);
      };
      await cancel();
      expect(await asked).toBe('E-CANCELLED');
      expect(existsSync(join(desk.folder, 'none.pdf'))).toBe(false);
      expect(readFileSync(join(desk.folder, 'dossier.pdf')).equals(before)).toBe(true);
      expect(readdirSync(desk.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
      expect(desk.events.some((event) => event.startsWith('write Mise en page du dossier'))).toBe(true);
    },
    TIMEOUT_MS,
  );

  it(
    'bears a logo, PNG or WebP, drawn anew: nothing that the file says of itself is left',
    async () => {
      const png = (await aPicture()).asPng();
      const said = Buffer.concat([
        png.subarray(0, 33),
        textChunk('Author', 'Camille Photographe'),
        png.subarray(33),
      ]);
      const webp = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64');
      for (const logo of [said, webp]) {
        const options = { snapshot, sections: ['glossary' as const], logo: logo.toString('base64') };
        const { bytes: dressed } = await makePdf(desk, options);
        const raw = dressed.toString('latin1');
        expect(raw).toMatch(/\/Subtype\s*\/Image/);
        expect(raw).not.toContain('Photographe');
        expect((await readPdf(dressed)).pages[0]?.alts).toContain('Logo');
      }
    },
    TIMEOUT_MS,
  );

  it(
    'is refused a logo that is no picture, and a snapshot that is not there',
    async () => {
      const ask = (more: object) =>
        makePdf(desk, { snapshot, sections: ['glossary'], ...more }).then(
          () => 'done',
          (error: unknown) => (error as ReplyError).reply.code,
        );
      expect(
        await ask({
          logo: Buffer.from(
            'RIFF\x00\x00\x00\x00WEBPVP8 \x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x10\x00\x10\x00',
            'latin1',
          ).toString('base64'),
        }),
      ).toBe('E-INPUT');
      expect(await ask({ logo: Buffer.from('<svg onload="x"/>').toString('base64') })).toBe('E-INPUT');
      expect(await ask({ logo: Buffer.from('89504e470d0a1a0a0000', 'hex').toString('base64') })).toBe(
        'E-INPUT',
      );
      expect(await ask({ snapshot: 'aucun' })).toBe('E-NOT-FOUND');
      expect(await ask({ subject: 'personne de ce nom' })).toBe('E-NOT-FOUND');
    },
    TIMEOUT_MS,
  );
});
