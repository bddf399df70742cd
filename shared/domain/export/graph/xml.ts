/** What XML 1.0 has no writing for, escaped or not: control characters, half pairs and two code points. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser makes spaces of them in an attribute, and line feeds of carriage returns anywhere.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Without what no XML can hold. */
export const withoutUnwritten = (text: string): string => text.replace(NOT_XML, '');

/** Text for an attribute or an element; what XML cannot hold is left out. */
export const xmlText = (text: string): string =>
  withoutUnwritten(text).replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);

export type XmlAttributes = Readonly<Record<string, string | number | null>>;

/** `<name a="1"/>`, or with what it holds, written already; attributes that are null are left out. */
export const xmlTag = (name: string, attributes: XmlAttributes, inner: string | null = null): string => {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? '' : ` ${key}="${xmlText(String(value))}"`))
    .join('');
  return inner === null ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
};
