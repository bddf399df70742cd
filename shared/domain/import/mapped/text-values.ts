import { NAME_MAX, type Source, TEXT_MAX } from '../../entity.ts';
import { parseSource } from '../../set-source.ts';
import { cleanLine, cleanText, countGraphemes, isVisible } from '../../text.ts';
import { readAddress } from '../values/addresses.ts';
import type { Report } from './column.ts';

/** One line of at most 300 graphemes; null when it shows nothing, or is too long (said, never cut). */
export const readLabel = (text: string, report: Report): string | null => {
  const line = cleanLine(text);
  if (!isVisible(line)) return null;
  if (line.length <= NAME_MAX) return line;
  const count = countGraphemes(line);
  if (count <= NAME_MAX) return line;
  report('E-IMP-LONG', text, { count, limit: NAME_MAX });
  return null;
};

export const readLongText = (text: string, report: Report): string | null => {
  const cleaned = cleanText(text);
  if (cleaned === '') return null;
  if (cleaned.length <= TEXT_MAX) return cleaned;
  report('E-IMP-LONG', text, { count: cleaned.length, limit: TEXT_MAX });
  return null;
};

/** Host of an address: `https://www.carenews.com/x` → `www.carenews.com`. */
const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url.slice(0, 100);

/** `title|publisher|url|date`, a bare address, or a bare title. */
export const readSource = (text: string, report: Report): Source | null => {
  const url = /^(https?:|www\.)/i.test(text.trim()) ? readAddress(text) : null;
  if (url) return { title: hostOf(url), publisher: null, url, consultedOn: null };
  const label = readLabel(text, report);
  const parsed = label === null ? null : parseSource(label);
  if (parsed?.ok) return parsed.value;
  if (parsed) report('E-IMP-VALUE', text);
  return null;
};
