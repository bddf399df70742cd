/** What Windows-1252 shows for bytes 0x80–0x9F; a space where it has nothing. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const MOST_LAYERS = 3;

const SECOND = `[\\u0080-\\u00BF${WINDOWS_1252.replaceAll(' ', '')}]`;
/**
 * Two or three characters that are one of French in UTF-8 read as Windows-1252 (`Ã©`, `Â°`, `Å“`, `â€™`). Only those that
 * nobody writes: É before » or … is a valid sequence too.
 */
const MOJIBAKE = new RegExp(`Ã${SECOND}|Â[\\u00A0-\\u00BF]|Å[’“¸]|â€${SECOND}|â„¢|â‚¬`);
const EVERY_MOJIBAKE = new RegExp(MOJIBAKE, 'g');

export const isMojibake = (text: string): boolean => MOJIBAKE.test(text);

const byteOf = (character: string): number | null => {
  const code = character.charCodeAt(0);
  if (code <= 0xff) return code;
  const at = WINDOWS_1252.indexOf(character);
  return at < 0 ? null : 0x80 + at;
};

const layerOff = (text: string): string | null => {
  let escaped = '';
  for (const character of text) {
    const byte = byteOf(character);
    if (byte === null) return null;
    escaped += `%${byte.toString(16).padStart(2, '0')}`;
  }
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
};

/** Where a part of the text was right, only the sequences that nobody writes are read again. */
const layerOffParts = (text: string): string =>
  text.replace(EVERY_MOJIBAKE, (part) => layerOff(part) ?? part);

/** The text as it was before UTF-8 was read as Windows-1252, once or several times; null where nothing gives it back. */
export const repairMojibake = (text: string): string | null => {
  let repaired = text;
  for (let layer = 0; layer < MOST_LAYERS && isMojibake(repaired); layer++)
    repaired = layerOff(repaired) ?? layerOffParts(repaired);
  return repaired === text ? null : repaired;
};
