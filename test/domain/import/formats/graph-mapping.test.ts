import { expect, it } from 'vitest';
import { gexfFormat } from '../../../../shared/domain/import/formats/gexf.ts';
import { proposeMapping } from '../../../../shared/domain/import/recognise/propose.ts';
import { readText } from '../../../helpers/opened-text.ts';

it('the columns of a graph format are proposed as what the format says they are', () => {
  const text = `<gexf><graph><nodes><node id="a" label="Mairie de Lille"><viz:position x="1" y="2"/></node><node id="b" label="Sivom"/></nodes>
    <edges><edge source="a" target="b" weight="2"/></edges></graph></gexf>`;
  const fields = readText(gexfFormat, text).tables.map(({ head, rows }) => {
    const proposal = proposeMapping(
      head,
      [...rows()].map(({ cells }) => cells),
      { meanings: {} },
    );
    return Object.entries(proposal?.mapping.columns ?? {}).map(([header, { field }]) => [header, field]);
  });
  expect(fields).toEqual([
    [
      ['id', 'entity.key'],
      ['label', 'entity.name'],
      ['x', 'entity.x'],
      ['y', 'entity.y'],
    ],
    [
      ['source', 'from.key'],
      ['target', 'to.key'],
      ['weight', 'relation.strength'],
    ],
  ]);
});
