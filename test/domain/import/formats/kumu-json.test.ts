import { describe, expect, it } from 'vitest';
import { kumuJsonFormat } from '../../../../shared/domain/import/formats/kumu-json.ts';
import { openedFile, readAs, readText, recordsOf, refusalOf, tableOf } from '../../../helpers/opened-text.ts';
import { sharedData } from '../../../helpers/shared-data.ts';

const read = (value: unknown) => readText(kumuJsonFormat, JSON.stringify(value));

describe('Kumu', () => {
  it('names attributes as the person wrote them, and places elements as on the first map', () => {
    const reading = read({
      defaultMap: 'map-2',
      attributes: [{ name: 'Key Quotes' }, { name: 'Element Type' }, { name: 'Unused' }],
      elements: [
        {
          _id: 'elem-1',
          attributes: { label: 'Mairie', 'element type': 'Stakeholder', 'key quotes': ['a', 'b'], x: null },
        },
        { _id: 'elem-2', attributes: { label: 'CCI', description: 'Une chambre' } },
      ],
      connections: [
        {
          _id: 'c-1',
          from: 'elem-1',
          to: 'elem-2',
          direction: 'directed',
          delayed: false,
          attributes: { 'connection type': '+' },
        },
        { _id: 'c-2', from: 'elem-1', to: 'elem-2', direction: 'directed', reversed: true, attributes: {} },
        { _id: 'c-3', from: 'elem-1', to: 'elem-1', direction: 'mutual', attributes: { label: 'L' } },
      ],
      maps: [
        { _id: 'map-1', elements: [{ element: 'elem-1', position: { x: 9, y: 9 } }] },
        { _id: 'map-2', elements: [{ element: 'elem-1', position: { x: 1.5, y: -2 } }] },
      ],
      loops: [{ _id: 'loop-1' }],
    });
    expect(recordsOf(tableOf(reading, 'nodes'))).toEqual([
      {
        row: 1,
        id: 'elem-1',
        label: 'Mairie',
        type: 'Stakeholder',
        'Key Quotes': 'a | b',
        x: '1.5',
        y: '-2',
      },
      { row: 2, id: 'elem-2', label: 'CCI', description: 'Une chambre' },
    ]);
    expect(recordsOf(tableOf(reading, 'edges'))).toEqual([
      { row: 1, id: 'c-1', source: 'elem-1', target: 'elem-2', type: '+', directed: 'true' },
      { row: 2, id: 'c-2', source: 'elem-2', target: 'elem-1', directed: 'true' },
      { row: 3, id: 'c-3', source: 'elem-1', target: 'elem-1', label: 'L', directed: 'false' },
    ]);
    expect(reading.problems).toMatchObject([{ code: 'E-IMP-COLUMN', column: 'loops' }]);
  });

  it('reads the short form, where labels are the ends', () => {
    const reading = read({
      elements: [{ label: 'A', type: 'x' }, { label: 'B' }],
      connections: [{ from: 'A', to: 'B', type: 'aide' }],
    });
    expect(recordsOf(tableOf(reading, 'nodes'))[0]).toEqual({ row: 1, id: 'A', label: 'A', type: 'x' });
    expect(recordsOf(tableOf(reading, 'edges'))).toEqual([
      { row: 1, source: 'A', target: 'B', type: 'aide' },
    ]);
  });

  it('refuses what is no project', () => {
    expect(refusalOf(() => read({ elements: [1] })).code).toBe('E-IMP-BROKEN');
    expect(refusalOf(() => read({ elements: [] })).code).toBe('E-IMP-EMPTY');
  });

  const template = sharedData('networks/kumu/kumu-changelabs-template.json');
  it.skipIf(template === null)('reads an export of Kumu (skipped without the shared data)', () => {
    const reading = readAs(kumuJsonFormat, openedFile(template ?? ''));
    expect([tableOf(reading, 'nodes').rowCount, tableOf(reading, 'edges').rowCount]).toEqual([10, 11]);
    expect(tableOf(reading, 'edges').head.headers).toContain('Value Flows');
  });
});
