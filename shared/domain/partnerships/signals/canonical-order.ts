/** Rounds of refinement: two that differ only farther away than this are told apart by their place. */
const ROUNDS = 8;

export interface Links {
  readonly size: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/** 32 bits well mixed (finaliser of MurmurHash3, Appleby). */
const mix = (value: number): number => {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
};

/**
 * Nodes in an order that says only how they are linked, not in which order they were entered: by colour refinement
 * (Weisfeiler & Leman 1968), ties by place.
 */
export const canonicalOrder = ({ size, offsets, targets }: Links): Int32Array => {
  let colours = Uint32Array.from({ length: size }, (_, x) =>
    mix((offsets[x + 1] ?? 0) - (offsets[x] ?? 0) + 1),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Uint32Array(size);
    for (let x = 0; x < size; x++) {
      let around = 0;
      for (let at = offsets[x] ?? 0; at < (offsets[x + 1] ?? 0); at++)
        around = (around + mix(colours[targets[at] ?? 0] ?? 0)) | 0;
      next[x] = mix(Math.imul(colours[x] ?? 0, 31) + around);
    }
    colours = next;
  }
  return Int32Array.from({ length: size }, (_, x) => x).sort(
    (a, b) => (colours[a] ?? 0) - (colours[b] ?? 0) || a - b,
  );
};
