/**
 * Texts → small numbers, 12 bytes an entry whatever the text: only a 64-bit hash of it is kept. With a million texts, two
 * of them share one with a chance of 3 in 100 million. The construction is that of cyrb53, both halves kept.
 */
export interface CompactTable {
  /** 0 where nothing was set. */
  readonly get: (text: string) => number;
  /** `value` is an unsigned integer of 32 bits. Gives the one before. */
  readonly set: (text: string, value: number) => number;
  /** The same for a text whose hash is known. */
  readonly getHashed: (hash: Hash) => number;
  readonly setHashed: (hash: Hash, value: number) => number;
}

/** 64 bits; one is filled again and again, so that a million texts make no garbage. */
export interface Hash {
  high: number;
  low: number;
}
export const hashText = (text: string, into: Hash): void => {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  into.high = high >>> 0;
  // Both 0 marks a free place.
  into.low = (low | (high === 0 ? 1 : 0)) >>> 0;
};

interface Places {
  readonly highs: Uint32Array;
  readonly lows: Uint32Array;
  readonly values: Uint32Array;
}
const makePlaces = (size: number): Places => ({
  highs: new Uint32Array(size),
  lows: new Uint32Array(size),
  values: new Uint32Array(size),
});
/** Where that hash is, or the free place where it would be. */
const findPlace = ({ highs, lows }: Places, high: number, low: number): number => {
  let at = low % highs.length;
  while ((highs[at] !== 0 || lows[at] !== 0) && (highs[at] !== high || lows[at] !== low)) {
    at = at + 1 === highs.length ? 0 : at + 1;
  }
  return at;
};
const grow = (old: Places): Places => {
  // By half: twice as many would be 25 MB for a million, and several tables grow together.
  const places = makePlaces(Math.ceil(old.highs.length * 1.5));
  for (let from = 0; from < old.highs.length; from++) {
    const [high = 0, low = 0] = [old.highs[from], old.lows[from]];
    if (high === 0 && low === 0) continue;
    const to = findPlace(places, high, low);
    places.highs[to] = high;
    places.lows[to] = low;
    places.values[to] = old.values[from] ?? 0;
  }
  return places;
};

export const createCompactTable = (): CompactTable => {
  const hash: Hash = { high: 0, low: 0 };
  let places = makePlaces(1024);
  let count = 0;
  const getHashed = ({ high, low }: Hash): number => places.values[findPlace(places, high, low)] ?? 0;
  const setHashed = ({ high, low }: Hash, value: number): number => {
    let at = findPlace(places, high, low);
    if (places.highs[at] === 0 && places.lows[at] === 0) {
      if (++count * 4 > places.highs.length * 3) {
        places = grow(places);
        at = findPlace(places, high, low);
      }
      places.highs[at] = high;
      places.lows[at] = low;
    }
    const before = places.values[at] ?? 0;
    places.values[at] = value;
    return before;
  };
  const hashed = (text: string): Hash => {
    hashText(text, hash);
    return hash;
  };
  return {
    get: (text) => getHashed(hashed(text)),
    set: (text, value) => setHashed(hashed(text), value),
    getHashed,
    setHashed,
  };
};
