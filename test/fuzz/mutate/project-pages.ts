import type { Random } from '../random.ts';
import type { Input } from '../target.ts';
import { mutateBytes } from './bytes.ts';
import { buildWal } from './wal.ts';
import { EDGE_INTEGERS } from './words.ts';

const HEADER_BYTES = 100;

const pageSizeOf = (project: Buffer): number => {
  const size = project.readUInt16BE(16);
  return size === 1 ? 65_536 : size;
};
const pageCount = (project: Buffer): number => Math.floor(project.length / pageSizeOf(project));
const pageOf = (project: Buffer, page: number): Buffer =>
  project.subarray((page - 1) * pageSizeOf(project), page * pageSizeOf(project));

/** Fields of the header of the file. */
const changeHeader = (project: Buffer, random: Random): Buffer => {
  const bytes = Buffer.from(project);
  const at = random.pick([
    16, 18, 19, 20, 21, 22, 23, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 92, 96,
  ]);
  if (random.chance(0.3)) bytes[at] = random.below(256);
  else if (at % 4 === 0) bytes.writeUInt32BE(random.pick(EDGE_INTEGERS), at);
  else bytes.writeUInt16BE(random.pick(EDGE_INTEGERS) & 0xffff, at);
  return bytes;
};

/** Header of a page of a b-tree, its cell pointers, or what its cells hold. */
const changePage = (page: Buffer, start: number, random: Random): void => {
  const way = random.below(4);
  if (way === 0) page[start + random.below(12)] = random.pick([0, 1, 2, 5, 10, 13, 255]);
  else if (way === 1) {
    const at = start + 8 + 2 * random.below(20);
    page.writeUInt16BE(
      random.pick([0, 8, page.length - 1, page.length, 0xffff, random.below(page.length)]),
      at,
    );
  } else if (way === 2) page.writeUInt32BE(random.pick(EDGE_INTEGERS), random.below(page.length - 4));
  else {
    const cell = page.readUInt16BE(start + 8 + 2 * random.below(Math.max(1, page.readUInt16BE(start + 3))));
    for (let turn = 0; turn < 3; turn++)
      page[Math.min(page.length - 1, cell + random.below(12))] = random.below(256);
  }
};
const changePages = (project: Buffer, random: Random): Buffer => {
  const bytes = Buffer.from(project);
  for (let turn = random.below(3); turn >= 0; turn--) {
    const page = 1 + random.below(pageCount(bytes));
    changePage(pageOf(bytes, page), page === 1 ? HEADER_BYTES : 0, random);
  }
  return bytes;
};

/** Pages lost, swapped or emptied, as a disk or a synchronisation does. */
const losePages = (project: Buffer, random: Random): Buffer => {
  const bytes = Buffer.from(project);
  const size = pageSizeOf(bytes);
  const [one, two] = [random.below(pageCount(bytes)), random.below(pageCount(bytes))];
  const way = random.below(4);
  if (way === 0) bytes.fill(0, one * size, (one + 1) * size);
  else if (way === 1) bytes.copy(bytes, one * size, two * size, (two + 1) * size);
  else if (way === 2) return bytes.subarray(0, Math.max(1, one) * size);
  else return bytes.subarray(0, bytes.length - random.pick([1, 10, 100, 4096, bytes.length - 100]));
  return bytes;
};

const withLog = (project: Buffer, random: Random): Input => {
  const size = pageSizeOf(project);
  const pages = Array.from({ length: 1 + random.below(3) }, () => {
    const page = 1 + random.below(pageCount(project));
    const bytes = Buffer.from(pageOf(project, page));
    if (random.chance(0.7)) changePage(bytes, page === 1 ? HEADER_BYTES : 0, random);
    return { page: random.chance(0.1) ? random.pick(EDGE_INTEGERS) : page, bytes };
  });
  const said = random.chance(0.2) ? random.pick(EDGE_INTEGERS) : pageCount(project);
  const log = buildWal(pages, size, said);
  return { '': project, '-wal': random.chance(0.3) ? mutateBytes(log, random) : log };
};

/** A project damaged or forged below its rows. */
export const mutatePages = (project: Buffer, random: Random): Input => {
  const way = random.below(6);
  if (way === 0) return { '': changeHeader(project, random) };
  if (way === 1) return { '': losePages(project, random) };
  if (way === 2) return { '': mutateBytes(project, random) };
  if (way === 3) return withLog(project, random);
  return { '': changePages(project, random) };
};
