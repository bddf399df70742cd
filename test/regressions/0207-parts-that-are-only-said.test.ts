import { expect, test } from 'vitest';
import { graphMlFormat } from '../../shared/domain/import/formats/graphml.ts';
import { pajekFormat } from '../../shared/domain/import/formats/pajek.ts';
import { readText, refusalOf } from '../helpers/opened-text.ts';

const hyperedges = (count: number): string =>
  `<graphml><graph edgedefault="directed"><node id="a"/>${'<hyperedge><endpoint node="a"/></hyperedge>'.repeat(count)}</graph></graphml>`;
const partitions = (count: number): string => `*Vertices 1\n1 "a"\n${'*Partition p\n'.repeat(count)}`;

/** A million of them, each told of the file as a whole, filled the memory. */
test.each([
  ['hyperedges', graphMlFormat, hyperedges, 50_000],
  ['unread', pajekFormat, partitions, 1_000],
] as const)('%s are said up to a limit, and refused beyond it', (what, format, write, limit) => {
  const { code, details } = refusalOf(() => readText(format, write(limit + 1), 65_536));
  expect([code, details.what, details.limit]).toEqual(['E-IMP-LIMIT', what, limit]);
  expect(readText(format, write(limit), 65_536).problems).toHaveLength(limit);
});
