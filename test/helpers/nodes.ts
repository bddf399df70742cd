/** A node of the syntax of our code, as the parser gives it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Every node under a value. */
export const eachNode = (value: unknown, visit: (node: Node) => void): void => {
  if (Array.isArray(value)) for (const one of value) eachNode(one, visit);
  else if (isNode(value)) {
    visit(value);
    for (const inner of Object.values(value)) eachNode(inner, visit);
  }
};
