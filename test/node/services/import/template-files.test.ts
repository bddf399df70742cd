import { describe, expect, it } from 'vitest';
import { workbookFormat } from '../../../../shared/domain/import/formats/workbook.ts';
import {
  type TemplateId,
  templateColumns,
  templateFields,
} from '../../../../shared/domain/import/templates.ts';
import { isPartialDate, parseDate } from '../../../../shared/domain/partial-date.ts';
import {
  parseEntityType,
  parseKind,
  parseRelationType,
  parseSdg,
} from '../../../../shared/domain/set-vocabulary.ts';
import { foldText } from '../../../../shared/domain/text.ts';
import { readArchive } from '../../../../shared/node/services/import/archive.ts';
import { openWorkbook } from '../../../../shared/node/services/import/open-workbook.ts';
import { writeTemplate } from '../../../../shared/node/services/import/template-files.ts';
import { partBytes } from '../../../helpers/open-workbook.ts';

const TEMPLATES = ['actors', 'relations'] as const;
const LANGS = ['fr', 'en'] as const;
const EACH = TEMPLATES.flatMap((template) => LANGS.map((lang) => [template, lang] as const));

const readBack = async (template: TemplateId, lang: 'fr' | 'en') => {
  const { bytes, name } = await writeTemplate(template, lang);
  return workbookFormat.read(await openWorkbook(bytes, name), { separator: null, includeHidden: false });
};

describe.each(EACH)('the template of %s in %s', (template, lang) => {
  const columns = templateColumns(template, lang);

  it('comes back as its headers and its two examples, without the page that says how to fill it', async () => {
    const { grids, problems } = await readBack(template, lang);
    expect([grids.length, problems]).toEqual([1, []]);
    const rows = [...(grids[0]?.rows() ?? [])].map(({ cells }) => cells);
    const filled = (at: 0 | 1) => columns.map(({ examples }) => examples[at]);
    const padded = rows.map((cells) => columns.map((_, at) => cells[at] ?? ''));
    expect(padded).toEqual([columns.map(({ header }) => header), filled(0), filled(1)]);
  });

  it('names each field once, whatever the case and accents of its header', () => {
    const fields = templateFields(template);
    const folded = columns.map(({ header }) => foldText(header.toUpperCase()));
    expect(folded.map((header) => fields.get(header)?.field)).toEqual(
      columns.map(({ mapped }) => mapped.field),
    );
    expect(new Set(columns.map(({ mapped }) => mapped.field)).size).toBe(columns.length);
  });

  it('holds values that are accepted, in its examples and in its lists', () => {
    const valuesOf = (field: string): string[] =>
      columns
        .filter(({ mapped }) => mapped.field === field)
        .flatMap(({ examples }) => examples.flatMap((text) => text.split(';')))
        .map((text) => text.trim())
        .filter((text) => text !== '');
    const kinds = ['entity.kind', 'from.kind', 'to.kind'].flatMap(valuesOf);
    expect(kinds.map((text) => parseKind(text).ok)).not.toContain(false);
    expect(valuesOf('relation.type').map((text) => parseRelationType(text).ok)).not.toContain(false);
    expect(valuesOf('entity.sdgs').map((text) => parseSdg(text).ok)).not.toContain(false);
    const dates = ['entity.startsOn', 'relation.startsOn', 'relation.endsOn'].flatMap(valuesOf);
    expect(dates.map((text) => isPartialDate(parseDate(text) ?? ''))).not.toContain(false);
    const typeList = columns.find(({ mapped }) => mapped.field === 'entity.type')?.accepts ?? [];
    for (const line of typeList) {
      const [kind = '', types = ''] = line.split(/\u00A0?: /);
      const parsed = parseKind(kind);
      const accepted = types.split(', ').map((type) => parsed.ok && parseEntityType(type, parsed.value).ok);
      expect([parsed.ok, ...accepted], line).not.toContain(false);
    }
  });

  it('says of every column what to write, and names no person', async () => {
    expect(columns.filter(({ help }) => help.trim() === '')).toEqual([]);
    expect(columns.some(({ mapped }) => /contact|email|phone/.test(mapped.field))).toBe(false);
    const parts = await readArchive((await writeTemplate(template, lang)).bytes);
    const sheets = await Promise.all(parts.filter(({ name }) => name.includes('sheet')).map(partBytes));
    expect(sheets.some((bytes) => /<f[\s>]/.test(String(bytes)))).toBe(false);
  });
});
