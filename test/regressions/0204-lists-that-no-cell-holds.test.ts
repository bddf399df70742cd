import { expect, test } from 'vitest';
import type { OpenedText } from '../../shared/domain/import/format.ts';
import { VALUES_MAX } from '../../shared/domain/import/formats/column-table.ts';
import { gexfFormat } from '../../shared/domain/import/formats/gexf.ts';
import { readAs, readText, refusalOf, tableOf } from '../helpers/opened-text.ts';

const START = '<gexf><graph><nodes><node id="a" label="x">';

/** A node that never ends; counts the pieces that were asked for. */
const endless = (piece: string) => {
  const asked = { pieces: 0 };
  const opened: OpenedText = {
    is: 'text',
    fileName: 'sans-fin.gexf',
    bytes: 90_000_000,
    encoding: 'UTF-8',
    *chunks() {
      yield START;
      for (let at = 0; at < 1_000; at++) {
        asked.pieces++;
        yield piece.repeat(1_000);
      }
    },
  };
  return { opened, asked };
};

test.each(['<attvalue for="0" value="v" start="2020"/>', '<spell start="2020"/>', '<parent for="p"/>'])(
  'a million of %s in a node are refused once no cell could hold them',
  (piece) => {
    const { opened, asked } = endless(piece);
    const { code, details } = refusalOf(() => readAs(gexfFormat, opened));
    expect([code, details.what, details.row]).toEqual(['E-IMP-LIMIT', 'cell', 1]);
    expect(asked.pieces).toBeLessThan(50);
  },
);

test('a long list that a cell holds is read', () => {
  const spells = Array.from({ length: 5_000 }, (_, at) => `<spell start="${1000 + at}"/>`).join('');
  const nodes = tableOf(readText(gexfFormat, `${START}${spells}</node></nodes></graph></gexf>`), 'nodes');
  expect([...nodes.rows()][0]?.cells.at(-1)?.split(' | ')).toHaveLength(5_000);
});

test('values that are said once and given to each node are counted as they are given', () => {
  const declared = Array.from(
    { length: 300 },
    (_, at) => `<attribute id="${at}" title="t${at}" type="string"><default>d</default></attribute>`,
  ).join('');
  const write = (nodes: number) =>
    `<gexf><graph><attributes class="node">${declared}</attributes><nodes>${Array.from({ length: nodes }, (_, at) => `<node id="${at}"/>`).join('')}</nodes></graph></gexf>`;
  const { code, details } = refusalOf(() => readText(gexfFormat, write(40_000), 65_536));
  expect([code, details.what, details.limit]).toEqual(['E-IMP-LIMIT', 'values', VALUES_MAX]);
  expect(tableOf(readText(gexfFormat, write(1_000), 65_536), 'nodes').rowCount).toBe(1_000);
});
