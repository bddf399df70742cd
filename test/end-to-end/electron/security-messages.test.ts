import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DesktopWindow, openDesktop } from '../harness/electron.ts';
import { noted, tryInShell } from '../harness/shell-orders.ts';

let desktop: DesktopWindow;
beforeAll(async () => {
  desktop = await openDesktop({ breaksPolicy: true });
});
afterAll(() => desktop.close());

interface Exposed {
  send(request: unknown): Promise<{ ok: boolean; error?: { code: string; message: string } }>;
  dialogs: Record<string, (...args: unknown[]) => Promise<unknown>>;
}

const forbidden = { value: { ok: false, error: { code: 'E-FORBIDDEN' } } };

describe('I05, rule 7: who may speak to the shell', () => {
  it('a second window with our own preload script on our own page is refused everything', async () => {
    const asked = noted(desktop.home, 'open-dialog').length + noted(desktop.home, 'save-dialog').length;
    expect(await tryInShell(desktop.home, 'askFromAnotherWindow')).toMatchObject({
      send: forbidden,
      openProject: { value: null },
      openImport: { value: [] },
      saveProject: { value: null },
      saveExport: { value: null },
    });
    expect(noted(desktop.home, 'open-dialog').length + noted(desktop.home, 'save-dialog').length).toBe(asked);
  });

  it('a message that gives itself out as of our frame is refused, as is one of a frame that is gone', async () => {
    expect(await tryInShell(desktop.home, 'forge')).toMatchObject({
      ownFrame: { value: { ok: true } },
      copiedFrame: forbidden,
      goneFrame: forbidden,
      otherSender: forbidden,
    });
  });

  it('a frame inside the page has no door, even without the content policy', async () => {
    const cdp = await desktop.page.context().newCDPSession(desktop.page);
    await cdp.send('Page.setBypassCSP', { enabled: true });
    await desktop.page.evaluate(async () => {
      for (const source of ['app://alliage/index.html', 'about:srcdoc', 'about:blank']) {
        const frame = document.createElement('iframe');
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        if (source === 'about:srcdoc') frame.srcdoc = '<p>made</p>';
        else frame.src = source;
        document.body.append(frame);
        await loaded;
      }
    });
    const frames = desktop.page.frames().filter((frame) => frame !== desktop.page.mainFrame());
    const doors = await Promise.all(frames.map((frame) => frame.evaluate(() => 'alliage' in window)));
    await desktop.page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.remove();
    });
    await cdp.send('Page.setBypassCSP', { enabled: false });
    await cdp.detach();
    expect(doors).toEqual([false, false, false]);
  });
});

describe('I06, rule 7: what may be said', () => {
  it('arguments of a dialog of any shape open none, and are told by no stack', async () => {
    const before = noted(desktop.home, 'save-dialog').length;
    const answers = await desktop.page.evaluate(async () => {
      const { dialogs } = (window as unknown as { alliage: Exposed }).alliage;
      const wrong = [undefined, null, 1, true, {}, [], ['a'], { length: 3, slice: 1 }];
      const outcomeOf = (promise: Promise<unknown> | undefined) =>
        promise?.catch((error: unknown) => `thrown: ${String(error)}`);
      return Promise.all([
        ...wrong.map((name) => outcomeOf(dialogs.saveProject?.(name))),
        ...wrong.map((name) => outcomeOf(dialogs.saveExport?.(name, 'csv'))),
        ...[...wrong, '', 'CSV', '../x', 'c/v', 'exe\0', 'a.b'].map((end) =>
          outcomeOf(dialogs.saveExport?.('carte', end)),
        ),
      ]);
    });
    expect(answers.filter((answer) => answer !== null)).toEqual([]);
    expect(noted(desktop.home, 'save-dialog')).toHaveLength(before);
  });

  it('an object with a getter, a function or a class is refused or read as plain data', async () => {
    const outcomes = await desktop.page.evaluate(async () => {
      const { alliage } = window as unknown as { alliage: Exposed };
      const codeOf = (value: unknown) =>
        alliage.send(value).then(
          ({ error }) => error?.code,
          () => 'not sent',
        );
      let reads = 0;
      const counted = {
        get operation() {
          reads += 1;
          return reads > 1 ? 'project.close' : 'nothing.known';
        },
        input: {},
      };
      return [
        await codeOf(counted),
        await codeOf(new Map([['operation', 'project.info']])),
        await codeOf(document),
        await codeOf(Symbol('x')),
        await codeOf(undefined),
        await codeOf(new Uint8Array(20_000_000)),
        await codeOf(Object.create({ operation: 'app.state', input: {} })),
      ];
    });
    expect(outcomes).toEqual([
      'E-OPERATION-UNKNOWN',
      'E-INPUT',
      'not sent',
      'not sent',
      'E-INPUT',
      'E-INPUT',
      'E-INPUT',
    ]);
  });

  it('an order that only the shell may give to the data host is none', async () => {
    const codes = await desktop.page.evaluate(async () => {
      const { alliage } = window as unknown as { alliage: Exposed };
      const orders = [
        { id: 1, register: '/etc/passwd' },
        { register: '/etc/passwd', operation: 'app.state', input: {} },
        { close: true },
        { parser: 'start', process: 1 },
        { parser: 'said', process: 1, message: {} },
      ];
      return Promise.all(orders.map(async (order) => (await alliage.send(order)).error?.code));
    });
    expect(codes).toEqual(['E-INPUT', undefined, 'E-INPUT', 'E-INPUT', 'E-INPUT']);
    expect(await desktop.page.evaluate(() => document.title)).toBeTruthy();
  });
});

describe('a name longer than any file may have', () => {
  it('is suggested cut, and the file can be saved', async () => {
    const before = noted(desktop.home, 'save-dialog').length;
    await desktop.page.evaluate(() => {
      const { dialogs } = (window as unknown as { alliage: Exposed }).alliage;
      return dialogs.saveProject?.('👨‍👩‍👧‍👦'.repeat(300) + 'x'.repeat(5_000_000));
    });
    const [asked] = noted(desktop.home, 'save-dialog').slice(before) as { defaultPath: string }[];
    expect(Buffer.byteLength(asked?.defaultPath ?? '')).toBeLessThanOrEqual(120);
    expect(asked?.defaultPath).toMatch(/\.alliage$/);
  });
});

describe('I07: no path comes from the page', () => {
  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    '\\\\host\\share\\a.alliage',
    'file:///etc/passwd',
    'C:\\Windows\\win.ini',
    '~/a.alliage',
    '',
    '\0',
  ])('« %s » is no file', async (path) => {
    const attempts = [
      ['project.open', { file: path }],
      ['project.saveCopy', { file: path }],
      ['project.new', { file: path, name: 'x' }],
      ['project.check', { file: path }],
      ['import.read', { files: [path] }],
    ] as const;
    const replies = await desktop.page.evaluate(
      (all) =>
        Promise.all(
          all.map(([operation, input]) =>
            (window as unknown as { alliage: Exposed }).alliage.send({ operation, input, lang: 'fr' }),
          ),
        ),
      attempts,
    );
    for (const { ok, error } of replies) {
      expect(ok).toBe(false);
      expect(error?.code).toMatch(/^E-(INPUT|NO-FILE|FILE|OPERATION-UNKNOWN|NO-PROJECT)/);
    }
  });
});
