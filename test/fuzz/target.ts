import type { Random } from './random.ts';

/** Files of one execution, by what follows their name: '' is the one that is opened. */
export type Input = Readonly<Record<string, Buffer>>;

/** A format: how its inputs are made from a seed, and what of the product reads them. */
export interface Target {
  readonly id: string;
  readonly make: (random: Random) => Input | Promise<Input>;
  /**
   * What reads one input, in a folder of its own. It resolves, with what became of it (a code, `read`), or throws: what
   * is thrown is a find.
   */
  readonly start: (folder: string) => Promise<Reader>;
}
export interface Reader {
  readonly read: (input: Input) => Promise<string>;
  readonly stop: () => Promise<void>;
}
