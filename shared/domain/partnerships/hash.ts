const mix = (hash: number, prime: number): number => {
  let mixed = Math.imul(hash ^ (hash >>> 16), prime);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};
const toHex = (value: number): string => value.toString(16).padStart(8, '0');

/** 64 bits of a text as two numbers below 2³²: two FNV-1a walks, mixed as MurmurHash3 does. Names things, protects nothing. */
export const hashPair = (text: string): readonly [high: number, low: number] => {
  let high = 0x811c9dc5;
  let low = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b) ^ (low >>> 15);
  }
  return [mix(high, 0x85ebca6b), mix(low ^ high, 0x01000193)];
};

/** The same as 16 hexadecimal digits. */
export const hashText = (text: string): string => {
  const [high, low] = hashPair(text);
  return toHex(high) + toHex(low);
};
