export interface ArchivedFile {
  readonly path: string;
  readonly bytes: number;
  readonly isUnpacked: boolean;
}
export function fusesOf(executable: string): Promise<Readonly<Record<string, string>>>;
export function archivedFiles(resources: string): readonly ArchivedFile[];
export function bytesUnder(path: string): number;
