const ESCAPED = /&(?:quot|apos|gt|lt|amp|#(?:x[\da-f]{1,6}|\d{1,7}));/gi;
const CODED = /_x([\da-f]{4})_/gi;
const NAMED: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&gt;': '>',
  '&lt;': '<',
  '&amp;': '&',
};
const LAST_CODE_POINT = 0x10ffff;

const unescapeOne = (written: string): string => {
  const known = NAMED[written.toLowerCase()];
  if (known !== undefined) return known;
  const isHexadecimal = written[2] === 'x' || written[2] === 'X';
  const code = isHexadecimal ? Number.parseInt(written.slice(3, -1), 16) : Number(written.slice(2, -1));
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : written;
};

/** References as they are, and what spreadsheets write as `_x000D_`. */
const plain = (text: string): string =>
  text
    .replace(ESCAPED, unescapeOne)
    .replace(CODED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const CDATA = '<![CDATA[';
const CDATA_END = ']]>';

/** Text of XML within a cell: what is between CDATA marks is as it is written. */
export const decodeText = (xml: string): string => {
  let text = '';
  let from = 0;
  for (let start = xml.indexOf(CDATA); start >= 0; start = xml.indexOf(CDATA, from)) {
    const end = xml.indexOf(CDATA_END, start);
    const inside = end < 0 ? xml.length : end;
    text += plain(xml.slice(from, start)) + xml.slice(start + CDATA.length, inside);
    from = end < 0 ? xml.length : end + CDATA_END.length;
  }
  return (text + plain(xml.slice(from))).replaceAll('\r\n', '\n');
};

const PIECE = /<(\/?)(?:\w+:)?(t|rPh)(?=[\s/>])[^<>]*>/g;

/** The text of a string (`<si>`, `<is>`): that of its runs, without how they are read aloud (`<rPh>`). */
export const stringText = (xml: string): string => {
  let text = '';
  let start = -1;
  let isPhonetic = false;
  for (const { 0: tag, 1: slash, 2: name, index } of xml.matchAll(PIECE)) {
    if (name === 'rPh') isPhonetic = slash === '' && !tag.endsWith('/>');
    else if (slash === '') start = tag.endsWith('/>') ? -1 : index + tag.length;
    else if (start >= 0) {
      if (!isPhonetic) text += decodeText(xml.slice(start, index));
      start = -1;
    }
  }
  return text;
};
