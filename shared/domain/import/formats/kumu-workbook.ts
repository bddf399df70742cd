import { foldText } from '../../text.ts';
import type { ImportFormat, OpenedWorkbook } from '../format.ts';
import { ImportRefusal } from '../refusal.ts';
import type { FormatReading, Grid } from '../table.ts';
import {
  type EdgeColumn,
  type GraphSheet,
  type NodeColumn,
  readGraphSheets,
  readSheetBy,
  type SheetRow,
  type SheetRule,
  sheetRows,
} from './graph-sheets.ts';
import { requireWorkbook } from './require-workbook.ts';
import { shownGrids } from './visible-grid.ts';

const ELEMENTS: SheetRule<NodeColumn> = {
  columns: {
    id: 'id',
    label: 'label',
    etiquette: 'label',
    libelle: 'label',
    type: 'type',
    'element type': 'type',
    'type d element': 'type',
    description: 'description',
  },
  needs: ['label'],
};
const CONNECTIONS: SheetRule<EdgeColumn> = {
  columns: {
    id: 'id',
    from: 'source',
    de: 'source',
    to: 'target',
    vers: 'target',
    type: 'type',
    'connection type': 'type',
    'type de connexion': 'type',
    label: 'label',
    etiquette: 'label',
    libelle: 'label',
    direction: 'directed',
    description: 'description',
  },
  needs: ['source', 'target'],
};
const ELEMENT_NAMES = /^(elements?)$/;
const CONNECTION_NAMES = /^(connections?|connexions?)$/;
/** Kumu itself passes over a sheet so named. */
const IGNORED = /\(ignore\)/i;

interface Sheets {
  readonly elements: readonly GraphSheet<NodeColumn>[];
  readonly connections: readonly GraphSheet<EdgeColumn>[];
  /** Neither one nor the other. */
  readonly rest: readonly Grid[];
}

const sheetsOf = (grids: readonly Grid[]): Sheets => {
  const elements: GraphSheet<NodeColumn>[] = [];
  const connections: GraphSheet<EdgeColumn>[] = [];
  const rest: Grid[] = [];
  for (const grid of grids.filter(({ sheet, rowCount }) => rowCount !== 0 && !IGNORED.test(sheet ?? ''))) {
    const connection = readSheetBy(grid, CONNECTIONS);
    const element = connection ? null : readSheetBy(grid, ELEMENTS);
    if (connection) connections.push(connection);
    else if (element) elements.push(element);
    else rest.push(grid);
  }
  return { elements, connections, rest };
};

const isNamed = (sheets: readonly GraphSheet<string>[], names: RegExp): boolean =>
  sheets.some(({ grid }) => names.test(foldText(grid.sheet ?? '')));

/** Both kinds of sheets, or one under the name that Kumu gives it. */
const isKumu = ({ elements, connections }: Sheets): boolean =>
  (elements.length > 0 && connections.length > 0) ||
  isNamed(elements, ELEMENT_NAMES) ||
  isNamed(connections, CONNECTION_NAMES);

/** Ends of a connection are written as ids or as labels. */
const createEndReader = (elements: readonly GraphSheet<NodeColumn>[]): ((written: string) => string) => {
  const ids = new Map<string, string>();
  for (const sheet of elements) {
    for (const { own } of sheetRows(sheet)) {
      const id = own.id ?? own.label;
      if (own.label !== undefined && id !== undefined && !ids.has(own.label.trim()))
        ids.set(own.label.trim(), id);
    }
    for (const { own } of sheetRows(sheet)) if (own.id !== undefined) ids.set(own.id.trim(), own.id);
  }
  return (written) => ids.get(written.trim()) ?? written.trim();
};

/** `A | B` in the second end draws a connection to each. */
const readConnection =
  (endOf: (written: string) => string) =>
  ({ own }: SheetRow<EdgeColumn>) => {
    const { source = '', target = '', directed, ...rest } = own;
    const direction = directed === undefined ? {} : { directed: String(foldText(directed) === 'directed') };
    const targets = target.split('|').filter((one) => one.trim() !== '');
    return (targets.length > 0 ? targets : ['']).map((one) => ({
      ...rest,
      ...direction,
      source: endOf(source),
      target: endOf(one),
    }));
  };

const readElement = ({ own }: SheetRow<NodeColumn>) => [{ ...own, id: own.id ?? own.label }];

const readKumu = (opened: OpenedWorkbook, grids: readonly Grid[]): FormatReading => {
  const { elements, connections, rest } = sheetsOf(grids);
  const reading = readGraphSheets({
    file: opened.fileName,
    format: 'kumu',
    isDirected: true,
    nodes: { sheets: elements, read: readElement },
    edges: { sheets: connections, read: readConnection(createEndReader(elements)) },
  });
  if (reading.tables.length + rest.length === 0)
    throw new ImportRefusal('E-IMP-EMPTY', { file: opened.fileName });
  return { ...reading, grids: rest, problems: [...opened.problems, ...reading.problems] };
};

/** A workbook as Kumu imports and exports it: sheets of elements (Label) and of connections (From, To). */
export const kumuWorkbookFormat: ImportFormat = {
  id: 'kumu',
  recognises: (opened) => opened.is === 'workbook' && isKumu(sheetsOf(opened.grids)),
  read: (given, options) => {
    const opened = requireWorkbook(given);
    return readKumu(opened, shownGrids(opened.grids, options));
  },
};
