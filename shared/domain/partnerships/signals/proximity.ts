import type { EntityId } from '../../entity.ts';
import type { Tier } from '../places.ts';
import type { Terrain } from '../terrain.ts';

const TIER_SCALE = 1.5;
const KM_SCALE = 30;
const UNKNOWN = 9;

export interface Proximity {
  readonly tierOf: (x: number, y: number) => Tier | null;
  /** exp(−tier ÷ 1.5), or exp(−km ÷ 30) where both have coordinates and share no territory; NaN: unknown. */
  readonly of: (x: number, y: number) => number;
}

/** Places that are told the same way are one: there are few of them, and a pair of them is asked once. */
const createSignatures = ({ entities, places }: Terrain) => {
  const numbers = new Map<string, number>();
  const example: EntityId[] = [];
  const known = new Int32Array(entities.length).fill(-1);
  const read = (place: number): number => {
    const id = entities[place]?.id as EntityId;
    const key = [...places.ownOf(id)].sort().join(' ');
    const found = numbers.get(key);
    if (found !== undefined) return found;
    numbers.set(key, example.length);
    example.push(id);
    return example.length - 1;
  };
  const signatureOf = (place: number): number => {
    const found = known[place] ?? -1;
    if (found !== -1) return found;
    const signature = read(place);
    known[place] = signature;
    return signature;
  };
  return { signatureOf, example };
};

/** Above any number of a place. */
const SPAN = 2 ** 26;

export const createProximity = (terrain: Terrain): Proximity => {
  const { entities, places } = terrain;
  const { signatureOf, example } = createSignatures(terrain);
  const known = new Map<number, number>();
  const located = Uint8Array.from(entities, ({ lon, lat }) => Number(lon !== null && lat !== null));
  const tier = (x: number, y: number): number => {
    const [a, b] = [signatureOf(x), signatureOf(y)];
    const key = a < b ? a * SPAN + b : b * SPAN + a;
    const found = known.get(key);
    if (found !== undefined) return found;
    const [one, other] = [example[a], example[b]];
    const asked = one && other ? (places.tierOf(one, other) ?? UNKNOWN) : UNKNOWN;
    known.set(key, asked);
    return asked;
  };
  const byTier = Float64Array.from([0, 1, 2, 3, 4], (each) => Math.exp(-each / TIER_SCALE));
  return {
    tierOf: (x, y) => {
      const found = tier(x, y);
      return found === UNKNOWN ? null : (found as Tier);
    },
    of: (x, y) => {
      const found = tier(x, y);
      if (found !== 0 && located[x] === 1 && located[y] === 1) {
        const [one, other] = [entities[x], entities[y]];
        const km = one && other ? places.kmOf(one.id, other.id) : null;
        if (km !== null) return Math.exp(-km / KM_SCALE);
      }
      return byTier[found] ?? Number.NaN;
    },
  };
};
