import type { BrowserSystem } from './browser-systems.mjs';

export interface ZipEntry {
  readonly path: string;
  readonly text?: string;
  readonly file?: string;
  readonly isExecutable?: boolean;
}

export interface BrowserZip {
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
  readonly unpackedBytes: number;
  readonly count: number;
  readonly system: BrowserSystem;
  readonly node: { readonly version: string; readonly file: string };
}

export function frontEntries(system: BrowserSystem, version: string): readonly ZipEntry[];
export function makeBrowserZip(order: {
  readonly into: string;
  readonly node?: string;
  readonly level?: number;
}): Promise<BrowserZip>;
