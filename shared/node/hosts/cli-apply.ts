import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Call } from '../../contract/contract.ts';
import { Edit } from '../../contract/edit.ts';
import { AppError } from '../../contract/errors.ts';
import type { CliCommand, CliContext, CliStreams } from './cli-command.ts';
import { setTarget } from './cli-edit.ts';
import { toErrorReply } from './cli-error.ts';
import { parameterAt } from './cli-input.ts';

interface Done {
  readonly operation: string | null;
  readonly id: string | null;
}

const doneBy = ({ operation, id }: Done): Done => ({ operation, id });
const removedBy = ({
  operation,
  removed,
}: {
  readonly operation: string;
  readonly removed: readonly string[];
}): Done => ({
  operation,
  id: removed[0] ?? null,
});
const reversedBy = ({ operations }: { readonly operations: readonly string[] }): Done => ({
  operation: operations[0] ?? null,
  id: null,
});

type Apply<Kind extends Edit['do']> = (call: Call, edit: Extract<Edit, { do: Kind }>) => Promise<Done>;
const APPLY: { readonly [Kind in Edit['do']]: Apply<Kind> } = {
  add: async (call, { kind, name, set: values }) =>
    doneBy(await call('entity.add', { kind, name, set: values })),
  set: async (call, { id, set: values }) => doneBy((await setTarget({ call }, id, values)).record),
  link: async (call, { from, type, to, set: values }) =>
    doneBy(await call('relation.add', { from, type, to, set: values })),
  unlink: async (call, { id }) => removedBy(await call('relation.remove', { relation: id })),
  remove: async (call, { id }) => removedBy(await call('entity.remove', { entity: id })),
  undo: async (call) => reversedBy(await call('journal.undo', {})),
  redo: async (call) => reversedBy(await call('journal.redo', { count: 1 })),
};

const parseLine = (line: string): Edit => {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    throw new AppError('E-INPUT', { field: '', reason: 'json' });
  }
  const edit = Edit.safeParse(raw);
  if (edit.success) return edit.data;
  throw new AppError('E-INPUT', { field: edit.error.issues[0]?.path.join('.') ?? '', reason: 'shape' });
};

/** The answer to one line; it never throws, so that the next line is read. */
const answerLine = async ({ call, lang }: CliContext, line: string): Promise<object> => {
  try {
    const edit = parseLine(line);
    const apply = APPLY[edit.do] as Apply<Edit['do']>;
    return { ok: true, ...(await apply(call, edit as never)) };
  } catch (error) {
    const { code, message, field } = toErrorReply(error, lang);
    return { ok: false, error: { code, message, ...(field === undefined ? {} : { field }) } };
  }
};

/** Waits for room in the output; a reader that went away does not stop the edits. */
const writeLine = ({ stdout }: CliStreams, line: string): Promise<void> =>
  new Promise((resolve) => {
    stdout.write(`${line}\n`, () => resolve());
  });

const openInput = (path: string | undefined, { stdin }: CliStreams): NodeJS.ReadableStream =>
  path === undefined || path === '-' ? stdin : createReadStream(path);

const readingError = (error: unknown): never => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EISDIR') throw new AppError('E-INPUT', { field: 'file', reason: 'folder' });
  const isAbsent = code === 'ENOENT' || code === 'ENOTDIR';
  throw new AppError(isAbsent ? 'E-FILE-ABSENT' : 'E-IO', {}, { cause: error });
};

/** Edits from JSON lines, each answered after its commit; a bad line is answered and the next one read. */
export const applyLines: CliCommand['run'] = async (context, parameters) => {
  await context.openToWrite(parameterAt(parameters, 0));
  const input = openInput(parameters[1], context.streams);
  const failure = new Promise<never>((_, reject) => {
    input.once('error', reject);
  });
  failure.catch(() => undefined);
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  const applyAll = async () => {
    for await (const line of lines) {
      const text = line.replace(/^\uFEFF/, '').trim();
      if (text !== '') await writeLine(context.streams, JSON.stringify(await answerLine(context, text)));
    }
  };
  await Promise.race([applyAll(), failure]).catch(readingError);
  return null;
};
