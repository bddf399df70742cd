export interface BrowserSystem {
  readonly id: string;
  readonly label: string;
  readonly platform: string;
  readonly starts: readonly string[];
  readonly node: string;
  readonly home: string;
}
export function systemOf(platform: string, arch: string): BrowserSystem | null;
