import type { Point } from './layout-input.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const CELL = 200;
const STEP = 28;
const TURNS = 14;
/** Beyond, whatever is there: a picture so full does not exist. */
const RINGS_MAX = 2_000;

/** What takes room, by cell, so that a free place is looked for among what is near. */
export const createRoom = () => {
  const cells = new Map<string, { readonly at: Point; readonly size: Size }[]>();
  const keysOf = ({ x, y }: Point, { width, height }: Size): string[] => {
    const keys: string[] = [];
    for (
      let column = Math.floor((x - width / 2) / CELL);
      column <= Math.floor((x + width / 2) / CELL);
      column++
    )
      for (let row = Math.floor((y - height / 2) / CELL); row <= Math.floor((y + height / 2) / CELL); row++)
        keys.push(`${column} ${row}`);
    return keys;
  };
  const isFree = (at: Point, size: Size): boolean =>
    keysOf(at, size).every((key) =>
      (cells.get(key) ?? []).every(
        (other) =>
          Math.abs(other.at.x - at.x) >= (other.size.width + size.width) / 2 ||
          Math.abs(other.at.y - at.y) >= (other.size.height + size.height) / 2,
      ),
    );
  return {
    take: (at: Point, size: Size): void => {
      for (const key of keysOf(at, size)) cells.set(key, [...(cells.get(key) ?? []), { at, size }]);
    },
    /** The place itself when it is free, else the first one on circles around it. */
    nearest: (wanted: Point, size: Size): Point => {
      if (isFree(wanted, size)) return wanted;
      for (let ring = 1; ring < RINGS_MAX; ring++)
        for (let turn = 0; turn < TURNS; turn++) {
          const angle = ((turn + (ring % 2) / 2) / TURNS) * 2 * Math.PI;
          const at = {
            x: wanted.x + Math.cos(angle) * ring * STEP,
            y: wanted.y + Math.sin(angle) * ring * STEP,
          };
          if (isFree(at, size)) return at;
        }
      return wanted;
    },
  };
};
