export interface GivenElectron {
  readonly folder: string;
  readonly name: string;
  readonly versions: { readonly electron: string; readonly node: string };
  /** Its own is too old for the data host. */
  readonly needsNode: boolean;
}
export function electronAt(path: string): GivenElectron;
