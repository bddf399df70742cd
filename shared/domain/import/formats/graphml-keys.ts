import type { GraphTables } from './graph-tables.ts';
import type { XmlTag } from './xml.ts';

/** What a GraphML file declares of its data. */
export interface GraphMlKeys {
  readonly declare: (tag: XmlTag, graph: GraphTables) => void;
  /** Default of the key declared last. */
  readonly setDefault: (text: string) => void;
  /** Data of a node or an edge, with the defaults of those that it does not say. */
  readonly withDefaults: (
    of: 'node' | 'edge',
    data: ReadonlyMap<string, string>,
  ) => ReadonlyMap<string, string>;
}

const appliesTo = (key: XmlTag, of: 'node' | 'edge'): boolean => {
  const target = key.attributes.for ?? 'all';
  return target === 'all' || target === of;
};

export const graphMlKeys = (): GraphMlKeys => {
  const defaults = { node: new Map<string, string>(), edge: new Map<string, string>() };
  let last: XmlTag | null = null;
  return {
    declare: (tag, graph) => {
      last = tag;
      const { id } = tag.attributes;
      const title = tag.attributes['attr.name'];
      if (!id || !title) return;
      if (appliesTo(tag, 'node')) graph.declareOfNodes(id, title);
      if (appliesTo(tag, 'edge')) graph.declareOfEdges(id, title);
    },
    setDefault: (text) => {
      const id = last?.attributes.id;
      if (!last || !id || text === '') return;
      if (appliesTo(last, 'node')) defaults.node.set(id, text);
      if (appliesTo(last, 'edge')) defaults.edge.set(id, text);
    },
    withDefaults: (of, data) => (defaults[of].size === 0 ? data : new Map([...defaults[of], ...data])),
  };
};
