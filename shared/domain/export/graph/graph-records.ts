import type { ProjectDocument } from '../../document.ts';
import type { StoredEntity } from '../../entity.ts';
import { LOOKS, lookOf, nodeSize, RELATION_LOOKS } from '../../look.ts';
import { firstDay, lastDay, type PartialDate } from '../../partial-date.ts';
import type { StoredRelation } from '../../relation.ts';
import type { Lang } from '../../words/words.ts';
import { isDateCell, type RecordCell } from '../records/cell.ts';
import { type RecordColumn, type Surroundings, surroundingsOf } from '../records/column.ts';
import { ENTITY_COLUMNS } from '../records/entity-columns.ts';
import { RELATION_COLUMNS } from '../records/relation-columns.ts';
import { createTongue, labelOf, type Tongue } from '../records/tongue.ts';

/** A column as formats of graphs declare it. */
export interface GraphAttribute {
  readonly id: string;
  readonly title: string;
  readonly holds: RecordColumn<never, never>['holds'];
}
/** Values by id of their attribute, as text. */
export type GraphValues = readonly (readonly [id: string, value: string])[];

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly values: GraphValues;
  readonly time: GraphTime;
  readonly place: { readonly x: number; readonly y: number } | null;
  /** `#RRGGBB`. */
  readonly colour: string;
  readonly shape: string;
  readonly size: number;
}
export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  readonly label: string;
  readonly weight: number;
  readonly values: GraphValues;
  readonly time: GraphTime;
  readonly colour: string;
  readonly thickness: number;
}
/** First and last day, `YYYY-MM-DD`; null where it is not known. */
export interface GraphTime {
  readonly start: string | null;
  readonly end: string | null;
}
export interface GraphRecords {
  readonly nodeAttributes: readonly GraphAttribute[];
  readonly edgeAttributes: readonly GraphAttribute[];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const textOf = (cell: RecordCell): string => (isDateCell(cell) ? cell.date : String(cell));

/** Columns that at least one record fills, and the values of each. */
const fill = <Record, Fields>(
  columns: readonly RecordColumn<Record, Fields>[],
  records: readonly Record[],
  tongue: Tongue,
  around: Surroundings,
): { readonly attributes: readonly GraphAttribute[]; readonly values: readonly GraphValues[] } => {
  const filled = new Set<string>();
  const values = records.map(
    (record): GraphValues =>
      columns.flatMap(({ id, write }) => {
        const cell = write(record, tongue, around);
        if (cell === null || cell === '') return [];
        filled.add(id);
        return [[id, textOf(cell)] as const];
      }),
  );
  const attributes = columns
    .filter(({ id }) => filled.has(id))
    .map(({ id, heading, holds }) => ({ id, title: heading(tongue.lang), holds }));
  return { attributes, values };
};

const timeOf = (from: PartialDate | null, to: PartialDate | null): GraphTime => ({
  start: from && firstDay(from),
  end: to && lastDay(to),
});

const degreesOf = (relations: readonly StoredRelation[]): ReadonlyMap<string, number> => {
  const degrees = new Map<string, number>();
  for (const { from, to } of relations)
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return degrees;
};

const edgeOf = (relation: StoredRelation, values: GraphValues, tongue: Tongue): GraphEdge => {
  const { id, type, from, to, strength, startsOn, endsOn } = relation;
  const { colour, widthPx } = RELATION_LOOKS[type];
  return {
    id,
    source: from,
    target: to,
    kind: type,
    label: labelOf(tongue, 'relations', type),
    weight: strength ?? 1,
    values,
    time: timeOf(startsOn, endsOn),
    colour: colour.light,
    thickness: widthPx,
  };
};

/** A document as nodes and edges, with every field as an attribute and the look of the picture. */
export const graphRecords = (document: ProjectDocument, lang: Lang): GraphRecords => {
  const { entities, relations, positions } = document;
  const tongue = createTongue(lang, (date) => date);
  const around = surroundingsOf(entities, relations);
  const places = new Map<string, { x: number; y: number }>(positions.map((place) => [place.id, place]));
  const degrees = degreesOf(relations);
  const highest = [...degrees.values()].reduce((most, degree) => Math.max(most, degree), 0);
  const ofNodes = fill(ENTITY_COLUMNS, entities, tongue, around);
  const ofEdges = fill(RELATION_COLUMNS, relations, tongue, around);
  const nodeOf = (entity: StoredEntity, at: number): GraphNode => {
    const { fill: colour, shape } = LOOKS[lookOf(entity)];
    return {
      id: entity.id,
      label: entity.name,
      values: ofNodes.values[at] ?? [],
      time: timeOf(entity.startsOn, entity.endsOn),
      place: places.get(entity.id) ?? null,
      colour,
      shape,
      size: Math.round(nodeSize(degrees.get(entity.id) ?? 0, highest) * 10) / 10,
    };
  };
  return {
    nodeAttributes: ofNodes.attributes,
    edgeAttributes: ofEdges.attributes,
    nodes: entities.map(nodeOf),
    edges: relations.map((relation, at) => edgeOf(relation, ofEdges.values[at] ?? [], tongue)),
  };
};

/** `#0072B2` → its three parts, 0–255. */
export const rgbOf = (colour: string): { readonly r: number; readonly g: number; readonly b: number } => {
  const value = Number.parseInt(colour.slice(1), 16);
  return { r: (value >> 16) & 255, g: (value >> 8) & 255, b: value & 255 };
};
