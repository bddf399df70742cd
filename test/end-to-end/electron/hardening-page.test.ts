import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DesktopWindow, openDesktop } from '../harness/electron.ts';
import { noted } from '../harness/shell-orders.ts';

let desktop: DesktopWindow;
beforeAll(async () => {
  desktop = await openDesktop({ breaksPolicy: true });
});
afterAll(() => desktop.close());

describe('I08, rule 1: only what the build made, by its own scheme', () => {
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
    'app://alliage/../main/start.js',
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

describe('I04, rule 2: the page has no Node', () => {
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

describe('I04, rule 2 and 3: the page runs what the build made, and nothing else', () => {
  it('no text, no bytes, no worker made on the spot', async () => {
    const outcomes = await desktop.page.evaluate(async () => {
      // Later, because what drives the test may evaluate and lends that right to what runs at once.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
      const tries: Record<string, () => unknown> = {
        assembled: () => WebAssembly.instantiate(bytes),
        module: () => new WebAssembly.Module(bytes),
        imported: () => import(/* @vite-ignore */ String('data:text/javascript,globalThis.ran=1')),
        worker: () =>
          new Promise((resolve, reject) => {
            const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
            worker.onmessage = resolve;
            worker.onerror = reject;
          }),
        service: () => navigator.serviceWorker.register('/sw.js'),
      };
      const outcomeOf = async (run: () => unknown): Promise<string> => {
        try {
          await run();
          return 'ran';
        } catch {
          return 'refused';
        }
      };
      const entries = Object.entries(tries).map(async ([name, run]) => [name, await outcomeOf(run)]);
      return Object.fromEntries(await Promise.all(entries));
    });
    expect(new Set(Object.values(outcomes))).toEqual(new Set(['refused']));
  });
});
