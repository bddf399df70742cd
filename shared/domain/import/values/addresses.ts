import { cleanLine } from '../../text.ts';

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?$/i;

/** `www.ademe.fr` → `https://www.ademe.fr`; null for another scheme, or no address. */
export const readAddress = (written: string): string | null => {
  const text = cleanLine(written);
  if (text.length > 2000) return null;
  if (/^https?:\/\/[^\s/]+\S*$/i.test(text) || /^mailto:\S+@\S+$/i.test(text)) return text;
  return DOMAIN.test(text) ? `https://${text}` : null;
};
