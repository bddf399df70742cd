import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCliPlace, type CliPlace } from '../hosts/cli-process.ts';

let place: CliPlace;

beforeAll(() => {
  place = aCliPlace();
});
afterAll(() => place.remove());

/** Bytes of no text: the same each time. */
const noise = (length: number): Buffer => {
  let state = 1;
  return Buffer.from(
    Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    }),
  );
};

// Its bytes were read as a tiny network, and a table of figures was printed.
it.each([
  ['a picture', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), noise(5000)])],
  ['bytes of nothing known', noise(20_000)],
  ['a workbook', Buffer.concat([Buffer.from('PK\u0003\u0004'), noise(3000)])],
])(
  '%s given to evaluate is refused with one sentence',
  async (_, bytes) => {
    writeFileSync(place.at('file.csv'), bytes);
    const { status, out, err } = await place.runHere(['evaluate', place.at('file.csv')]);
    expect([status, out, err]).toEqual([3, '', expect.stringMatching(/file\.csv\s» n’est pas un texte/)]);
  },
  60_000,
);

it('a list of links is read as before, with accents of any encoding of one byte', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => `é${at},é${(at * 7 + 1) % 40}`);
  writeFileSync(place.at('links.csv'), Buffer.from(['source,target', ...rows].join('\n'), 'latin1'));
  const { status } = await place.runHere(['evaluate', place.at('links.csv'), '--seeds', '1']);
  expect(status).toBe(0);
}, 60_000);
