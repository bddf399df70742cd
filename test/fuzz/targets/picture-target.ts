import { crc32, deflateSync } from 'node:zlib';
import { AppError } from '../../../shared/contract/errors.ts';
import { readLogo } from '../../../shared/node/services/dossier/read-logo.ts';
import { mutateBytes } from '../mutate/bytes.ts';
import type { Random } from '../random.ts';
import type { Target } from '../target.ts';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), body.length + 4);
  return bytes;
};

/** A PNG whose header says what is asked, whatever it holds. */
export const aPng = (
  width: number,
  height: number,
  pixels = Buffer.alloc(80, 0x7f),
  extra: Buffer[] = [],
): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
/** The smallest JPEG and WebP (grey, one pixel). */
const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);
const WEBP = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAQAcJaQAA3AA/v3AgAA=', 'base64');
const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
);

const SIZES: readonly number[] = [0, 1, 4, 4_096, 4_097, 100_000, 0x7fffffff, 0xffffffff];
const make = (random: Random): Buffer => {
  const way = random.below(6);
  if (way === 0) return mutateBytes(JPEG, random);
  if (way === 1) return mutateBytes(WEBP, random);
  if (way === 2) return random.chance(0.5) ? SVG : Buffer.concat([aPng(4, 4), SVG]);
  const size = () => (random.chance(0.6) ? 4 : random.pick(SIZES));
  const png = aPng(size(), size(), Buffer.alloc(random.pick([0, 1, 80, 100_000]), random.below(256)));
  return way === 3 ? png : mutateBytes(png, random);
};

/** Logos of the committee dossier. */
export const PICTURE_TARGETS: readonly Target[] = [
  {
    id: 'logo',
    make: (random) => ({ '': make(random) }),
    start: async () => ({
      read: async ({ '': bytes = Buffer.alloc(0) }) => {
        try {
          await readLogo(bytes.toString('base64'));
          return 'read';
        } catch (error) {
          if (error instanceof AppError && error.code === 'E-INPUT') return error.code;
          throw error;
        }
      },
      stop: async () => undefined,
    }),
  },
];
