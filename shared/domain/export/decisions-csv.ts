import type { StoredDecision } from '../decision.ts';
import type { Audience } from '../vocabulary.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import { mayRead } from './audience.ts';
import { CSV_STYLES, csvText } from './csv-cell.ts';

type Told = Omit<StoredDecision, 'steps'>;

/** Notes are internal (domain.md). */
const noteFor = ({ note }: Told, reader: Audience): string | null => (reader === 'internal' ? note : null);

/** The committee's record as a table, one line a decision; without those that its reader may not see. */
export const decisionsCsv = (
  decisions: readonly Told[],
  {
    lang,
    csv,
    reader,
  }: { readonly lang: Lang; readonly csv: 'fr' | 'international'; readonly reader: Audience },
): { readonly text: string; readonly withheld: number } => {
  const style = CSV_STYLES[csv];
  const { decisions: words, vocabulary } = wordsOf(lang);
  const { columns, states } = words;
  const date = (value: string | null) => (value === null ? null : style.date(value));
  const read = decisions.filter((decision) => mayRead(reader, decision));
  const rows = read.map((one) => [
    date(one.on),
    one.aName,
    vocabulary.relations[one.relation],
    one.bName,
    states[one.state],
    one.reason,
    date(one.until),
    one.owner,
    date(one.dueOn),
    noteFor(one, reader),
    one.author,
    one.suggestion,
    one.id,
  ]);
  return {
    text: csvText([Object.values(columns), ...rows], style),
    withheld: decisions.length - read.length,
  };
};
