import type { StoredDecision } from '../decision.ts';
import { formatDate } from '../format.ts';
import { arrowOf, firstWords } from '../words/sentence-words.ts';
import { type Lang, wordsOf } from '../words/words.ts';

/** A decision as it is told on a day. */
export type MinuteDecision = StoredDecision & { readonly isLate: boolean };

export interface MinutesInput {
  readonly decisions: readonly MinuteDecision[];
  readonly withheld: number;
  readonly title: string | null;
  readonly project: { readonly name: string; readonly fictional: boolean };
  readonly committee: string | null;
  /** The day that they are of. */
  readonly on: string;
  /** Of the frozen state that they are from. */
  readonly frozen: { readonly name: string; readonly sha256: string } | null;
  readonly lang: Lang;
}

/** A text with headings and one table: what every format of a document can hold. */
export interface Minutes {
  readonly lang: Lang;
  readonly title: string;
  /** Below the title, one a line. */
  readonly heading: readonly string[];
  readonly summary: {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Instead of a table without rows. */
    readonly none: string;
  };
  readonly details: {
    readonly title: string;
    readonly items: readonly {
      readonly title: string;
      readonly lines: readonly { readonly label: string; readonly value: string }[];
    }[];
  };
  readonly page: { readonly before: string; readonly between: string };
}

const SEAL_SHOWN = 8;

const pairOf = ({ aName, relation, bName }: StoredDecision): string =>
  `${aName} ${arrowOf(relation)} ${bName}`;

const stateOf = ({ state, isLate }: MinuteDecision, lang: Lang): string => {
  const { states, late } = wordsOf(lang).decisions;
  return isLate ? `${states[state]} (${late})` : states[state];
};

const headingOf = (input: MinutesInput): string[] => {
  const { minutes } = wordsOf(input.lang);
  const { committee, project, frozen, withheld } = input;
  return [
    ...(committee === null ? [] : [committee]),
    minutes.projectOf(project.name),
    ...(project.fictional ? [minutes.fictional] : []),
    `${minutes.on(formatDate(input.on, input.lang))} · ${minutes.count(input.decisions.length)}`,
    ...(frozen === null ? [] : [minutes.frozen(frozen.name, frozen.sha256.slice(0, SEAL_SHOWN))]),
    ...(withheld === 0 ? [] : [minutes.withheld(withheld)]),
  ];
};

const itemOf = (decision: MinuteDecision, lang: Lang): Minutes['details']['items'][number] => {
  const { minutes, vocabulary } = wordsOf(lang);
  const { fields, unknown } = minutes;
  const date = (value: string | null) => value && formatDate(value, lang);
  const isSaid = (line: { label: string; value: string | null }): line is { label: string; value: string } =>
    line.value !== null;
  return {
    title: pairOf(decision),
    lines: [
      { label: fields.link, value: firstWords(vocabulary.relations[decision.relation]) },
      { label: fields.state, value: stateOf(decision, lang) },
      { label: fields.on, value: date(decision.on) },
      { label: fields.reason, value: decision.reason },
      { label: fields.until, value: date(decision.until) },
      { label: fields.owner, value: decision.owner ?? unknown },
      { label: fields.due, value: date(decision.dueOn) ?? unknown },
      { label: fields.note, value: decision.note },
    ]
      .filter(isSaid)
      .map(({ label, value }) => ({ label: minutes.labelled(label), value })),
  };
};

/** The committee's record, of decisions that its reader may see. */
export const composeMinutes = (input: MinutesInput): Minutes => {
  const { decisions, lang } = input;
  const { minutes } = wordsOf(lang);
  const { columns } = minutes;
  return {
    lang,
    title: input.title ?? minutes.title,
    heading: headingOf(input),
    summary: {
      title: minutes.summary,
      columns: [columns.pair, columns.state, columns.owner, columns.due],
      rows: decisions.map((decision) => [
        pairOf(decision),
        stateOf(decision, lang),
        decision.owner ?? minutes.unknown,
        decision.dueOn === null ? minutes.unknown : formatDate(decision.dueOn, lang),
      ]),
      none: minutes.none,
    },
    details: { title: minutes.details, items: decisions.map((decision) => itemOf(decision, lang)) },
    page: minutes.page,
  };
};
