import { toBase64 } from '../../import/send-file.ts';

export const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
const LOGO_BYTES_MAX = 5_000_000;

/** By its first bytes: a name proves nothing. */
export const imageTypeOf = (bytes: Uint8Array): (typeof LOGO_TYPES)[number] | null => {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (text(0, 4) === '\u0089PNG') return 'image/png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  return null;
};

export type ReadLogo =
  | { readonly refusal: 'logoTooLarge' | 'logoWrong' }
  | { readonly refusal: null; readonly mediaType: string; readonly base64: string };

export const readLogo = async (content: Blob): Promise<ReadLogo> => {
  if (content.size > LOGO_BYTES_MAX) return { refusal: 'logoTooLarge' };
  const bytes = new Uint8Array(await content.arrayBuffer());
  const mediaType = imageTypeOf(bytes);
  return mediaType === null
    ? { refusal: 'logoWrong' }
    : { refusal: null, mediaType, base64: toBase64(bytes) };
};
