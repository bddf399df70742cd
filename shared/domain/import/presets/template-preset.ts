import { foldText } from '../../text.ts';
import { draftMapped } from '../apply-mapping.ts';
import type { MappedColumn, Mapping } from '../mapping.ts';
import type { Preset } from '../preset.ts';
import type { Problem } from '../problem.ts';
import type { TableHead } from '../table.ts';
import { type TemplateId, templateFields } from '../templates.ts';

/** Fields without which a table is not the template. */
const NEEDED: Readonly<Record<TemplateId, readonly string[]>> = {
  actors: ['entity.name', 'entity.kind'],
  relations: ['from.name', 'to.name', 'relation.type'],
};

type Fields = ReadonlyMap<string, MappedColumn>;
const fieldOf = (fields: Fields, header: string): MappedColumn | undefined => fields.get(foldText(header));

const mappingOf = (template: TemplateId, fields: Fields, { headers }: TableHead): Mapping => ({
  rowIs: template === 'actors' ? 'entity' : 'relation',
  columns: Object.fromEntries(
    headers.flatMap((header) => {
      const mapped = fieldOf(fields, header);
      return mapped ? [[header, mapped]] : [];
    }),
  ),
  constants: {},
  values: {},
});

/** Columns that are not of the template are not read, and said. */
const sayOthers = (fields: Fields, { file, sheet, headers }: TableHead): Problem[] =>
  headers
    .filter((header) => !fieldOf(fields, header))
    .map((column) => ({
      code: 'E-IMP-COLUMN',
      file,
      sheet,
      row: 0,
      column,
      value: column.slice(0, 120),
      details: {},
    }));

/** A filled template, in French or English, columns in any order: recognised where none was added. */
export const templatePreset = (template: TemplateId): Preset => ({
  id: template,
  recognises: ({ headers, role }) => {
    if (role !== null) return false;
    const fields = templateFields(template);
    const found = headers.map((header) => fieldOf(fields, header)?.field);
    const isWhole = NEEDED[template].every((field) => found.includes(field));
    return isWhole && found.every((field) => field !== undefined);
  },
  publisher: null,
  namespace: null,
  rank: () => (template === 'relations' ? 2 : 1),
  inspect: ({ head }) => sayOthers(templateFields(template), head),
  draft: (table, context) =>
    draftMapped(table, mappingOf(template, templateFields(template), table.head), context),
});
