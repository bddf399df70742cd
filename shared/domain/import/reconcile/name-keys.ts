import { foldText } from '../../text.ts';
import type { Kind } from '../../vocabulary.ts';

/**
 * A name is a key only beside others of its nature: a fund and a programme of one name are two things, but an
 * organisation may be told as an actor here, a funder or a territory there.
 */
const NATURES = ['organisation', 'programme', 'initiative', 'alliance', 'resource', 'instance'] as const;
export type Nature = (typeof NATURES)[number];
/** In a key, a name whose nature the row did not say. */
export type SaidNature = Nature | 'any';

const ORGANISATIONS: readonly Kind[] = ['actor', 'funder', 'territory'];
export const natureOf = (kind: Kind): Nature =>
  ORGANISATIONS.includes(kind) ? 'organisation' : (kind as Nature);
/** Natures that a draft may be of; a row that does not say may mean any. */
export const naturesOf = (kind: Kind | null): readonly Nature[] =>
  kind === null ? NATURES : [natureOf(kind)];

/** The nature under which a name is kept. */
export const saidNature = (kind: Kind | null): SaidNature => (kind === null ? 'any' : natureOf(kind));
/** Natures under which a name may have been kept, the surest first. */
export const keyNatures = (kind: Kind | null): readonly SaidNature[] =>
  kind === null ? ['any', ...NATURES] : [natureOf(kind), 'any'];

/** Source keys hold names and labels of any length in at most 2,000 characters: the end of a long one is what tells less. */
const KEY_TEXT_MAX = 600;
const cut = (text: string): string => text.slice(0, KEY_TEXT_MAX).replaceAll('|', ' ');

/** The key of what the source calls by a name alone. `context`: what else tells it from its namesakes, '' for nothing. */
export const nameKey = (namespace: string, nature: SaidNature, fold: string, context: string): string =>
  `name|${cut(namespace)}|${nature}|${cut(fold)}|${cut(context)}`;
/** The key that a source gives a record. */
export const ownKey = (namespace: string, key: string): string => `key|${cut(namespace)}|${cut(key)}`;
/** Where the bytes of a file were first seen. */
export const fileKey = (sha256: string): string => `file|${sha256}`;
/** A name of which bytes are lost. */
export const damagedKey = (namespace: string, nature: SaidNature, name: string, context: string): string =>
  `damaged|${cut(namespace)}|${nature}|${cut(context)}|${cut(name)}`;
export const damagedStart = (namespace: string): string => `damaged|${cut(namespace)}|`;
export const nameStart = (namespace: string, nature: SaidNature, start: string): string =>
  `name|${cut(namespace)}|${nature}|${cut(start)}`;

/** The name and the context in a key that `nameKey` made. */
export const readNameKey = (key: string): { readonly fold: string; readonly context: string } => {
  const parts = key.split('|');
  return { fold: parts[3] ?? '', context: parts.slice(4).join('|') };
};
/** Nature, context and name in a key that `damagedKey` made. */
export const readDamagedKey = (key: string) => {
  const [, , nature = '', ...rest] = key.split('|');
  return { nature, context: rest.slice(0, -1).join('|'), name: rest.at(-1) ?? '' };
};

/** A name as a text folds to, one that has no letter as it is written. */
export const foldName = (name: string): string => foldText(name) || name.trim();
