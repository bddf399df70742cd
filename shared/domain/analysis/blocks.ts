import type { Adjacency } from './graph.ts';

/** Entities any two of which stay joined whichever third is taken away. */
export interface Block {
  readonly members: Int32Array;
  /** By member: itself, and what hangs from it outside the block. */
  readonly weights: Float64Array;
}

/** What falls apart when one entity is taken away, and the parts that nothing single breaks. */
export interface Cuts {
  /** Those of three members or more: between two, nobody stands. */
  readonly blocks: readonly Block[];
  /** By entity: pairs that only meet through it. */
  readonly separatedPairs: Float64Array;
  /** By entity: how many others lose the largest part when it goes. */
  readonly cutOff: Float64Array;
}

interface Walk {
  readonly found: Int32Array;
  readonly low: Int32Array;
  readonly next: Int32Array;
  readonly parent: Int32Array;
  /** Entities below and with it in the tree of the walk. */
  readonly size: Float64Array;
  /** Entities of the pieces that hang from it, the sum of their squares, and the largest. */
  readonly hanging: Float64Array;
  readonly squares: Float64Array;
  readonly largest: Float64Array;
  readonly waiting: Int32Array;
}

const startWalk = ({ size, offsets }: Adjacency): Walk => ({
  found: new Int32Array(size).fill(-1),
  low: new Int32Array(size),
  next: offsets.slice(0, size),
  parent: new Int32Array(size).fill(-1),
  size: new Float64Array(size).fill(1),
  hanging: new Float64Array(size),
  squares: new Float64Array(size),
  largest: new Float64Array(size),
  waiting: new Int32Array(size),
});

interface OpenBlock {
  readonly members: Int32Array;
  readonly weights: Float64Array;
  /** Entities under the block's root, on its side: what is beyond the root is known at the end. */
  readonly below: number;
}

/** The entities of one connected part, and its blocks. */
interface Part {
  readonly order: number[];
  readonly blocks: OpenBlock[];
}

/** Takes the block that `child` closes under `root` off the waiting entities. */
const closeBlock = (walk: Walk, waitingCount: number, root: number, child: number): OpenBlock => {
  let start = waitingCount - 1;
  while (walk.waiting[start] !== child) start--;
  const members = new Int32Array(waitingCount - start + 1);
  members.set(walk.waiting.subarray(start, waitingCount));
  members[members.length - 1] = root;
  const weights = Float64Array.from(members, (member) => 1 + (walk.hanging[member] ?? 0));
  return { members, weights, below: walk.size[child] ?? 0 };
};

/** A piece that only hangs from `root` by `child`. */
const hangPiece = ({ size, hanging, squares, largest }: Walk, root: number, child: number): void => {
  const piece = size[child] ?? 0;
  hanging[root] = (hanging[root] ?? 0) + piece;
  squares[root] = (squares[root] ?? 0) + piece * piece;
  largest[root] = Math.max(largest[root] ?? 0, piece);
};

/** Depth first from `start` (Hopcroft and Tarjan 1973), without recursion: chains may be long. */
const walkPart = (adjacency: Adjacency, walk: Walk, start: number): Part => {
  const { found, low, next, parent, size, waiting } = walk;
  const part: Part = { order: [start], blocks: [] };
  let waitingCount = 0;
  waiting[waitingCount++] = start;
  found[start] = 0;
  let here = start;
  while (here !== -1) {
    const place = next[here] ?? 0;
    if (place < (adjacency.offsets[here + 1] ?? 0)) {
      next[here] = place + 1;
      const other = adjacency.targets[place] ?? 0;
      if (found[other] === -1) {
        parent[other] = here;
        found[other] = part.order.length;
        low[other] = part.order.length;
        part.order.push(other);
        waiting[waitingCount++] = other;
        here = other;
      } else if (other !== parent[here]) low[here] = Math.min(low[here] ?? 0, found[other] ?? 0);
      continue;
    }
    const above = parent[here] ?? -1;
    if (above !== -1) {
      size[above] = (size[above] ?? 0) + (size[here] ?? 0);
      low[above] = Math.min(low[above] ?? 0, low[here] ?? 0);
      if ((low[here] ?? 0) >= (found[above] ?? 0)) {
        const block = closeBlock(walk, waitingCount, above, here);
        waitingCount -= block.members.length - 1;
        part.blocks.push(block);
        hangPiece(walk, above, here);
      }
    }
    here = above;
  }
  return part;
};

/** What lies beyond a block's root is all that is not below it. */
const toBlock = ({ members, weights, below }: OpenBlock, total: number): Block => {
  weights[weights.length - 1] = total - below;
  return { members, weights };
};

const MEMBERS_MIN = 3;

export const findCuts = (adjacency: Adjacency): Cuts => {
  const walk = startWalk(adjacency);
  const blocks: Block[] = [];
  const separatedPairs = new Float64Array(adjacency.size);
  const cutOff = new Float64Array(adjacency.size);
  for (let start = 0; start < adjacency.size; start++) {
    if (walk.found[start] !== -1) continue;
    const part = walkPart(adjacency, walk, start);
    const others = part.order.length - 1;
    for (const entity of part.order) {
      const rest = others - (walk.hanging[entity] ?? 0);
      separatedPairs[entity] = (others * others - (walk.squares[entity] ?? 0) - rest * rest) / 2;
      cutOff[entity] = others - Math.max(rest, walk.largest[entity] ?? 0);
    }
    for (const block of part.blocks)
      if (block.members.length >= MEMBERS_MIN) blocks.push(toBlock(block, part.order.length));
  }
  return { blocks, separatedPairs, cutOff };
};
