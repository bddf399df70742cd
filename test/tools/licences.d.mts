export interface ShippedPackage {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
  readonly of: string | null;
}
export function isAllowed(licence: string | null): boolean;
export function shippedPackages(lock: unknown): readonly ShippedPackage[];
export function licenceTexts(packages: readonly ShippedPackage[]): ReadonlyMap<string, readonly string[]>;
export function noticeOf(packages: readonly ShippedPackage[]): string;
export function readLock(): unknown;
