import type { Random } from '../random.ts';
import { EDGE_INTEGERS } from './words.ts';

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const flip: Mutation = (bytes, random) => {
  const at = random.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
  return bytes;
};
const setByte: Mutation = (bytes, random) => {
  bytes[random.below(bytes.length)] = random.chance(0.5) ? random.below(256) : random.pick([0, 0x7f, 0xff]);
  return bytes;
};
const setInteger: Mutation = (bytes, random) => {
  const value = random.pick(EDGE_INTEGERS);
  const size = random.pick([2, 4]);
  if (bytes.length < size) return bytes;
  const at = random.below(bytes.length - size + 1);
  const held = size === 2 ? value & 0xffff : value;
  if (random.chance(0.5)) bytes.writeUIntBE(held, at, size);
  else bytes.writeUIntLE(held, at, size);
  return bytes;
};
const cut: Mutation = (bytes, random) => bytes.subarray(0, random.below(bytes.length));
const remove: Mutation = (bytes, random) => {
  const from = random.below(bytes.length);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random.below(64))]);
};
const copyOver: Mutation = (bytes, random) => {
  const from = random.below(bytes.length);
  bytes.copy(bytes, random.below(bytes.length), from, Math.min(bytes.length, from + 1 + random.below(512)));
  return bytes;
};
const repeat: Mutation = (bytes, random) => {
  const from = random.below(bytes.length);
  const part = bytes.subarray(from, from + 1 + random.below(64));
  const count = random.pick([1, 2, 10, 1_000]);
  const repeated = Array.from({ length: count }, () => part);
  return Buffer.concat([bytes.subarray(0, from), ...repeated, bytes.subarray(from)]);
};

const MUTATIONS: readonly Mutation[] = [
  flip,
  flip,
  setByte,
  setInteger,
  setInteger,
  cut,
  remove,
  copyOver,
  repeat,
];

/** Some bytes changed, whatever they mean; the given ones stay as they are. */
export const mutateBytes = (given: Uint8Array, random: Random, most = 6): Buffer => {
  let bytes: Buffer = Buffer.from(given);
  for (let turn = random.below(most); turn >= 0 && bytes.length > 0; turn--)
    bytes = random.pick(MUTATIONS)(bytes, random);
  return bytes;
};
