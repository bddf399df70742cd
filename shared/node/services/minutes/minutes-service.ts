import { basename } from 'node:path';
import type { Handlers, ParsedInputOf } from '../../../contract/contract.ts';
import { documentFor } from '../../../domain/export/audience.ts';
import { decisionsCsv } from '../../../domain/export/decisions-csv.ts';
import { fileNameFor } from '../../../domain/export/file-name.ts';
import { composeMinutes, type MinutesInput } from '../../../domain/minutes/minutes.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import type { ServiceContext } from '../context.ts';
import { toDecisionRecords } from '../decision-records.ts';
import { writeFiles } from '../export-files.ts';
import { todayOf } from '../local-day.ts';
import { withFrozen } from '../snapshot/frozen-context.ts';
import { readDocument } from '../whole-document.ts';

type MinutesHandlers = Pick<Handlers, 'minutes.create'>;
type Asked = ParsedInputOf<'minutes.create'>;

const MEDIA = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
} as const;

/** Decisions that the reader may see, with how many are withheld: those on whom the reader may not see too. */
const gather = (context: ServiceContext, { audience, state, title }: Asked, lang: Lang): MinutesInput => {
  const db = context.session.reader();
  const frozen = context.session.frozen();
  const whole = readDocument(db);
  const { project, decisions = [] } = documentFor(whole, audience);
  const isWanted = (one: { readonly state: string }) => state === null || one.state === state;
  const wanted = decisions.filter(isWanted);
  const on = todayOf(context);
  return {
    decisions: toDecisionRecords(db, wanted, on),
    withheld: (whole.decisions ?? []).filter(isWanted).length - wanted.length,
    title: title?.trim() || null,
    project,
    committee: frozen?.content.header.committeeName ?? null,
    on,
    frozen: frozen && { name: frozen.content.header.name, sha256: frozen.snapshot.sha256 },
    lang,
  };
};

/** Loaded on first use: a document is made now and then. */
const writeDocx = async (input: MinutesInput): Promise<Buffer> => {
  const { minutesDocx } = await import('./minutes-docx.ts');
  return minutesDocx(composeMinutes(input), `${input.on}T00:00:00Z`);
};

const writeCsv = ({ decisions, lang }: MinutesInput, { csv, audience }: Asked): Buffer =>
  Buffer.from(decisionsCsv(decisions, { lang, csv, reader: audience }).text, 'utf8');

/** « Relevé de décisions »: what the committee decided, from now or from a frozen state. */
export const createMinutesHandlers = (context: ServiceContext): MinutesHandlers => ({
  'minutes.create': async (asked, { lang }) => {
    const { format, snapshot, file, overwrite } = asked;
    const { input, content } = await withFrozen(context, snapshot, async (own) => {
      const gathered = gather(own, asked, lang);
      const bytes = format === 'docx' ? await writeDocx(gathered) : writeCsv(gathered, asked);
      return { input: gathered, content: bytes };
    });
    const title = input.title ?? wordsOf(lang).minutes.title;
    const path = file === null ? fileNameFor(title, `.${format}`) : context.files.pathOf(file);
    if (file !== null) writeFiles([{ path, content }], overwrite, context);
    return {
      name: basename(path),
      mediaType: MEDIA[format],
      bytes: content.length,
      base64: file === null ? content.toString('base64') : null,
      decisions: input.decisions.length,
      withheld: input.withheld,
    };
  },
});
