import type { Audience } from '../vocabulary.ts';

type Count = (count: number) => string;

/** What the page of an export says: a file of its own, read in a browser by people who do not have Alliage. */
export interface PageWords {
  /** Two or three words for a narrow screen. */
  readonly panes: Readonly<Record<'picture' | 'list' | 'legend', string>>;
  readonly panesLabel: string;
  readonly search: string;
  readonly list: string;
  readonly listHelp: string;
  readonly picture: (entities: number, relations: number, most: readonly string[]) => string;
  readonly pictureHelp: string;
  readonly shown: (shown: number, total: number) => string;
  readonly found: Count;
  readonly nothing: string;
  readonly kinds: string;
  readonly linkTypes: string;
  readonly marks: string;
  readonly showAll: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly close: string;
  readonly card: string;
  readonly seeOnPicture: string;
  readonly links: Count;
  readonly noLinks: string;
  /** Of somebody, left out of the picture by the boxes of the legend. */
  readonly hiddenLinks: Count;
  readonly members: Count;
  readonly missing: (fields: readonly string[]) => string;
  readonly sources: string;
  readonly sourceOf: (titles: readonly string[]) => string;
  readonly sourceList: (titles: readonly string[], others: number) => string;
  readonly consultedOn: (date: string) => string;
  readonly about: string;
  readonly aboutLabels: Readonly<
    Record<
      | 'project'
      | 'territory'
      | 'snapshot'
      | 'data'
      | 'date'
      | 'view'
      | 'filters'
      | 'look'
      | 'sources'
      | 'audience'
      | 'withheld'
      | 'file',
      string
    >
  >;
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly itself: string;
  readonly noScript: string;
  readonly newTab: string;
}
