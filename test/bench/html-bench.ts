import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startChromium } from '../end-to-end/harness/chromium.ts';
import { exportOptions } from '../helpers/export-options.ts';
import { type Bench, median, timeMs } from './bench.ts';
import { framesDuring, panInCircles, timeToPaint, zoomInAndOut } from './html-page.ts';
import { inFolder, openProject, writeSeededProject } from './project.ts';

const [NODES, LINKS, TURNS] = [2_000, 6_000, 5];

/** The file of a seeded project; ms to make it, and its size. */
const makeFile = async (folder: string, path: string) => {
  const project = join(folder, 'mesure.alliage');
  writeSeededProject(project, NODES, LINKS);
  const { application, call } = await openProject(project, join(folder, 'home'));
  const times: number[] = [];
  let content = Buffer.alloc(0);
  for (let turn = 0; turn <= TURNS; turn++) {
    const ms = await timeMs(async () => {
      const { files } = await call('export.create', { ...exportOptions({ format: 'html' }), file: null });
      content = Buffer.from(files[0]?.base64 ?? '', 'base64');
    });
    if (turn > 0) times.push(ms);
  }
  await application.close();
  writeFileSync(path, content);
  const data = /id="data">(.*?)<\/script>/s.exec(content.toString('utf8'))?.[1] ?? '';
  return {
    ms: median(times),
    megabytes: content.length / 1e6,
    ownMegabytes: (content.length - Buffer.byteLength(data)) / 1e6,
  };
};

const measurePage = async (path: string) => {
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const paints: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) paints.push(await timeToPaint(page, pathToFileURL(path).href));
    await page.waitForTimeout(500);
    const pan = await framesDuring(page, () => panInCircles(page));
    const zoom = await framesDuring(page, () => zoomInAndOut(page));
    return { paint: median(paints), pan, zoom };
  } finally {
    await browser.close();
  }
};

/** The HTML file: what it weighs, when it is seen, how it moves. */
export const htmlBench: Bench = {
  id: 'html',
  run: () =>
    inFolder(async (folder) => {
      const path = join(folder, 'page.html');
      const made = await makeFile(folder, path);
      const { paint, pan, zoom } = await measurePage(path);
      const plain = { anchor: null } as const;
      return {
        title: 'HTML file',
        method: `A project of ${NODES.toLocaleString('en')} entities and ${LINKS.toLocaleString('en')} relations as one HTML file, opened from the disk in Chromium without a graphics card, 1440 × 900: first contentful paint (the picture, its names and the legend come in one), then 90 moves of a hand in circles and 40 turns of the wheel. Median of ${TURNS} for times; frames of one run.`,
        lines: [
          { measure: 'Make the file', ours: made.ms, unit: 'ms', aim: '≤ 2,000 ms', ...plain },
          { measure: 'Its size', ours: made.megabytes, unit: 'MB', aim: '–', ...plain },
          {
            measure: 'Its size without the data',
            ours: made.ownMegabytes,
            unit: 'MB',
            aim: '≤ 1.5 MB',
            ...plain,
          },
          { measure: 'First paint', ours: paint, unit: 'ms', aim: '≤ 1,500 ms', ...plain },
          { measure: 'Pan', ours: pan.mean, unit: 'fps', aim: '≥ 30', ...plain },
          { measure: 'Zoom', ours: zoom.mean, unit: 'fps', aim: '≥ 30', ...plain },
        ],
      };
    }),
};
