import type { z } from 'zod';
import { reasonOfIssue } from '../domain/issue-reason.ts';
import { errorSentence } from '../domain/words/words.ts';
import { type CallContext, contract, type Handlers, type OperationName } from './contract.ts';
import { AppError, ERRORS, type ErrorReply, type Reply, Request } from './errors.ts';

const isKnown = (name: string): name is OperationName => Object.hasOwn(contract, name);

/** A refusal as it crosses: the code and its sentence. */
export const toReply = (error: AppError, lang: CallContext['lang']): { ok: false; error: ErrorReply } => {
  const { field, ...details } = error.details;
  return {
    ok: false,
    error: {
      code: error.code,
      message: errorSentence(lang, error.code, error.details),
      ...(typeof field === 'string' ? { field } : {}),
      ...(Object.keys(details).length > 0 ? { details } : {}),
    },
  };
};

const inputError = (error: z.ZodError): AppError => {
  const issue = error.issues[0];
  return new AppError('E-INPUT', {
    field: issue?.path.join('.') ?? '',
    reason: issue ? reasonOfIssue(issue) : 'value',
  });
};

/** What an error without a code comes from, where that can be told; null: a fault of ours. */
export type Explain = (error: unknown) => AppError | null;

/** The one door: own-name check, parse, run, parse, reply. Never throws; what is unexpected goes to `onUnexpected` and crosses as a code. */
export const createDispatch =
  (
    handlers: Handlers,
    onUnexpected: (error: unknown, operation: string) => void,
    explain: Explain = () => null,
  ) =>
  async (raw: unknown): Promise<Reply> => {
    const request = Request.safeParse(raw);
    if (!request.success) return toReply(inputError(request.error), 'fr');
    const { operation, input, lang } = request.data;
    try {
      if (!isKnown(operation)) throw new AppError('E-OPERATION-UNKNOWN', { operation });
      const parsed = contract[operation].input.safeParse(input);
      if (!parsed.success) throw inputError(parsed.error);
      const handler = handlers[operation] as (input: unknown, context: CallContext) => unknown;
      const output = contract[operation].output.parse(await handler(parsed.data, { lang }));
      return { ok: true, output };
    } catch (error) {
      const known = error instanceof AppError ? error : explain(error);
      if (known) return toReply(known, lang);
      onUnexpected(error, operation);
      return toReply(new AppError('E-UNEXPECTED'), lang);
    }
  };
export type Dispatch = ReturnType<typeof createDispatch>;
export const httpStatusOf = (reply: Reply): number => (reply.ok ? 200 : ERRORS[reply.error.code].http);
