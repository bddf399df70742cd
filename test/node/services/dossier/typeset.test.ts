import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeDossier } from '../../../../shared/domain/dossier/compose-dossier.ts';
import { adaptSvg } from '../../../../shared/node/services/dossier/adapt-svg.ts';
import { renameFont } from '../../../../shared/node/services/dossier/rename-font.ts';
import { typeset, undrawableIn } from '../../../../shared/node/services/dossier/typeset.ts';
import { readTypesetFonts } from '../../../../shared/node/services/dossier/typeset-fonts.ts';
import { aFolder } from '../../../helpers/application.ts';
import { sheetFonts } from '../../../helpers/fonts.ts';
import { frozen } from '../../../helpers/frozen-state.ts';
import { NAUGHTY_STRINGS } from '../../../helpers/naughty-strings.ts';
import { plainText, readPdf } from '../../../helpers/pdf.ts';
import { readSample } from '../../../helpers/samples.ts';

const TIMEOUT_MS = 60_000;
let fontFiles: string[];
beforeAll(async () => {
  fontFiles = (await sheetFonts()).filter((path) => path.endsWith('.ttf'));
});

const resourcesIn = (folder: string): string => {
  symlinkSync(resolve(import.meta.dirname, '../../../../resources/dossier'), join(folder, 'dossier'));
  symlinkSync(resolve(fontFiles[0] ?? '', '..'), join(folder, 'fonts'));
  return folder;
};
const svgOf = (...texts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="600pt" height="300pt" viewBox="0 0 600 300">${texts
    .map(
      (text, at) =>
        `<text x="10" y="${20 + at * 14}" font-size="9" font-family="'Source Sans 3'">${text}</text>`,
    )
    .join('')}</svg>`;
const onePage = async (svg: string, title = 'Titre') => {
  const about = {
    title,
    alt: 'Une image',
    lang: 'fr',
    width: 600,
    height: 300,
    date: { year: 2026, month: 11, day: 24 },
  };
  const files = [
    { name: 'sheet.json', content: JSON.stringify(about) },
    { name: 'sheet.svg', content: svg },
  ];
  const made = await typeset({ resources: resourcesIn(aFolder()), template: 'sheet.typ', files }, 'pdf');
  return Buffer.from(made.content as Uint8Array);
};

describe('typesetting', () => {
  it(
    'keeps the text of a picture as text, in fonts of ours that it carries',
    async () => {
      const bytes = await onePage(svgOf('Qui agit, où ?', 'Œuvre', 'שלום', 'Ωμέγα', 'Ž'));
      const { text, fonts } = await readPdf(bytes);
      for (const word of ['Qui agit, où ?', 'Œuvre', 'שלום', 'Ωμέγα', 'Ž']) expect(text).toContain(word);
      expect(fonts.names).toEqual(['NotoSansHebrew-Regular', 'SourceSans3-Regular']);
      expect(fonts.embedded).toBe(fonts.described);
    },
    TIMEOUT_MS,
  );

  it(
    'draws a sign where no font has a character, and PDF/A-2 with tags where Arabic is in a picture',
    async () => {
      const chinese = await readPdf(await onePage(svgOf('中文 et la suite'), '中文'));
      expect(chinese.text).toContain('et la suite');
      expect(chinese.text).toContain('\uFFFD');
      const arabic = await onePage(svgOf('العربية'));
      expect(arabic.toString('latin1')).toMatch(/pdfaid:part/);
      expect((await readPdf(arabic)).isTagged).toBe(true);
    },
    TIMEOUT_MS,
  );

  it(
    'takes any name at all as text and never as markup',
    async () => {
      const sample = readSample('rameau');
      const hostile = [
        '#panic("x")',
        '$x$ *gras* _italique_',
        '#import "/etc/passwd"',
        '<label> @ref',
        '= Titre',
      ];
      const names = [...hostile, ...NAUGHTY_STRINGS];
      const entities = sample.entities
        .slice(0, names.length)
        .map((entity, at) => ({ ...entity, kind: 'actor' as const, type: null, name: names[at] ?? '' }));
      const { dossier, files } = composeDossier({
        state: frozen({ ...sample, entities, relations: [], positions: [], decisions: [] }),
        before: null,
        subjectId: null,
        title: null,
        subtitle: null,
        size: 'a4',
        colours: 'colour',
        lang: 'fr',
        sections: ['map', 'actors', 'method'],
        audience: 'internal',
        logo: null,
      });
      const work = {
        resources: resourcesIn(aFolder()),
        template: 'dossier.typ',
        files: [{ name: 'dossier.json', content: JSON.stringify(dossier) }, ...files],
      };
      const { content } = await typeset(work, 'pdf');
      const { text, isTagged } = await readPdf(Buffer.from(content as Uint8Array));
      expect(isTagged).toBe(true);
      const read = plainText(text);
      const plain = entities.map(({ name }) => name).filter((name) => /^[\x20-\x7e]{1,60}$/.test(name));
      expect(plain.length).toBeGreaterThan(30);
      expect(plain.filter((name) => !read.includes(plainText(name).trim()))).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'says what is wrong with a template rather than making a page of it',
    async () => {
      const folder = resourcesIn(aFolder());
      const work = {
        resources: folder,
        template: 'sheet.typ',
        files: [{ name: 'sheet.json', content: '{}' }],
      };
      await expect(typeset(work, 'pdf')).rejects.toThrow(/Not typeset/);
    },
    TIMEOUT_MS,
  );
});

describe('what no font can draw', () => {
  it('is read from what the typesetter says, whatever its quotes', () => {
    const said =
      'error: the text `\\"中\\"` could not be displayed | the text `"\\u{4e00}"` could not be displayed';
    expect(undrawableIn(said)).toEqual(['中', '一']);
    expect(undrawableIn('unknown variable: x')).toEqual([]);
  });
});

describe('fonts', () => {
  it('are each of a family of its own, a script, ours before emoji', () => {
    const folder = resourcesIn(aFolder());
    const { blobs, families } = readTypesetFonts(folder);
    expect(blobs).toHaveLength(fontFiles.length);
    expect(new Set(families).size).toBe(families.length);
    expect(families[0]).toBe('Alliage source-sans-3-latin');
    expect(families.at(-1)).toBe('Alliage noto-emoji-emoji');
    expect(readTypesetFonts(aFolder()).blobs).toEqual([]);
  });

  it('under another name are the same font', () => {
    const font = readFileSync(fontFiles[0] ?? '');
    const renamed = renameFont(font, 'Ma famille');
    expect(renamed.includes(Buffer.from('Ma famille', 'utf16le').swap16())).toBe(true);
    expect(renamed.includes(Buffer.from('SourceSans3-Regular', 'utf16le').swap16())).toBe(true);
    expect(renamed.readUInt16BE(4)).toBe(font.readUInt16BE(4));
    expect(renameFont(renamed, 'Ma famille').length).toBeGreaterThan(0);
  });
});

describe('a picture for the typesetter', () => {
  const families = ['Alliage latin', 'Alliage arabic', 'Alliage hebrew', 'Alliage emoji'];
  const adapt = (content: string) => adaptSvg({ name: 'a.svg', content }, families).content;
  it('names the family of each script, and makes no group where one paint is enough', () => {
    expect(adapt(`<text x="1" font-family="'Source Sans 3'">שלום</text>`)).toBe(
      `<text x="1" font-family="'Alliage hebrew', 'Alliage latin'">שלום</text>`,
    );
    expect(adapt('<path d="M0 0" fill="none" stroke="#333333" opacity="0.5"/>')).toContain(
      'stroke-opacity="0.5"',
    );
    expect(adapt('<path d="M0 0" fill="#333333" opacity="0.5"/>')).toContain('fill-opacity="0.5"');
    expect(adapt('<path d="M0 0" fill="#333333" stroke="#333333" opacity="0.5"/>')).toContain(
      ' opacity="0.5"',
    );
    expect(adaptSvg({ name: 'a.json', content: "'Source Sans 3'" }, families).content).toBe(
      "'Source Sans 3'",
    );
  });
});

it('templates hold no sentence of their own', () => {
  const folder = resolve(import.meta.dirname, '../../../../resources/dossier');
  for (const name of readdirSync(folder)) {
    const code = readFileSync(join(folder, name), 'utf8').replace(/\/\/.*$/gm, '');
    const strings = [...code.matchAll(/"([^"\n]*)"/g)].map(([, text = '']) => text);
    expect(
      strings.filter((text) => /\p{L}{3,} \p{L}{3,}/u.test(text) && !text.startsWith('<')),
      name,
    ).toEqual([]);
  }
});
