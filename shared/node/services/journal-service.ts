import type { Handlers } from '../../contract/contract.ts';
import { describeChanges } from '../../domain/changed-values.ts';
import { wordsOf } from '../../domain/words/words.ts';
import { listOperations, type Target } from '../store/journal.ts';
import { startWriter } from './import/run-writer.ts';
import type { ProjectContext } from './project-service.ts';

type JournalHandlers = Pick<Handlers, 'journal.undo' | 'journal.redo' | 'journal.history'>;

type Lang = 'fr' | 'en';

/** One that is in pieces is long: a thread does it, as a job of its own. */
const reversePieces = (
  { jobs, newId, session }: ProjectContext,
  kind: 'undo' | 'redo',
  lang: Lang,
): Promise<unknown> =>
  jobs.follow({ job: newId(), label: wordsOf(lang).imports.jobs.undoing }, ({ signal, onProgress }) =>
    session.lend(({ path, alone, isInPlace }) => {
      const work = { task: 'reverse', kind, path, alone, entry: session.entry() } as const;
      return startWriter(work, { signal, onProgress, onMore: () => undefined, mayCommit: isInPlace }).outcome;
    }),
  );

const reverseNext = async (
  context: ProjectContext,
  kind: 'undo' | 'redo',
  lang: Lang,
): Promise<Target | null> => {
  const { session } = context;
  const next = session.next(kind);
  if (!next || next.parts === 0) return session.reverse(kind);
  await reversePieces(context, kind, lang);
  return next;
};

/** One after the other, each a transaction of its own, until there is none; `count: null` means all. */
const reverseMany = async (
  context: ProjectContext,
  kind: 'undo' | 'redo',
  count: number | null,
  lang: Lang,
): Promise<Target[]> => {
  const done: Target[] = [];
  while (count === null || done.length < count) {
    const target = await reverseNext(context, kind, lang);
    if (!target) break;
    done.push(target);
  }
  return done;
};

const reverser =
  (context: ProjectContext, kind: 'undo' | 'redo') =>
  async ({ count }: { readonly count: number | null }, { lang }: { readonly lang: Lang }) => {
    context.session.requireWritable();
    const done = await reverseMany(context, kind, count, lang);
    const last = done.at(-1);
    return {
      operations: done.map(({ id }) => id),
      summary: last ? wordsOf(lang).sentences.history(last.kind, last.subject) : null,
    };
  };

export const createJournalHandlers = (context: ProjectContext): JournalHandlers => ({
  'journal.undo': reverser(context, 'undo'),
  'journal.redo': reverser(context, 'redo'),
  'journal.history': ({ limit, entity }, { lang }) =>
    listOperations(context.session.reader(), limit, entity).map(
      ({ id, at, author, kind, subject, undone, changes }) => ({
        id,
        at,
        author,
        kind,
        summary: wordsOf(lang).sentences.history(kind, subject),
        values: describeChanges(changes, lang),
        undone,
      }),
    ),
});
