export interface ShippedPackage {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
}
export function isAllowed(licence: string | null): boolean;
export function shippedPackages(lock: unknown): readonly ShippedPackage[];
export function readLock(): unknown;
