/** What the store refuses. Services give it the code that crosses; the details are what its sentence names. */
export type StoreErrorCode =
  | 'E-INPUT'
  | 'E-BASE-EMPTY'
  | 'E-BASE-DAMAGED'
  | 'E-BASE-NEWER'
  | 'E-BASE-NOTOURS'
  | 'E-BASE-TAMPERED'
  | 'E-BASE-TIMEOUT'
  | 'E-BASE-CHANGED'
  | 'E-BASE-ONLINE'
  | 'E-EXISTS'
  | 'E-FILE-ABSENT'
  | 'E-LOCK'
  | 'E-READONLY'
  | 'E-BUSY'
  | 'E-BAK-BAD'
  | 'E-DISK-FULL'
  | 'E-IO';
export type StoreErrorDetails = Readonly<Record<string, string | number | null>>;

export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly details: StoreErrorDetails;
  constructor(code: StoreErrorCode, details: StoreErrorDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'StoreError';
    this.code = code;
    this.details = details;
  }
}

/** SQLite's and the system's codes → ours, by longest prefix first. */
const CODES: readonly (readonly [RegExp, StoreErrorCode])[] = [
  // The index of the log is a file that grows before the first page is written: where it cannot, there is no room.
  [/^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|EFBIG)/, 'E-DISK-FULL'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'E-BASE-DAMAGED'],
  [/^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY|ETXTBSY)/, 'E-BUSY'],
  [/^(SQLITE_READONLY|EROFS|EACCES|EPERM)/, 'E-READONLY'],
  [/^(SQLITE_IOERR|SQLITE_CANTOPEN|EIO|EINTR|EAGAIN|EMFILE|ENFILE)/, 'E-IO'],
  // A disk that was unplugged, a share that went away or grants no locks, a file that is only online.
  [/^(SQLITE_PROTOCOL|ENOLCK|ENODEV|ENXIO|ESTALE|ENOTCONN|ETIMEDOUT|EHOSTDOWN|EHOSTUNREACH|UNKNOWN)/, 'E-IO'],
  [/^(ENOENT|ENOTDIR|ELOOP)/, 'E-FILE-ABSENT'],
];

export const NAME_TOO_LONG: StoreErrorDetails = { field: 'file', reason: 'name-too-long' };

/** The coded refusal behind an error of SQLite or of the file system; null when it is none of them. */
export const toStoreError = (error: unknown): StoreError | null => {
  if (error instanceof StoreError) return error;
  const systemCode = (error as { code?: unknown } | null)?.code;
  if (typeof systemCode !== 'string') return null;
  // The full-text index and the format of the schema tell their damage by words alone, under SQLite's most general code.
  if (
    systemCode === 'SQLITE_ERROR' &&
    /^(invalid fts5|unsupported) file format/.test((error as Error).message)
  )
    return new StoreError('E-BASE-DAMAGED', { system: systemCode }, { cause: error });
  if (systemCode === 'ENAMETOOLONG') return new StoreError('E-INPUT', NAME_TOO_LONG, { cause: error });
  const code = CODES.find(([pattern]) => pattern.test(systemCode))?.[1];
  return code ? new StoreError(code, { system: systemCode }, { cause: error }) : null;
};

/** Runs `work`; what SQLite or the file system refuses comes out coded. */
export const coded = <Output>(work: () => Output): Output => {
  try {
    return work();
  } catch (error) {
    throw toStoreError(error) ?? error;
  }
};
