/** `what@date` → both sides; the mark that counts is the last. */
export const splitDated = (text: string): { readonly what: string; readonly date: string | null } => {
  const at = text.lastIndexOf('@');
  return at < 0
    ? { what: text, date: null }
    : { what: text.slice(0, at).trim(), date: text.slice(at + 1).trim() };
};
