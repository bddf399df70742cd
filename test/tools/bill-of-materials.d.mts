export function billOfMaterials(content?: {
  readonly shipped?: readonly string[] | null;
  readonly node?: string | null;
  readonly electron?: string | null;
}): string;
