import { KINDS, RELATION_TYPES } from '../../../shared/domain/vocabulary.ts';
import type { Random } from '../random.ts';

/** What the project holds: ids that make a payload reach the store. */
export interface Pools {
  readonly ids: readonly string[];
  readonly tokens: readonly string[];
  /** Ids by the name of the field that asks for them. */
  readonly named: Readonly<Record<string, readonly string[]>>;
}

const DATES = ['2026-01-15', '2026-04-01', '2025-12-31', '2024-02-29', '9999-12-31', '0001-01-01', 'x'];
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  on: DATES,
  dueOn: DATES,
  startsOn: DATES,
  until: DATES,
  sample: ['rameau', 'trois-rivieres', 'none'],
  territory: ['27229', 'Évreux', '69123'],
  code: ['27229', '2A004', '97411', '200071454', '84', '99999'],
  format: ['svg', 'png', 'csv', 'xlsx', 'json', 'gexf', 'graphml', 'html', 'pdf', 'kumu', 'table'],
  kind: KINDS.map(String),
  type: RELATION_TYPES.map(String),
  eachOf: ['commune', 'epci', 'pays', 'programme', 'department'],
  name: ['Le Fournil', 'Évreux', 'Maison des associations'],
  encoding: ['utf-8', 'windows-1252', 'utf-16le', 'macintosh'],
  separator: [';', ',', '\t', '|'],
  department: ['27', '2A', '971', '00'],
  field: ['name', 'kind', 'siren', 'email', 'note', 'from', 'to', 'type'],
  base64: ['', 'Tm9tO1R5cGUKQTthc3NvY2lhdGlvbgo=', 'AAAA', '!!!'],
  version: ['2026', '2025', '0'],
};
const TOKEN_NAMES: readonly string[] = ['file', 'files', 'folder', 'to'];

/** A text that a field of this name may well hold; null where nothing is known of it. */
export const likelyText = (name: string, random: Random, pools: Pools): string | null => {
  const choices = [...(pools.named[name] ?? []), ...(KNOWN[name] ?? [])];
  if (TOKEN_NAMES.includes(name)) choices.push(...pools.tokens);
  return choices.length > 0 ? random.pick(choices) : null;
};
