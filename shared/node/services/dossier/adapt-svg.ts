/** A file that a template reads, none of which is on disk. */
export interface TypesetFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Scripts with a font of their own: the typesetter cannot mix their glyphs with those of another within one line. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'arabic'],
  [/\p{Script=Hebrew}/u, 'hebrew'],
  [/\p{Extended_Pictographic}/u, 'emoji'],
];
const familyOfRun = (text: string, families: readonly string[]): string | undefined => {
  const [, script] = SCRIPTS.find(([test]) => test.test(text)) ?? [];
  return script && families.find((family) => family.endsWith(script));
};

const FALLBACK = "'Source Sans 3'";
/** A run of another script begins with a family of its own. */
const dressText = (whole: string, attributes: string, text: string, families: readonly string[]): string => {
  const family = familyOfRun(text, families);
  if (family === undefined) return whole;
  const others = attributes.replace(/ font-family="[^"]*"/, '');
  return `<text${others} font-family="'${family}', ${FALLBACK}">${text}</text>`;
};

/** Opacity of one paint is that of the paint: as a group, each line of a picture would be a drawing of its own. */
const dressPath = (path: string): string => {
  const [isStroked, isFilled] = [/ stroke="#/.test(path), / fill="#/.test(path)];
  if (isStroked === isFilled) return path;
  return path.replace(' opacity=', isStroked ? ' stroke-opacity=' : ' fill-opacity=');
};

/** An SVG of ours as the typesetter draws it best: families under their names here, and no group that can be spared. */
export const adaptSvg = ({ name, content }: TypesetFile, families: readonly string[]): TypesetFile => {
  if (!name.endsWith('.svg') || typeof content !== 'string') return { name, content };
  const dressed = content
    .replace(/<text([^>]*)>([^<]*)<\/text>/g, (whole, attributes: string, text: string) =>
      dressText(whole, attributes, text, families),
    )
    .replace(/<path [^>]*>/g, dressPath);
  return { name, content: dressed.replaceAll(FALLBACK, `'${families[0]}'`) };
};
