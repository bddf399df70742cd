import { expect, it } from 'vitest';
import { readPdf } from '../helpers/pdf.ts';
import { freeze, makePdf, openDesk, openSample } from '../helpers/typesetting.ts';

/** A title cut within a pair of surrogates, and none of the pages was typeset: `E-UNEXPECTED`. */
it('a dossier whose title ends in half a letter is typeset, the half as a sign that says so', async () => {
  const desk = await openDesk();
  await openSample(desk, 'rameau');
  const { id } = await freeze(desk, 'Comité', '2026-03-19');
  const { svg } = await desk.call('dossier.preview', {
    ...{ job: 'look', snapshot: id, page: 1 },
    ...{ title: 'Alliances \uD83D', subtitle: '\uDFFF' },
  });
  expect(svg).toMatch(/^<svg /);
  const { bytes } = await makePdf(desk, { snapshot: id, title: 'Alliances \uD83D' });
  expect((await readPdf(bytes)).title).toBe('Alliances \uFFFD');
}, 60_000);
