import { parseYesNo } from '../../set-value.ts';
import { foldText } from '../../text.ts';

const YES: ReadonlySet<string> = new Set(['x', 'ok', 'coche', 'checked', 't']);
const NO: ReadonlySet<string> = new Set(['aucun', 'f']);

/** oui, non, x, vrai, 1, ✓… → true or false; null when it is neither. */
export const readFlag = (text: string): boolean | null => {
  if (/^[✓✔☑✅]/u.test(text.trim())) return true;
  if (/^[✗✘☐❌]/u.test(text.trim())) return false;
  const parsed = parseYesNo(text);
  if (parsed.ok) return parsed.value;
  const folded = foldText(text);
  return YES.has(folded) ? true : NO.has(folded) ? false : null;
};
