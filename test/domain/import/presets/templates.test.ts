import { describe, expect, it } from 'vitest';
import { PRESET_IDS } from '../../../../shared/domain/import/format-ids.ts';
import { PRESETS } from '../../../../shared/domain/import/presets.ts';
import { templateColumns } from '../../../../shared/domain/import/templates.ts';
import { context, csvTable, distinctRelations, draftAll, presetOf } from './read-table.ts';

const filled = (template: 'actors' | 'relations', lang: 'fr' | 'en') => {
  const columns = templateColumns(template, lang);
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return csvTable(
    [columns.map(({ header }) => header), columns.map(({ examples }) => examples[0])]
      .map((cells) => cells.map(quote).join(','))
      .join('\n'),
  );
};

describe('presets', () => {
  it('are each listed once, in the order in which they are tried', () => {
    expect(PRESETS.map(({ id }) => id)).toEqual(PRESET_IDS);
  });

  it.each([
    ['actors', 'fr'],
    ['actors', 'en'],
    ['relations', 'fr'],
    ['relations', 'en'],
  ] as const)('the template of %s in %s, filled, is recognised and read', (template, lang) => {
    const table = filled(template, lang);
    expect(presetOf(table)?.id).toBe(template);
    const [row] = draftAll(table);
    expect(row?.isSkipped).toBe(false);
    expect(row?.problems).toEqual([]);
    expect(row?.entities[0]?.fields.name).toBe(templateColumns(template, lang)[0]?.examples[0]);
    if (template === 'relations')
      expect(distinctRelations(row ? [row] : [], row?.relations[0]?.type ?? '').size).toBe(1);
  });

  it('leave a template with a column more to the mapping; asked by name, they say what they do not read', () => {
    const table = filled('actors', 'fr');
    const more = { ...table, head: { ...table.head, headers: [...table.head.headers, 'Avis'] } };
    expect(presetOf(more)).toBeUndefined();
    const actors = PRESETS.find(({ id }) => id === 'actors');
    expect(actors?.inspect?.(more, context())).toMatchObject([{ code: 'E-IMP-COLUMN', column: 'Avis' }]);
  });
});
