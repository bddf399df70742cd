import { execFileSync } from 'node:child_process';
import { truncateSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { aCliPlace } from '../hosts/cli-process.ts';

/** A pipe was waited for without end, and 700 MB were read whole, then said to be absent. */
test.skipIf(process.platform === 'win32')(
  'a logo that is no small file is refused before it is read',
  async () => {
    const place = aCliPlace();
    onTestFinished(() => place.remove());
    const file = place.at('a.alliage');
    await place.json(['new', file]);
    await place.json(['snapshot', file, 'create', '--name', 'Comité']);
    execFileSync('mkfifo', [place.at('pipe.png')]);
    writeFileSync(place.at('huge.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
    truncateSync(place.at('huge.png'), 5_000_001);
    for (const name of ['pipe.png', 'huge.png', '']) {
      const asked = [
        'dossier',
        file,
        '--snapshot',
        'Comité',
        '--out',
        place.at('d.pdf'),
        '--logo',
        place.at(name),
      ];
      const { status, err } = await place.runHere(asked);
      expect([status, err]).toEqual([3, expect.stringContaining('logo')]);
    }
  },
);
