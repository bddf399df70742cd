import { foldText } from './text.ts';

/** True for a statement by which an entity is « à vérifier »: `certainty` in the samples, or any field whose value says so. */
export const isToCheck = ({ value }: { readonly value: string }): boolean =>
  /^(a verifier|to check)\b/.test(foldText(value));
