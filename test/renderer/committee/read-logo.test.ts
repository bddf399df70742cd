import { describe, expect, it } from 'vitest';
import { readLogo } from '../../../renderer/views/committee/dossier/read-logo.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff, 0xe0];
const WEBP = [...Buffer.from('RIFF\0\0\0\0WEBP')];
const read = (bytes: readonly number[]) => readLogo(new Blob([Uint8Array.from(bytes)]));

describe('readLogo', () => {
  it('knows pictures by their first bytes', async () => {
    expect(await read(PNG)).toMatchObject({ refusal: null, mediaType: 'image/png' });
    expect(await read(JPEG)).toMatchObject({ refusal: null, mediaType: 'image/jpeg' });
    expect(await read(WEBP)).toMatchObject({ refusal: null, mediaType: 'image/webp' });
  });

  it('gives every byte', async () => {
    const logo = await read(PNG);
    expect(logo.refusal === null && [...Buffer.from(logo.base64, 'base64')]).toEqual(PNG);
  });

  it('refuses what is no picture, whatever it is called, and nothing at all', async () => {
    expect(await read([...Buffer.from('<svg onload="alert(1)"/>')])).toEqual({ refusal: 'logoWrong' });
    expect(await read([])).toEqual({ refusal: 'logoWrong' });
  });

  it('refuses what is over 5 MB without reading it', async () => {
    expect(await read([...PNG, ...Array<number>(5_000_000).fill(0)])).toEqual({ refusal: 'logoTooLarge' });
  });
});
