import type { Recovery } from '../../../contract/backup-operations.ts';
import { fieldLabel } from '../../../domain/words/error-words.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import { fieldOfColumn } from '../../store/recovery/kept-words.ts';
import type { BackupLine } from '../backups/manifest.ts';
import type { ExaminerSaid, LeftTold } from '../opening/examiner-protocol.ts';

type SaidAs<Say extends ExaminerSaid['say']> = Extract<ExaminerSaid, { say: Say }>;
type Lost = SaidAs<'replayed'>['lost'][number];

/** What a rung of the ladder gave. */
export type Outcome =
  | { readonly said: SaidAs<'repaired'> }
  | { readonly said: SaidAs<'salvaged'> }
  | { readonly said: SaidAs<'replayed'>; readonly line: BackupLine; readonly isCounted: boolean };

export type Told = Pick<
  Recovery,
  'method' | 'backup' | 'reapplied' | 'lost' | 'losses' | 'left' | 'sentences'
>;

export const NOTHING_LEFT: Recovery['left'] = {
  kept: { entities: 0, relations: 0, others: 0 },
  out: 0,
  file: null,
  rows: [],
};

const tellEntry = ({ at, author, kind, subject }: Lost, lang: Lang): string => {
  const { recovery, sentences } = wordsOf(lang);
  if (kind === 'undo' || kind === 'redo') return recovery.lostEntry(at, author, recovery.reversals[kind]);
  return recovery.lostEntry(at, author, kind && subject && sentences.history(kind, subject));
};

/** Entries of which something is known one by one; the others by their numbers. */
const tellLosses = (lost: readonly Lost[], lang: Lang): string[] => {
  const told: string[] = [];
  for (let at = 0; at < lost.length; at++) {
    const first = lost[at] as Lost;
    if (first.at !== null) {
      told.push(tellEntry(first, lang));
      continue;
    }
    while (lost[at + 1]?.at === null) at++;
    told.push(wordsOf(lang).recovery.lostUnread(first.seq, (lost[at] as Lost).seq));
  }
  return told;
};

const tellReplayed = (
  { said, line, isCounted }: Extract<Outcome, { line: BackupLine }>,
  lang: Lang,
): Told => {
  const { recovery } = wordsOf(lang);
  const { reapplied, lost } = said;
  const losses = tellLosses(lost, lang);
  const unknown = isCounted ? [] : [recovery.lostUnknown];
  const outcome = lost.length > 0 ? [recovery.lost(lost.length)] : isCounted ? [recovery.nothingLost] : [];
  return {
    method: 'backup',
    backup: { id: line.id, at: line.at, sha256: line.sha256 },
    reapplied,
    lost: isCounted ? lost.length : null,
    losses: [...losses, ...unknown],
    left: NOTHING_LEFT,
    sentences: [
      recovery.fromBackup(line.at, said),
      ...(reapplied > 0 ? [recovery.reapplied(reapplied)] : []),
      ...outcome,
      ...losses,
      ...unknown,
    ],
  };
};

/** In words, for one row. */
export const tellRow = ({ columns, ...row }: LeftTold, lang: Lang): string => {
  const { recovery, fields } = wordsOf(lang);
  const labels = columns.map((column) => fieldLabel(fields, fieldOfColumn(column)));
  return recovery.leftRow({ ...row, fields: labels });
};

const tellLeft = ({ kept, out, left }: SaidAs<'salvaged'>, lang: Lang): Recovery['left'] => ({
  kept,
  out,
  file: null,
  rows: left.map((row) => {
    const { table, id, name, reason, isKept } = row;
    return { table, id, name, reason, kept: isKept, sentence: tellRow(row, lang) };
  }),
});

const tellSalvaged = (said: SaidAs<'salvaged'>, lang: Lang): Told => {
  const { recovery } = wordsOf(lang);
  const losses = [
    ...(said.out > 0 ? [recovery.refusedRows(said.out)] : []),
    ...(said.brokenTables.length > 0 ? [recovery.unreadRows] : []),
    ...(said.hasJournal ? [] : [recovery.journalLost]),
  ];
  const { entities, relations, others } = said.kept;
  const kept = entities + relations + others;
  const changed = kept > 0 ? [recovery.keptRows(kept)] : [];
  const isWhole = losses.length + changed.length === 0;
  return {
    method: 'salvage',
    backup: null,
    reapplied: 0,
    lost: isWhole ? 0 : null,
    losses,
    left: tellLeft(said, lang),
    sentences: [recovery.salvaged(said), ...(isWhole ? [recovery.nothingLost] : [...changed, ...losses])],
  };
};

/** The account of what was done, as far as the rung that was needed tells it. */
export const tellOutcome = (outcome: Outcome, lang: Lang): Told => {
  if ('line' in outcome) return tellReplayed(outcome, lang);
  const { said } = outcome;
  if (said.say === 'salvaged') return tellSalvaged(said, lang);
  const sentences = [wordsOf(lang).recovery.repaired[said.method]];
  return {
    method: said.method,
    backup: null,
    reapplied: 0,
    lost: 0,
    losses: [],
    left: NOTHING_LEFT,
    sentences,
  };
};
