/** What a committee's record is made of. */
export interface MinutesWords {
  readonly title: string;
  readonly projectOf: (name: string) => string;
  readonly fictional: string;
  readonly on: (date: string) => string;
  readonly frozen: (name: string, seal: string) => string;
  readonly summary: string;
  readonly details: string;
  readonly none: string;
  readonly count: (count: number) => string;
  readonly withheld: (count: number) => string;
  readonly columns: {
    readonly pair: string;
    readonly state: string;
    readonly owner: string;
    readonly due: string;
  };
  readonly fields: {
    readonly link: string;
    readonly state: string;
    readonly on: string;
    readonly reason: string;
    readonly until: string;
    readonly owner: string;
    readonly due: string;
    readonly note: string;
  };
  readonly unknown: string;
  /** Before a value: « Porteur : ». */
  readonly labelled: (label: string) => string;
  /** Between the number of the page and that of pages. */
  readonly page: { readonly before: string; readonly between: string };
}
