import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../renderer/i18n/i18n.ts';
import { type FieldWords, fieldGroups, fieldLabel } from '../../../renderer/views/import/fields.ts';
import { parseTarget } from '../../../shared/domain/import/mapped/target.ts';
import { ROW_KINDS } from '../../../shared/domain/import/mapping.ts';

const wordsIn = (lang: 'fr' | 'en'): FieldWords => {
  const { t } = createI18n(lang);
  return {
    sides: t('import.columns.sides', { returnObjects: true }),
    fields: t('import.columns.fields', { returnObjects: true }),
    statement: (name) => t('import.columns.statement', { name }),
    link: (relation) => t('import.columns.link', { relation }),
    links: t('import.columns.links'),
    own: t('import.columns.own'),
  };
};
const listed = (rowIs: (typeof ROW_KINDS)[number], lang: 'fr' | 'en') =>
  fieldGroups(rowIs, { header: 'Remarque', chosen: null }, lang, wordsIn(lang)).flatMap(({ items }) => items);

describe.each(ROW_KINDS)('fields of a column where a row is %s', (rowIs) => {
  it('are all fields that a mapping knows, each once', () => {
    const values = listed(rowIs, 'fr').map(({ value }) => value);
    expect(values.filter((value) => parseTarget(value, rowIs) === null)).toEqual([]);
    expect(new Set(values).size).toBe(values.length);
  });

  it('have words in both languages, and two never the same', () => {
    for (const lang of ['fr', 'en'] as const) {
      const labels = listed(rowIs, lang).map(({ label }) => label);
      expect(labels.filter((label) => /[a-z][A-Z]|\.|^$/.test(label.replace('Alliage', '')))).toEqual([]);
      expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
    }
  });
});

describe('a field that is no usual one', () => {
  it('is in the list when it was proposed, under words of its own', () => {
    const words = wordsIn('fr');
    const chosen = 'link.funds.from.siren';
    const groups = fieldGroups('entity', { header: 'X', chosen }, 'fr', words);
    expect(groups.at(-1)?.items).toEqual([{ value: chosen, label: fieldLabel(chosen, 'fr', words) }]);
    expect(fieldLabel(chosen, 'fr', words)).toMatch(/financé par – SIREN/);
    expect(fieldLabel('entity.statements.Note du jury', 'fr', words)).toContain('Note du jury');
  });
});
