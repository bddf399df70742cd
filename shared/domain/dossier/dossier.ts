import type { Lang } from '../words/words.ts';
import type { DossierSection } from './sections.ts';

/** A picture that lies beside: its file, its size in points, and what it shows in words. */
export interface DossierFigure {
  readonly file: string;
  readonly alt: string;
  readonly widthPt: number;
  readonly heightPt: number;
}
export interface LegendLine {
  /** A symbol that lies beside. */
  readonly file: string;
  readonly text: string;
  readonly count: string | null;
}
export interface Titled {
  readonly title: string;
  readonly text: string;
}
/** A row of cells; numbers are already written as the language writes them. */
export interface DossierTable {
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
}
export interface KeyFigure {
  readonly value: string;
  readonly caption: string;
}
/** A picture on its page: what is above it, under it, and what it does not show. */
export interface PicturePart {
  readonly figure: DossierFigure;
  readonly legend: readonly LegendLine[];
  readonly names: {
    readonly heading: string;
    readonly list: readonly { readonly number: string; readonly name: string }[];
  };
  readonly caption: string;
}
export interface CheckPart {
  readonly state: 'met' | 'partial' | 'absent' | 'unknown';
  readonly stateName: string;
  readonly title: string;
  readonly text: string;
  readonly note: string | null;
}
export interface AxisPart {
  readonly title: string;
  readonly score: string;
  readonly detail: string;
  /** 0–1. */
  readonly low: number;
  readonly high: number;
  readonly alt: string;
  readonly checks: readonly CheckPart[];
  readonly strengthen: { readonly heading: string; readonly items: readonly Titled[] } | null;
}
export interface SuggestionPart {
  readonly number: string;
  /** The two and what would join them. */
  readonly heading: string;
  readonly tags: readonly string[];
  readonly lists: readonly { readonly heading: string; readonly items: readonly string[] }[];
  readonly box: {
    readonly heading: string;
    readonly options: readonly string[];
    readonly lines: readonly { readonly label: string; readonly value: string; readonly isNote: boolean }[];
  };
}
type Part<Id extends DossierSection, Content> = { readonly id: Id; readonly title: string } & Content;
type Lead = { readonly lead: readonly string[] };
export type DossierPart =
  | Part<
      'map',
      PicturePart &
        Lead & {
          readonly subtitle: string;
          readonly figures: readonly KeyFigure[];
          readonly after: readonly string[];
        }
    >
  | Part<
      'figures',
      Lead & {
        readonly figures: readonly KeyFigure[];
        readonly tables: readonly (DossierTable & { readonly heading: string })[];
      }
    >
  | Part<
      'diagnosis',
      Lead & {
        readonly axes: readonly AxisPart[];
        readonly columns: readonly string[];
        readonly reminders: { readonly heading: string; readonly items: readonly string[] } | null;
        readonly key: readonly { readonly state: CheckPart['state']; readonly name: string }[];
      }
    >
  | Part<'suggestions', Lead & { readonly blocks: readonly SuggestionPart[] }>
  | Part<
      'evolution',
      Lead & {
        readonly table: (DossierTable & { readonly heading: string }) | null;
        readonly groups: readonly { readonly heading: string | null; readonly items: readonly string[] }[];
      }
    >
  | Part<
      'funding',
      Lead & {
        readonly picture: PicturePart | null;
        readonly tables: readonly (DossierTable & { readonly heading: string })[];
      }
    >
  | Part<'actors', Lead & { readonly groups: readonly (DossierTable & { readonly heading: string })[] }>
  | Part<
      'method',
      Lead & { readonly groups: readonly { readonly heading: string; readonly items: readonly string[] }[] }
    >
  | Part<'sources', Lead & { readonly table: DossierTable | null }>
  | Part<'glossary', Lead & { readonly terms: readonly Titled[] }>;

/** A committee dossier as plain JSON: every word and number of its pages; the template only sets them. */
export interface Dossier {
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string | null;
  readonly description: string;
  readonly author: string;
  /** Of the document. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly size: 'a4' | 'a3';
  readonly colours: Readonly<Record<string, string>>;
  readonly cover: {
    readonly kicker: string;
    readonly lines: readonly { readonly label: string; readonly value: string }[];
    readonly fictional: string | null;
    readonly withheld: string | null;
    readonly logo: { readonly file: string; readonly alt: string } | null;
  };
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: { readonly left: string; readonly right: string; readonly page: string };
  readonly contents: string;
  /** Said where a character has no glyph. */
  readonly undrawable: string;
  readonly parts: readonly DossierPart[];
}
