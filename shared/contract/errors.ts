import { z } from 'zod';

/** The closed list of what can go wrong: exit status of the command line and HTTP status of the loopback host. Sentences are in domain/words. */
export const ERRORS = {
  'E-UNEXPECTED': { exit: 1, http: 500 },
  'E-INPUT': { exit: 3, http: 400 },
  'E-AMBIGUOUS': { exit: 3, http: 409 },
  'E-STALE': { exit: 3, http: 409 },
  'E-EXISTS': { exit: 3, http: 409 },
  'E-RELATION': { exit: 3, http: 400 },
  'E-LOOP': { exit: 3, http: 400 },
  'E-TERRITORY-UNKNOWN': { exit: 3, http: 400 },
  'E-NOT-FOUND': { exit: 4, http: 404 },
  'E-FILE-ABSENT': { exit: 4, http: 404 },
  'E-OPERATION-UNKNOWN': { exit: 1, http: 404 },
  'E-NO-PROJECT': { exit: 4, http: 409 },
  'E-NODE': { exit: 1, http: 500 },
  'E-UNAUTHORISED': { exit: 1, http: 401 },
  'E-FORBIDDEN': { exit: 1, http: 403 },
  'E-TOO-BIG': { exit: 3, http: 413 },
  'E-CANCELLED': { exit: 1, http: 409 },
  'E-HOST-DOWN': { exit: 1, http: 503 },
  'E-BUSY': { exit: 5, http: 409 },
  'E-LOCK': { exit: 5, http: 423 },
  'E-READONLY': { exit: 5, http: 423 },
  'E-BASE-EMPTY': { exit: 3, http: 400 },
  'E-BASE-DAMAGED': { exit: 3, http: 400 },
  'E-BASE-NEWER': { exit: 3, http: 400 },
  'E-BASE-NOTOURS': { exit: 3, http: 400 },
  'E-BASE-TAMPERED': { exit: 3, http: 400 },
  'E-BASE-TIMEOUT': { exit: 3, http: 400 },
  'E-BASE-CHANGED': { exit: 3, http: 409 },
  'E-BASE-ONLINE': { exit: 3, http: 400 },
  'E-BAK-NONE': { exit: 4, http: 404 },
  'E-BAK-DEST': { exit: 4, http: 409 },
  'E-BAK-BAD': { exit: 3, http: 409 },
  'E-DISK-FULL': { exit: 1, http: 507 },
  'E-IO': { exit: 1, http: 500 },
  'E-DISK-LOW': { exit: 1, http: 507 },
  'E-IMP-EMPTY': { exit: 3, http: 400 },
  'E-IMP-FORMAT': { exit: 3, http: 400 },
  'E-IMP-QUOTE': { exit: 3, http: 400 },
  'E-IMP-BIG': { exit: 3, http: 400 },
  'E-IMP-LIMIT': { exit: 3, http: 400 },
  'E-IMP-UNSAFE': { exit: 3, http: 400 },
  'E-IMP-BOMB': { exit: 3, http: 400 },
  'E-IMP-BROKEN': { exit: 3, http: 400 },
  'E-IMP-COLUMNS': { exit: 3, http: 400 },
  'E-IMP-MAPPING': { exit: 3, http: 400 },
  'E-IMP-REFUSED': { exit: 3, http: 400 },
  'E-IMP-STOPPED': { exit: 1, http: 500 },
  'E-IMP-CHANGED': { exit: 3, http: 409 },
  'E-EVAL': { exit: 3, http: 400 },
  'E-SNAP-BAD': { exit: 3, http: 400 },
  'E-EXP-SIZE': { exit: 3, http: 400 },
  'E-EXP-OPEN': { exit: 3, http: 409 },
  'E-EXP-FOLDER': { exit: 3, http: 409 },
} as const satisfies Record<string, { exit: number; http: number }>;
export type ErrorCode = keyof typeof ERRORS;
export const ErrorCode = z.enum(Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]]);

/** Values that the sentence of a code names (field, value, version, host…). Never a path or a stack. */
export const ErrorDetails = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);
export type ErrorDetails = z.infer<typeof ErrorDetails>;

/** The one error that crosses: a code, the field concerned, and what its sentence needs. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

export const ErrorReply = z.object({
  code: ErrorCode,
  message: z.string(),
  field: z.string().optional(),
  details: ErrorDetails.optional(),
});
export type ErrorReply = z.infer<typeof ErrorReply>;
export type Reply<Output = unknown> =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly error: ErrorReply };

export const Request = z.object({
  operation: z.string().max(60),
  input: z.unknown(),
  lang: z.enum(['fr', 'en']).default('fr'),
});
export type Request = z.input<typeof Request>;
