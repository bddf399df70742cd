import type { Handlers } from '../../contract/contract.ts';
import { wordsOf } from '../../domain/words/words.ts';
import { listOperations, type Target } from '../store/journal.ts';
import type { ProjectSession } from './session.ts';

type JournalHandlers = Pick<Handlers, 'journal.undo' | 'journal.redo' | 'journal.history'>;

/** One after the other, each a transaction of its own, until there is none; `count: null` means all. */
const reverseMany = (session: ProjectSession, kind: 'undo' | 'redo', count: number | null): Target[] => {
  const done: Target[] = [];
  while (count === null || done.length < count) {
    const target = session.reverse(kind);
    if (!target) break;
    done.push(target);
  }
  return done;
};

const reverser =
  (session: ProjectSession, kind: 'undo' | 'redo') =>
  ({ count }: { readonly count: number | null }, { lang }: { readonly lang: 'fr' | 'en' }) => {
    session.requireWritable();
    const done = reverseMany(session, kind, count);
    const last = done.at(-1);
    return {
      operations: done.map(({ id }) => id),
      summary: last ? wordsOf(lang).sentences.history(last.kind, last.subject) : null,
    };
  };

export const createJournalHandlers = (session: ProjectSession): JournalHandlers => ({
  'journal.undo': reverser(session, 'undo'),
  'journal.redo': reverser(session, 'redo'),
  'journal.history': ({ limit, entity }, { lang }) =>
    listOperations(session.reader(), limit, entity).map(({ id, at, author, kind, subject, undone }) => ({
      id,
      at,
      author,
      kind,
      summary: wordsOf(lang).sentences.history(kind, subject),
      undone,
    })),
});
