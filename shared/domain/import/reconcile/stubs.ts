import type { RowPlace } from './import-source.ts';

/** What rows cite and none has described yet. */
export interface Stubs {
  readonly add: (id: string, place: RowPlace, name: string) => void;
  readonly describe: (id: string) => void;
  readonly left: () => Iterable<{ readonly place: RowPlace; readonly name: string }>;
}

export const createStubs = (): Stubs => {
  const stubs = new Map<string, { readonly place: RowPlace; readonly name: string }>();
  return {
    add: (id, { file, sheet, row }, name) => {
      stubs.set(id, { place: { file, sheet, row }, name });
    },
    describe: (id) => {
      stubs.delete(id);
    },
    left: () => stubs.values(),
  };
};
