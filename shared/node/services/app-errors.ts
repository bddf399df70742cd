import type { Handlers } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import { toStoreError } from '../store/store-error.ts';

/** What better-sqlite3 says of a project that was closed while one waited for something else. */
const isClosed = (error: unknown): boolean =>
  error instanceof TypeError && error.message === 'The database connection is not open';

/** What the store or the file system refused, as the code that crosses; anything else as it is. */
export const toAppError = (error: unknown): unknown => {
  if (error instanceof AppError) return error;
  if (isClosed(error)) return new AppError('E-NO-PROJECT', {}, { cause: error });
  const refusal = toStoreError(error);
  return refusal ? new AppError(refusal.code, { ...refusal.details }, { cause: error }) : error;
};

type AnyHandler = (input: never, context: never) => unknown;
const withCodes =
  (handler: AnyHandler): AnyHandler =>
  async (input, context) => {
    try {
      return await handler(input, context);
    } catch (error) {
      throw toAppError(error);
    }
  };

/** The same handlers, with every refusal of the store coded. */
export const codeErrors = (handlers: Handlers): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, withCodes(handler as AnyHandler)]),
  ) as unknown as Handlers;
