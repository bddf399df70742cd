import { ReplyError } from '../../shared/contract/client.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { FileToken } from '../../shared/contract/project-operations.ts';

/** Why a project did not open; `file` is null where none was named (a sample). */
export interface Refusal {
  readonly file: FileToken | null;
  /** Null: the host did not answer. */
  readonly code: ErrorCode | null;
  readonly message: string | null;
}

export const toRefusal = (error: unknown, file: FileToken | null): Refusal =>
  error instanceof ReplyError
    ? { file, code: error.reply.code, message: error.message }
    : { file, code: null, message: null };

const READABLE: readonly (string | null)[] = ['E-LOCK', 'E-READONLY'];
export const canBeRead = ({ code, file }: Refusal): boolean => file !== null && READABLE.includes(code);
