/** Why a whole file is refused; the sentence is in words/. `details` are what it names. */
export type RefusalCode =
  | 'E-IMP-EMPTY'
  | 'E-IMP-FORMAT'
  | 'E-IMP-QUOTE'
  | 'E-IMP-BIG'
  | 'E-IMP-LIMIT'
  | 'E-IMP-UNSAFE'
  | 'E-IMP-BOMB'
  | 'E-IMP-BROKEN'
  | 'E-IMP-COLUMNS'
  | 'E-IMP-MAPPING'
  | 'E-IMP-REFUSED'
  | 'E-IMP-STOPPED'
  | 'E-IMP-CHANGED'
  | 'E-DISK-LOW';

export class ImportRefusal extends Error {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, string | number | null>>;
  constructor(code: RefusalCode, details: Readonly<Record<string, string | number | null>> = {}) {
    super(code);
    this.name = 'ImportRefusal';
    this.code = code;
    this.details = details;
  }
}
