import { AppError } from '../../../contract/errors.ts';

const SIDE_MAX = 4_096;
const WEBP = 'image/webp';

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Kind {
  readonly mediaType: string;
  readonly isIt: (bytes: Buffer) => boolean;
  readonly sizeOf: (bytes: Buffer) => Size | null;
}

/** Frames that say the size of a JPEG: all but tables (C4), arithmetic coding (CC) and a reserved one (C8). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const jpegSize = (bytes: Buffer): Size | null => {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2))
    if (isFrame(bytes[at + 1] ?? 0))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
  return null;
};

const webpSize = (bytes: Buffer): Size | null => {
  if (bytes.length < 30) return null;
  const chunk = bytes.toString('latin1', 12, 16);
  if (chunk === 'VP8X') return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (chunk === 'VP8 ')
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (chunk !== 'VP8L') return null;
  const bits = bytes.readUInt32LE(21);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
};

const begins = (bytes: Buffer, hex: string, at = 0): boolean =>
  bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;
const KINDS: readonly Kind[] = [
  {
    mediaType: 'image/png',
    isIt: (bytes) => begins(bytes, '89504e470d0a1a0a'),
    sizeOf: (bytes) =>
      bytes.length < 24 ? null : { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) },
  },
  { mediaType: 'image/jpeg', isIt: (bytes) => begins(bytes, 'ffd8ff'), sizeOf: jpegSize },
  {
    mediaType: WEBP,
    isIt: (bytes) => begins(bytes, '52494646') && begins(bytes, '57454250', 8),
    sizeOf: webpSize,
  },
];

const refuse = (): never => {
  throw new AppError('E-INPUT', { field: 'logo', reason: 'logo' });
};

/** What the typesetter says of a picture that it cannot decode. */
export const refuseUndecoded = (error: unknown): never => {
  if (error instanceof Error && /failed to decode image/.test(error.message)) return refuse();
  throw error;
};

/** A picture as the template reads it: its name tells its format. */
export interface Logo {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Some of it must have been drawn: what cannot be decoded draws nothing. */
const isDrawn = (pixels: Buffer): boolean => {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 0) return true;
  return false;
};

/** Pixels of its height at most: the cover shows it 52 points high, which is 700 dots an inch. */
const HEIGHT_MAX = 512;

/** A picture drawn anew at that height. */
const draw = async (mediaType: string, bytes: Buffer, { width, height }: Size, drawn: number) => {
  const { renderAsync } = await import('@resvg/resvg-js');
  const href = `data:${mediaType};base64,${bytes.toString('base64')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${href}"/></svg>`;
  return renderAsync(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'height', value: drawn } });
};

/** By halves: one step from 4,096 to 512 would leave seven pixels of eight out. */
const nextHeight = (height: number): number => Math.min(height, Math.max(HEIGHT_MAX, Math.ceil(height / 2)));

const drawSmall = async (mediaType: string, bytes: Buffer, size: Size): Promise<Buffer> => {
  let image = await draw(mediaType, bytes, size, nextHeight(size.height));
  if (!isDrawn(image.pixels)) return refuse();
  while (image.height > HEIGHT_MAX)
    image = await draw('image/png', image.asPng(), image, nextHeight(image.height));
  return image.asPng();
};

/**
 * PNG, JPEG or WebP by its first bytes, at most 4,096 px a side, drawn anew no larger than it is printed: whole, one of
 * 4,096 px takes 600 MB on its way and 7 MB of the PDF. Nothing of the file itself goes into the dossier, neither where a
 * photograph was taken nor by whom. WebP is decoded by the typesetter. Throws E-INPUT for anything else.
 */
export const readLogo = async (base64: string): Promise<Logo> => {
  const bytes = Buffer.from(base64, 'base64');
  const kind = KINDS.find(({ isIt }) => isIt(bytes)) ?? refuse();
  const { width, height } = kind.sizeOf(bytes) ?? refuse();
  if (width < 1 || height < 1 || Math.max(width, height) > SIDE_MAX) return refuse();
  if (kind.mediaType === WEBP) return { name: 'logo.webp', content: bytes };
  return { name: 'logo.png', content: await drawSmall(kind.mediaType, bytes, { width, height }) };
};
