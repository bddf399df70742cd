import type { ProblemCode } from '../import/problem.ts';
import type { Details } from './typography.ts';

/** A problem of a row or a column, in words. `of` holds its details, `value`, `column` and, in a group, `count`. */
export interface ProblemWords {
  /** One row: « “1,23E+13” : Excel a transformé ce SIRET ». */
  readonly one: (of: Details) => string;
  /** All rows of a group: « 12 valeurs abîmées par Excel ». */
  readonly group: (count: number) => string;
  /** What to do in the file. */
  readonly fix: string;
}
export interface ImportWords {
  readonly problems: Readonly<Record<ProblemCode, ProblemWords>>;
  /** Labels of choices, by code then choice; one shared label otherwise. */
  readonly choices: Readonly<Record<string, string>>;
  readonly presets: Readonly<Record<string, string>>;
  readonly formats: Readonly<Record<string, string>>;
  /** « ligne 12 », « feuille Acteurs, ligne 12 ». */
  readonly place: (sheet: string | null, row: number) => string;
  readonly jobs: Readonly<Record<'reading' | 'preview' | 'writing' | 'undoing' | 'duplicates', string>>;
  /** Headings of the report's two columns. */
  readonly report: { readonly problem: string; readonly fix: string };
  /** Name offered for it. */
  readonly reportFile: string;
  /** How far an import is. */
  readonly rowsRead: (rows: number) => string;
}
