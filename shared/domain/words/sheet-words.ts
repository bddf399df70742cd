import type { LinkMark } from '../drawing/legend-marks.ts';
import type { CriterionField } from '../view.ts';

type Count = (count: number) => string;

/** What each language says on the sheet and on the chips. Dates are partial dates, amounts cents. */
export interface SheetWords {
  readonly number: Count;
  readonly entities: Count;
  readonly relations: Count;
  readonly shownOf: (shown: number, total: number) => string;
  readonly filteredView: string;
  readonly wholeView: string;
  /** Only what the person selected. */
  readonly chosen: string;
  readonly empty: string;
  readonly legend: string;
  readonly colours: string;
  readonly links: string;
  readonly names: string;
  readonly unprinted: Count;
  /** Outlines and lines whose name or number finds no place on paper. */
  readonly unnamedHulls: (names: readonly string[]) => string;
  readonly uncounted: Count;
  readonly withheld: (entities: number, relations: number) => string;
  /** What a dashed outline says when sizes say something. */
  readonly sizeUnknown: string;
  /** Of colours of a field that has several values. */
  readonly commonest: string;
  readonly fundingWidth: string;
  readonly linkMarks: Readonly<Record<LinkMark, string>>;
  readonly toCheck: string;
  readonly generic: string;
  readonly alsoRole: Readonly<Record<'catalyst' | 'third-place' | 'carrier' | 'funder', string>>;
  readonly figures: {
    readonly entities: Count;
    readonly entitiesOf: (count: number, total: number) => string;
    readonly relations: Count;
    readonly funders: Count;
    readonly funding: string;
  };
  readonly money: (cents: number) => string;
  readonly sources: (titles: readonly string[], others: number) => string;
  readonly dataOn: (date: string) => string;
  readonly fictional: string;
  readonly date: (iso: string) => string;
  readonly fields: Readonly<Record<CriterionField, string>>;
  readonly chip: (label: string, values: string) => string;
  readonly allBut: (values: string) => string;
  readonly andIncluded: (name: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly anyTime: string;
  readonly withFunding: string;
  readonly withoutFunding: string;
  readonly toCheckValue: string;
  readonly checked: string;
  readonly unknownName: string;
  readonly matchAny: string;
  readonly focus: (name: string, depth: number) => string;
  readonly highlight: (names: readonly string[], others: number) => string;
  readonly hiddenLooks: (names: readonly string[]) => string;
  readonly hiddenRelations: (names: readonly string[]) => string;
  readonly csvId: string;
  readonly csvIdOf: (label: string) => string;
  /** Of a sheet that nobody gave one. */
  readonly title: string;
  readonly job: string;
  readonly andOthers: Count;
  readonly yes: string;
  readonly no: string;
}
