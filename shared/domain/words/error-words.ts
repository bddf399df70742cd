import type { Details } from './typography.ts';

/** One sentence a code: what happened, what is safe, what to do. */
export type ErrorSentences = Readonly<Record<string, (details: Details) => string>>;

/** Why a value is refused: what is wrong with it, and what to write instead. */
export interface ReasonWords {
  readonly why: string;
  readonly fix: string;
}
export type ReasonTable = Readonly<Record<string, ReasonWords>>;

/** Label of a field by its name in a record or in FIELD=VALUE; a statement's key names its field. */
export const fieldLabel = (labels: Readonly<Record<string, string>>, field: string): string => {
  const bare = /^([^@|]+)[@|]/.exec(field)?.[1] ?? field;
  return (Object.hasOwn(labels, bare) ? labels[bare] : undefined) ?? bare;
};
