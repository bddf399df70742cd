import type { Endpoint } from '../../relation.ts';
import { KINDS, ROLES } from '../../vocabulary.ts';
import type { CompactColumn } from './compact-columns.ts';

/** What of an entity tells which relations it may have, in a few bytes: a million rows ask it of a hundred thousand. */
export interface Standings {
  readonly get: (id: string) => Endpoint | null;
  readonly set: (id: string, entity: Endpoint) => void;
}

/** The only type that a relation asks for; any other stands as none. */
const CHARTER = 'charter';
const KIND_BITS = 4;

const pack = ({ kind, type, roles }: Endpoint): number => {
  let bits = (KINDS.indexOf(kind) + 1) | (type === CHARTER ? 1 << KIND_BITS : 0);
  for (const role of roles) bits |= 1 << (KIND_BITS + 1 + ROLES.indexOf(role));
  return bits >>> 0;
};
const unpack = (bits: number): Endpoint => ({
  kind: KINDS[(bits & ((1 << KIND_BITS) - 1)) - 1] ?? 'actor',
  type: (bits & (1 << KIND_BITS)) === 0 ? null : CHARTER,
  roles: ROLES.filter((_, at) => (bits & (1 << (KIND_BITS + 1 + at))) !== 0),
});

export const createStandings = (column: CompactColumn): Standings => {
  return {
    get: (id) => {
      const bits = column.get(id);
      return bits === 0 ? null : unpack(bits);
    },
    set: (id, entity) => column.set(id, pack(entity)),
  };
};
