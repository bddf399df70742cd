import type { GivenElectron } from './package-electron.mjs';

export interface MadePackage {
  readonly folder: string;
  readonly executable: string;
  readonly resources: string;
  readonly made: readonly { readonly format: string; readonly file?: string; readonly reason?: string }[];
}
export function packageDesktop(options: {
  electron: GivenElectron;
  into: string;
  formats: readonly string[];
}): Promise<MadePackage>;
