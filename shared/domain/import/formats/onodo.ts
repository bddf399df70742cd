import { foldText } from '../../text.ts';
import type { ImportFormat } from '../format.ts';
import { ImportRefusal } from '../refusal.ts';
import type { Grid } from '../table.ts';
import {
  type EdgeColumn,
  type GraphSheet,
  type NodeColumn,
  readGraphSheets,
  readSheetBy,
  type SheetRow,
  type SheetRule,
} from './graph-sheets.ts';
import { requireWorkbook } from './require-workbook.ts';
import { shownGrids } from './visible-grid.ts';

/** Onodo has no key but the name. */
const NODES: SheetRule<NodeColumn> = {
  columns: {
    name: 'id',
    nom: 'id',
    nombre: 'id',
    type: 'type',
    tipo: 'type',
    description: 'description',
    descripcion: 'description',
  },
  needs: ['id'],
};
const RELATIONS: SheetRule<EdgeColumn> = {
  columns: {
    source: 'source',
    origen: 'source',
    target: 'target',
    cible: 'target',
    destino: 'target',
    type: 'type',
    tipo: 'type',
    directed: 'directed',
    dirige: 'directed',
    dirigida: 'directed',
    date: 'start',
    at: 'start',
    from: 'start',
    to: 'end',
  },
  needs: ['source', 'target'],
};
const NODE_NAMES = /^(?:.* )?(?:node|nodes|nodo|nodos|noeud|noeuds)$/;
const RELATION_NAMES = /^(?:.* )?(?:relation|relations|relacion|relaciones)$/;

const sheetOf = <Column extends string>(
  grids: readonly Grid[],
  names: RegExp,
  rule: SheetRule<Column>,
): GraphSheet<Column>[] => {
  const named = grids.filter(({ sheet }) => names.test(foldText(sheet ?? '')));
  return named.flatMap((grid) => readSheetBy(grid, rule) ?? []).slice(0, 1);
};

const sheetsOf = (grids: readonly Grid[]) => {
  const nodes = sheetOf(grids, NODE_NAMES, NODES);
  const relations = sheetOf(grids, RELATION_NAMES, RELATIONS);
  const taken = new Set([...nodes, ...relations].map(({ grid }) => grid));
  return { nodes, relations, rest: grids.filter((grid) => !taken.has(grid) && grid.rowCount !== 0) };
};

const readNode = ({ own }: SheetRow<NodeColumn>) => [
  own.id === undefined ? own : { ...own, id: own.id.trim() },
];

/** `1` is directed; empty is not. */
const readRelation = ({ own }: SheetRow<EdgeColumn>) => {
  const { directed = '', source = '', target = '' } = own;
  const isDirected = /^(?:1|true|yes|oui|si|vrai|x)$/.test(foldText(directed));
  return [{ ...own, source: source.trim(), target: target.trim(), directed: String(isDirected) }];
};

/** A workbook as Onodo exports and imports it: sheets Nodes (Name) and Relations (Source, Target). */
export const onodoFormat: ImportFormat = {
  id: 'onodo',
  recognises: (opened) => {
    if (opened.is !== 'workbook') return false;
    const { nodes, relations } = sheetsOf(opened.grids);
    return nodes.length + relations.length > 0;
  },
  read: (given, options) => {
    const opened = requireWorkbook(given);
    const { nodes, relations, rest } = sheetsOf(shownGrids(opened.grids, options));
    const reading = readGraphSheets({
      file: opened.fileName,
      format: 'onodo',
      isDirected: false,
      nodes: { sheets: nodes, read: readNode },
      edges: { sheets: relations, read: readRelation },
    });
    if (reading.tables.length + rest.length === 0) {
      throw new ImportRefusal('E-IMP-EMPTY', { file: opened.fileName });
    }
    return { ...reading, grids: rest, problems: [...opened.problems, ...reading.problems] };
  },
};
