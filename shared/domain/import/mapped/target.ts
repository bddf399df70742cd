import { RELATION_TYPES, type RelationType } from '../../vocabulary.ts';
import type { RowKind } from '../mapping.ts';

export const PARTS = ['entity', 'from', 'to', 'funder', 'beneficiary', 'initiative', 'programme'] as const;
export type Part = (typeof PARTS)[number];
export type End = 'from' | 'to';

/** What a mapping's field names: an entity of the row, the row's relation, or a link that an entity row makes. */
export type Target =
  | { readonly is: 'part'; readonly part: Part; readonly field: string }
  | { readonly is: 'relation'; readonly field: string }
  | { readonly is: 'link'; readonly type: RelationType; readonly end: End; readonly field: string }
  | { readonly is: 'link-relation'; readonly type: RelationType; readonly field: string };

/** Entities that a row of each kind tells of. */
export const PARTS_OF_ROW: Readonly<Record<RowKind, readonly Part[]>> = {
  entity: ['entity'],
  territory: ['entity'],
  relation: ['from', 'to'],
  funding: ['funder', 'beneficiary', 'initiative', 'programme'],
};
const hasRelation = (rowIs: RowKind): boolean => rowIs === 'relation' || rowIs === 'funding';

const parseLink = (rest: string): Target | null => {
  const [, type, end, field] = /^([a-z-]+)\.(from|to|relation)\.(.+)$/s.exec(rest) ?? [];
  const known = RELATION_TYPES.find((one) => one === type && one !== 'neighbour-of');
  if (!known || !field) return null;
  if (end === 'relation') return { is: 'link-relation', type: known, field };
  return { is: 'link', type: known, end: end === 'from' ? 'from' : 'to', field };
};

/** `entity.name`, `relation.amount`, `link.funds.from.name`… → what it names in a row of this kind; null when it names nothing. */
export const parseTarget = (text: string, rowIs: RowKind): Target | null => {
  const at = text.indexOf('.');
  const field = text.slice(at + 1);
  if (at < 1 || field === '') return null;
  const head = text.slice(0, at);
  if (head === 'link') return hasRelation(rowIs) ? null : parseLink(field);
  if (head === 'relation') return hasRelation(rowIs) ? { is: 'relation', field } : null;
  const part = PARTS_OF_ROW[rowIs].find((one) => one === head);
  return part ? { is: 'part', part, field } : null;
};
