import { buildZip, type ZipFileSpec } from '../../helpers/zip.ts';
import type { Random } from '../random.ts';
import { mutateBytes } from './bytes.ts';
import { type Grammar, mutateText } from './text.ts';
import { EDGE_INTEGERS } from './words.ts';
import { mutateXml } from './xml.ts';

const NAMES: readonly string[] = [
  '../x.xml',
  '/x.xml',
  'C:\\x.xml',
  'xl/con.xml',
  '',
  '/',
  'a//b',
  'xl/worksheets/sheet1.xml',
  'XL/WORKBOOK.XML',
  'content.xml',
  'xl/vbaProject.bin',
  'xl/workbook.bin',
  'Index/Document.iwa',
  '\0',
  'é'.repeat(200),
  'a'.repeat(60_000),
];

type Changed = ZipFileSpec & { -readonly [Key in keyof ZipFileSpec]: ZipFileSpec[Key] };

const lie = (spec: Changed, random: Random, count: number): Changed => {
  switch (random.below(8)) {
    case 0:
      return { ...spec, name: random.pick(NAMES) };
    case 1:
      return { ...spec, declaredSize: random.pick(EDGE_INTEGERS) };
    case 2:
      return { ...spec, declaredZipped: random.pick(EDGE_INTEGERS) };
    case 3:
      return { ...spec, flags: random.pick([1, 8, 0x20, 0x40, 0x2000]) };
    case 4:
      return { ...spec, mode: random.pick([0o120777, 0o040755, 0o020666, 0]) };
    case 5:
      return { ...spec, sharesBytesOf: random.below(count) };
    case 6:
      return { ...spec, isStored: !spec.isStored };
    default:
      return { ...spec, bytes: mutateBytes(Buffer.from(spec.bytes as string), random) };
  }
};

const isXml = ({ name }: ZipFileSpec): boolean => /\.(?:xml|rels)$/.test(name);

const changeXml = (xml: string, random: Random, grammar: Grammar): string =>
  random.chance(0.6) ? mutateXml(xml, random, grammar) : mutateText(xml, random, grammar);

/** Changes the XML of one part, most often one that holds cells. */
const changePart = (specs: Changed[], random: Random, grammar: Grammar): void => {
  const parts = specs.filter(isXml);
  const cells = parts.filter(({ name }) => /sheet\d|content\.xml|sharedStrings|styles/.test(name));
  const part = random.pick(cells.length > 0 && random.chance(0.8) ? cells : parts);
  const at = specs.indexOf(part);
  if (at >= 0) specs[at] = { ...part, bytes: changeXml(String(part.bytes), random, grammar) };
};

/** A zip that lies: in what its parts hold, in its directory, in its sizes and names, or in its bytes. */
export const mutateZip = (given: readonly ZipFileSpec[], random: Random, grammar: Grammar): Buffer => {
  const specs: Changed[] = [...given];
  const way = random.below(10);
  if (way < 7) changePart(specs, random, grammar);
  if (way === 6 || way === 7) {
    const at = random.below(specs.length);
    specs[at] = lie(specs[at] as Changed, random, specs.length);
  }
  if (way === 8) specs.splice(random.below(specs.length), random.below(2), random.pick(given));
  const zip = buildZip(specs, random.chance(0.03) ? random.below(0x10000) : specs.length);
  return way === 9 ? mutateBytes(zip, random) : zip;
};
