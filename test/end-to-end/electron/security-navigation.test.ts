import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DesktopWindow, openDesktop } from '../harness/electron.ts';
import { newHome } from '../harness/folders.ts';
import { noted } from '../harness/shell-orders.ts';
import { NAVIGATIONS } from './navigations.ts';

const PAGE = 'app://alliage/index.html';

let desktop: DesktopWindow;
beforeAll(async () => {
  desktop = await openDesktop({ breaksPolicy: true });
  await desktop.page.getByRole('button', { name: /Découvrir avec un exemple/ }).waitFor();
});
afterAll(() => desktop.close());

/** A page that is loaded again, or another one, has not this mark. */
beforeEach(() => desktop.page.evaluate(() => Object.assign(window, { stayed: true })));

const mustBeThere = async (): Promise<void> => {
  expect(desktop.page.url()).toBe(PAGE);
  expect(await desktop.page.evaluate(() => (window as unknown as { stayed?: boolean }).stayed)).toBe(true);
  expect(desktop.page.context().pages()).toHaveLength(1);
  const inside = desktop.page.frames().filter((frame) => frame !== desktop.page.mainFrame());
  const places = await Promise.all(
    inside.map((frame) => frame.evaluate(() => location.href).catch(() => '')),
  );
  expect(places.filter((place) => /example|passwd|evil/.test(place))).toEqual([]);
};

/** What the page shows at the moment that matters, then as it was. */
const settle = async (): Promise<void> => {
  await desktop.page.waitForTimeout(200);
  await desktop.page.evaluate(() => {
    for (const element of document.querySelectorAll('.leaving')) element.remove();
  });
};

describe('I09, rule 4: nothing leads away from the page', () => {
  it('is tried in at least thirty ways', () => {
    expect(new Set(NAVIGATIONS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(30);
  });

  describe('with the content policy', () => {
    it.each(NAVIGATIONS)('by $name', async ({ leave }) => {
      await desktop.page.evaluate(leave).catch(() => undefined);
      await settle();
      await mustBeThere();
    });
  });

  describe('without it, by the shell alone', () => {
    beforeAll(async () => {
      const cdp = await desktop.page.context().newCDPSession(desktop.page);
      await cdp.send('Page.setBypassCSP', { enabled: true });
    });
    it.each(NAVIGATIONS)('by $name', async ({ leave }) => {
      await desktop.page.evaluate(leave).catch(() => undefined);
      await settle();
      await mustBeThere();
    });
  });

  it('an empty page, which nothing can forbid, gives way to ours at once', async () => {
    await desktop.page.evaluate(() => location.assign('about:blank')).catch(() => undefined);
    await expect.poll(() => desktop.page.url()).toBe(PAGE);
    await desktop.page.getByRole('button', { name: /Découvrir avec un exemple/ }).waitFor();
  });

  it.each([
    ['a link', 'text/uri-list', 'https://example.org/'],
    ['a file', 'text/uri-list', 'file:///etc/passwd'],
    ['a text', 'text/plain', 'https://example.org/'],
    ['a script', 'text/uri-list', 'javascript:document.title="evil"'],
    ['HTML', 'text/html', '<a href="https://example.org/"><script>document.title="evil"</script>x</a>'],
  ])('by %s that is dropped', async (_name, mimeType, data) => {
    const cdp = await desktop.page.context().newCDPSession(desktop.page);
    const at = { x: 700, y: 500, data: { items: [{ mimeType, data }], dragOperationsMask: 1 } };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await cdp.send('Input.dispatchDragEvent', { type, ...at });
    }
    await settle();
    await mustBeThere();
    expect(await desktop.page.title()).not.toContain('evil');
    await cdp.detach();
  });

  it('by a page, a program and a folder that are dropped from a file manager', async () => {
    const folder = newHome();
    mkdirSync(join(folder, 'folder'));
    const page = join(folder, 'evil.html');
    const program = join(folder, 'evil.exe');
    writeFileSync(page, '<script>document.title="evil"</script>');
    writeFileSync(program, 'MZ');
    const cdp = await desktop.page.context().newCDPSession(desktop.page);
    const files = [page, program, join(folder, 'folder')];
    const items = [{ mimeType: 'text/uri-list', data: pathToFileURL(page).href }];
    const at = { x: 700, y: 500, data: { items, files, dragOperationsMask: 1 } };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await cdp.send('Input.dispatchDragEvent', { type, ...at });
    }
    await settle();
    await mustBeThere();
    await cdp.detach();
  });
});

describe('I11: what the page cannot make the system do', () => {
  it('a download is ended before a byte of it is written', async () => {
    const before = noted(desktop.home, 'download').length;
    await desktop.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['evil']));
      link.download = 'evil.sh';
      link.click();
    });
    await expect.poll(() => noted(desktop.home, 'download').length).toBe(before + 1);
    expect(noted(desktop.home, 'download').at(-1)).toMatchObject({ prevented: true });
  });

  it('no other program was opened by any of it', () => {
    expect(noted(desktop.home, 'outside')).toEqual([]);
  });
});
