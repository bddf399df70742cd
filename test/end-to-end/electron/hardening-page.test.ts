import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DesktopWindow, openDesktop } from '../harness/electron.ts';
import { noted } from '../harness/shell-orders.ts';

let desktop: DesktopWindow;
beforeAll(async () => {
  desktop = await openDesktop({ breaksPolicy: true });
});
afterAll(() => desktop.close());

const settle = (): Promise<void> => desktop.page.waitForTimeout(300);

describe('rule 1: only what the build made, by its own scheme', () => {
  it('is where the page comes from', () => {
    expect(desktop.page.url()).toBe('app://alliage/index.html');
  });

  it.each([
    'app://alliage/../../etc/passwd',
    'app://alliage/%2e%2e/%2e%2e/etc/passwd',
    'app://alliage/..%2f..%2fetc%2fpasswd',
    'app://alliage/%252e%252e/package.json',
    'app://alliage/..\\..\\package.json',
    'app://alliage/%5c..%5cpackage.json',
    'app://alliage/index.html%00.js',
    'app://alliage/INDEX.HTML',
    'app://alliage/assets/',
    'app://alliage//etc/passwd',
    'app://alliage/../main/main.js',
  ])('%s is not there', async (address) => {
    expect(await desktop.page.evaluate(async (url) => (await fetch(url)).status, address)).toBe(404);
  });

  it.each(['app://elsewhere/index.html', 'file:///etc/passwd', 'filesystem:app://alliage/x'])(
    '%s cannot be read',
    async (address) => {
      const read = (url: string): Promise<string> =>
        fetch(url).then(
          (response) => response.text(),
          () => 'refused',
        );
      expect(await desktop.page.evaluate(read, address)).toBe('refused');
    },
  );
});

describe('rule 2: the page has no Node', () => {
  it('by the preferences that Electron holds', () => {
    expect(noted(desktop.home, 'preferences')[0]).toMatchObject({
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
    });
  });

  it('and none of its names', async () => {
    const names = [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      '__dirname',
      'setImmediate',
      'electron',
    ];
    const found = await desktop.page.evaluate((all) => all.filter((name) => name in window), names);
    expect(found).toEqual([]);
  });
});

describe('rule 3: the content policy', () => {
  it('comes with every answer', async () => {
    const policy = await desktop.page.evaluate(async () =>
      (await fetch('/index.html')).headers.get('content-security-policy'),
    );
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('runs nothing that was put into the page', async () => {
    const ran = await desktop.page.evaluate(async () => {
      const marks = window as unknown as Record<string, unknown>;
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.ranAttribute = true');
      image.src = 'data:image/png,nothing';
      const link = document.createElement('a');
      link.href = 'javascript:window.ranLink = true';
      document.body.append(script, image, link);
      link.click();
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (const element of [script, image, link]) element.remove();
      return Object.keys(marks).filter((name) => name.startsWith('ran'));
    });
    expect(ran).toEqual([]);
  });

  it('evaluates no text', async () => {
    const outcomes = await desktop.page.evaluate(async () => {
      const tryTo = (run: () => unknown): string => {
        try {
          return String(run());
        } catch (error) {
          return (error as Error).name;
        }
      };
      const { eval: evaluate } = window;
      // Later, because what drives the test may evaluate and lends that right to what runs at once.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return [tryTo(() => evaluate('1 + 1')), tryTo(() => new Function('return 1')())];
    });
    expect(outcomes).toEqual(['EvalError', 'EvalError']);
  });
});

describe('rule 4: nothing leads away from the page', () => {
  it.each([
    ['location', () => window.location.assign('https://example.org/')],
    ['location to another page of ours', () => window.location.assign('app://elsewhere/index.html')],
    ['window.open', () => void window.open('https://example.org/')],
    ['window.open of ours', () => void window.open('app://alliage/index.html')],
    [
      'a link',
      () => {
        const link = document.createElement('a');
        link.href = 'https://example.org/';
        document.body.append(link);
        link.click();
        link.remove();
      },
    ],
    [
      'a link to a new window',
      () => {
        const link = document.createElement('a');
        link.href = 'file:///etc/passwd';
        link.target = '_blank';
        document.body.append(link);
        link.click();
        link.remove();
      },
    ],
    [
      'a form',
      () => {
        const form = document.createElement('form');
        form.action = 'https://example.org/';
        document.body.append(form);
        form.submit();
        form.remove();
      },
    ],
    [
      'a refresh',
      () => {
        const meta = document.createElement('meta');
        meta.httpEquiv = 'refresh';
        meta.content = '0; url=https://example.org/';
        document.head.append(meta);
        setTimeout(() => meta.remove(), 100);
      },
    ],
    [
      'a frame',
      () => {
        const frame = document.createElement('iframe');
        frame.src = 'https://example.org/';
        document.body.append(frame);
        setTimeout(() => frame.remove(), 200);
      },
    ],
  ])('by %s', async (_name, leave: () => void) => {
    await desktop.page.evaluate(leave);
    await settle();
    expect(desktop.page.url()).toBe('app://alliage/index.html');
    expect(desktop.page.context().pages()).toHaveLength(1);
  });
});
