import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../../shared/domain/import/formats.ts';
import { openWorkbook } from '../../../../shared/node/services/import/open-workbook.ts';
import { sharedData } from '../../../helpers/shared-data.ts';

const path = sharedData('networks/kumu/paypal-mafia.xlsx');

describe.skipIf(path === null)(
  'a workbook exported for Kumu (skipped where the shared data are absent)',
  () => {
    it('is 34 elements and 49 connections, each end an element', async () => {
      const opened = await openWorkbook(readFileSync(path ?? ''), 'paypal-mafia.xlsx');
      const format = FORMATS.find((one) => one.recognises(opened, ''));
      const reading = format?.read(opened, { separator: null, includeHidden: false });
      const [nodes, edges] = reading?.tables ?? [];
      expect([format?.id, nodes?.rowCount, edges?.rowCount, reading?.problems]).toEqual(['kumu', 34, 49, []]);
      const cellsOf = (table: typeof nodes, header: string) => {
        const at = table?.head.headers.indexOf(header) ?? -1;
        return [...(table?.rows() ?? [])].map(({ cells }) => cells[at] ?? '');
      };
      const ids = new Set(cellsOf(nodes, 'id'));
      const ends = [...cellsOf(edges, 'source'), ...cellsOf(edges, 'target')];
      expect(ends.filter((end) => !ids.has(end))).toEqual([]);
    });
  },
);
