import type { ImportFormat, OpenedText } from '../format.ts';
import type { Problem } from '../problem.ts';
import { ImportRefusal } from '../refusal.ts';
import { cellOf, isJsonObject, type JsonObject, memberOf, objectsOf, readJson } from '../safe-json.ts';
import type { FormatReading } from '../table.ts';
import { type GraphTables, graphTables } from './graph-tables.ts';
import { requireText } from './require-text.ts';

/** What an element or a connection says beside its attributes; the rest of its members are attributes too. */
const MEMBERS: ReadonlySet<string> = new Set(['_id', 'attributes', 'direction', 'reversed', 'from', 'to']);
const ELEMENT_TYPE = 'element type';
const CONNECTION_TYPE = 'connection type';

/** Attributes by lower-case name, as Kumu writes them in an export. */
const attributesOf = (item: JsonObject): Map<string, string> => {
  const inner = memberOf(item, 'attributes');
  const members = Object.entries(item).filter(([name, value]) => !MEMBERS.has(name) && value !== false);
  const all = [...members, ...Object.entries(isJsonObject(inner) ? inner : {})];
  const cells = all.map(([name, value]): [string, string] => [name.toLowerCase(), cellOf(value)]);
  return new Map(cells.filter(([, cell]) => cell !== ''));
};

/** Takes the first of these that is said out of the attributes. */
const take = (attributes: Map<string, string>, ...names: readonly string[]): string | undefined => {
  const name = names.find((one) => attributes.has(one));
  const value = name === undefined ? undefined : attributes.get(name);
  if (name !== undefined) attributes.delete(name);
  return value;
};

/** Places on the map that the project opens with. */
const positionsOf = (root: unknown): ReadonlyMap<string, JsonObject> => {
  const maps = objectsOf(memberOf(root, 'maps')) ?? [];
  const map = maps.find((one) => memberOf(one, '_id') === memberOf(root, 'defaultMap')) ?? maps[0];
  const places = objectsOf(memberOf(map, 'elements')) ?? [];
  return new Map(
    places.flatMap((place): [string, JsonObject][] => {
      const position = memberOf(place, 'position');
      return isJsonObject(position) ? [[cellOf(memberOf(place, 'element')), position]] : [];
    }),
  );
};

const addElements = (graph: GraphTables, root: unknown, elements: readonly JsonObject[]): void => {
  const positions = positionsOf(root);
  elements.forEach((element, at) => {
    const attributes = attributesOf(element);
    const label = take(attributes, 'label');
    const id = cellOf(memberOf(element, '_id')) || take(attributes, 'id') || label;
    const place = positions.get(id ?? '');
    const [x, y] = [cellOf(memberOf(place, 'x')), cellOf(memberOf(place, 'y'))];
    const type = take(attributes, ELEMENT_TYPE, 'type');
    graph.addNode(
      at + 1,
      { id, label, type, description: take(attributes, 'description'), x, y },
      attributes,
    );
  });
};

const addConnections = (graph: GraphTables, connections: readonly JsonObject[]): void => {
  connections.forEach((connection, at) => {
    const attributes = attributesOf(connection);
    const ends = [cellOf(memberOf(connection, 'from')), cellOf(memberOf(connection, 'to'))];
    const [source, target] = memberOf(connection, 'reversed') === true ? ends.toReversed() : ends;
    const direction = memberOf(connection, 'direction');
    const own = {
      id: cellOf(memberOf(connection, '_id')),
      type: take(attributes, CONNECTION_TYPE, 'type'),
      label: take(attributes, 'label'),
      description: take(attributes, 'description'),
      directed: typeof direction === 'string' ? String(direction === 'directed') : undefined,
    };
    graph.addEdge(at + 1, { ...own, source, target }, attributes);
  });
};

/** Names of attributes as the person wrote them. */
const declareNames = (graph: GraphTables, root: unknown): void => {
  for (const attribute of objectsOf(memberOf(root, 'attributes')) ?? []) {
    const name = cellOf(memberOf(attribute, 'name'));
    const key = name.toLowerCase();
    if (key === '') continue;
    graph.declareOfNodes(key, name);
    graph.declareOfEdges(key, name);
  }
};

/** Loops have no counterpart here. */
const loopProblems = (root: unknown, file: string): readonly Problem[] => {
  const loops = memberOf(root, 'loops');
  if (!Array.isArray(loops) || loops.length === 0) return [];
  const place = { file, sheet: null, row: 0, column: 'loops' };
  return [{ code: 'E-IMP-COLUMN', ...place, value: null, details: { count: loops.length } }];
};

const readKumu = (opened: OpenedText): FormatReading => {
  const file = opened.fileName;
  const root = readJson(opened);
  const elements = objectsOf(memberOf(root, 'elements') ?? []);
  const connections = objectsOf(memberOf(root, 'connections') ?? []);
  if (!isJsonObject(root) || !elements || !connections) throw new ImportRefusal('E-IMP-BROKEN', { file });
  const graph = graphTables(file, 'kumu');
  declareNames(graph, root);
  addElements(graph, root, elements);
  addConnections(graph, connections);
  return graph.finish(true, loopProblems(root, file));
};

const SIGNS =
  /"(elements|connections)"\s*:\s*\[|"_id"\s*:\s*"(attr|elem|conn|map|pers|loop)-|"attributeRelevance"\s*:/;

/** A Kumu project as JSON: its elements and connections, with places from the map that it opens with. */
export const kumuJsonFormat: ImportFormat = {
  id: 'kumu',
  recognises: (opened, start) => opened.is === 'text' && /^\s*\{/.test(start) && SIGNS.test(start),
  read: (opened) => readKumu(requireText(opened)),
};
