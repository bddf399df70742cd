import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownOf } from '../../../shared/domain/import/mapped/plan.ts';
import { Mapping, ROW_KINDS, type RowKind } from '../../../shared/domain/import/mapping.ts';
import { ImportRefusal } from '../../../shared/domain/import/refusal.ts';
import { parseJson } from '../../../shared/domain/import/safe-json.ts';
import { draftRows } from '../../../shared/node/services/import/draft-rows.ts';
import { createHeartbeat } from '../../../shared/node/services/import/heartbeat.ts';
import { madeOf, schemaOf } from '../contract/payloads.ts';
import { type Json, mutateJson } from '../mutate/json.ts';
import { mutateText } from '../mutate/text.ts';
import { HOSTILE_TEXTS } from '../mutate/words.ts';
import type { Random } from '../random.ts';
import type { Input, Reader, Target } from '../target.ts';
import { GRAMMARS } from './grammars.ts';

const HEADERS = ['Nom', 'Type', 'SIREN', 'Commune', 'Thèmes', 'Financeur', 'Montant', 'Début', 'Contact'];
const TABLE = `${HEADERS.join(';')}
Le Fournil;association;732829320;Évreux;Emploi|Culture;Fondation Été;1 234,50 €;03/04/2026;a@exemple.fr
"Halle ""neuve""";entreprise;552 081 317;27229;;Région;12 k€;avril 2026;
;;;;;;;;
=1+1;x;0;2A004;a, b;;(12);31/02/2026;Jeanne Témoin
`;

/** What a column may be said to hold: of each kind of row, and nothing that is one. */
const NAMES = [
  ...['name', 'kind', 'type', 'siren', 'themes', 'commune', 'description', 'url', 'latitude', 'longitude'],
  ...[
    'statements.Label',
    'identifier.rna',
    'identifiers.rna',
    'contact.email',
    'contact.name',
    'needs',
    'tags',
  ],
  ...[
    'startsOn',
    'endsOn',
    'amount',
    'year',
    'stage',
    'note',
    'sources',
    'axes',
    'status',
    'territory',
    'code',
  ],
];
const HEADS: Readonly<Record<RowKind, readonly string[]>> = {
  entity: ['entity.', 'link.funds.from.', 'link.located-in.to.', 'link.funds.relation.'],
  territory: ['entity.'],
  relation: ['from.', 'to.', 'relation.'],
  funding: ['funder.', 'beneficiary.', 'initiative.', 'programme.', 'relation.'],
};
const isField = (field: string, rowIs: RowKind): boolean =>
  unknownOf({ rowIs, columns: {}, constants: { [field]: '' }, values: {} }, []).length === 0;
const fieldsOf = (rowIs: RowKind): readonly string[] =>
  HEADS[rowIs].flatMap((head) => NAMES.map((name) => head + name)).filter((field) => isField(field, rowIs));
const FIELDS_OF: Readonly<Record<RowKind, readonly string[]>> = {
  ...{ entity: fieldsOf('entity'), relation: fieldsOf('relation') },
  ...{ funding: fieldsOf('funding'), territory: fieldsOf('territory') },
};
const NO_FIELDS = ['entity', 'entity.', '.name', 'link.funds', 'link.x.y.z', 'from.from.name', '__proto__.x'];
const FIELDS = [...Object.values(FIELDS_OF).flat(), ...NO_FIELDS];
const FORMATS = ['date', 'money', 'fr', 'dmy', 'thousands', 'x'];

const aField = (random: Random, rowIs: RowKind): string =>
  random.pick(random.chance(0.99) ? FIELDS_OF[rowIs] : NO_FIELDS);
const aColumn = (random: Random, rowIs: RowKind): Json => ({
  field: aField(random, rowIs),
  ...(random.chance(0.2) ? { format: random.pick(FORMATS) } : {}),
  ...(random.chance(0.2) ? { split: random.pick(['|', ',', ';', ' ', '', '.*', '\n']) } : {}),
});
/** Nearly right: columns that are there, fields that exist. */
const aMapping = (random: Random): Json => {
  const rowIs = random.pick(ROW_KINDS);
  const headers = HEADERS.filter(() => random.chance(0.5));
  return {
    rowIs,
    columns: Object.fromEntries(headers.map((header) => [header, aColumn(random, rowIs)])),
    constants: random.chance(0.5)
      ? { [aField(random, rowIs)]: random.pick(['actor', 'funds', '27229', '', ...HOSTILE_TEXTS]) }
      : {},
    values: random.chance(0.3)
      ? { [aField(random, rowIs)]: { association: 'company', x: '', [random.pick(HOSTILE_TEXTS)]: 'actor' } }
      : {},
    ...(random.chance(0.1) ? { headerRow: random.pick([1, 2, 5, 1_000_000]), sheet: null } : {}),
  };
};

const SCHEMA = schemaOf(Mapping);
const POOLS = { ids: HEADERS, tokens: [], named: { field: FIELDS, format: FORMATS, split: ['|', ','] } };

const make = (random: Random): Input => {
  let value = random.chance(0.75)
    ? aMapping(random)
    : (madeOf(SCHEMA, { random, pools: POOLS, isBeyondJson: false }) as Json);
  for (let turn = random.below(6) - 3; turn > 0; turn--) value = mutateJson(value, random);
  const text = JSON.stringify(value) ?? '';
  const grammar = GRAMMARS.json ?? { tokens: [' '], pairs: [] };
  return { '': Buffer.from(random.chance(0.1) ? mutateText(text, random, grammar, 2) : text) };
};

/** As `--mapping` and the wizard take it, then applied to a table. */
const startReader = async (folder: string): Promise<Reader> => {
  const path = join(folder, 'table.csv');
  writeFileSync(path, TABLE);
  const files = [{ path, encoding: 'utf-8', separator: ';' }];
  const asked = {
    ...{ ask: 'draft' as const, files, as: 'auto' as const, includeHidden: false, tables: [] },
    ...{ withPersons: true, decisions: {}, meanings: {} },
  };
  const apply = async (mapping: Mapping): Promise<void> => {
    const { batches } = await draftRows(
      { ...asked, mapping },
      createHeartbeat(() => undefined),
    );
    for (const rows of batches) JSON.parse(rows);
  };
  return {
    read: async ({ '': bytes = Buffer.alloc(0) }) => {
      try {
        const mapping = Mapping.safeParse(parseJson(bytes.toString('utf8')));
        if (!mapping.success) return 'shape';
        await apply(mapping.data);
        return 'read';
      } catch (error) {
        if (error instanceof ImportRefusal) return error.code;
        throw error;
      }
    },
    stop: async () => undefined,
  };
};

/** Mappings of columns as JSON. */
export const MAPPING_TARGET: Target = { id: 'mapping', make, start: startReader };
