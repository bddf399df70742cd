import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DesktopWindow, openDesktop } from '../harness/electron.ts';
import { noted, tryInShell } from '../harness/shell-orders.ts';

let desktop: DesktopWindow;
let server: Server;
let address: string;
/** Every request that arrived where nothing of Alliage may call. */
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' });
    response.end('evil');
  });
  server.on('connection', () => asked.push('connection'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  desktop = await openDesktop({ breaksPolicy: true });
});
afterAll(async () => {
  await desktop.close();
  server.close();
});

describe('rule 10: a server that listens on this very machine is never called', () => {
  it('by the page, with or without the content policy', async () => {
    const cdp = await desktop.page.context().newCDPSession(desktop.page);
    for (const enabled of [false, true]) {
      await cdp.send('Page.setBypassCSP', { enabled });
      await desktop.page.evaluate(async (outside) => {
        const add = (name: string, properties: Record<string, string>) => {
          const element = Object.assign(document.createElement(name), properties, { className: 'outside' });
          document.body.append(element);
        };
        add('img', { src: `${outside}img` });
        add('script', { src: `${outside}script` });
        add('link', { rel: 'stylesheet', href: `${outside}style` });
        add('link', { rel: 'preload', as: 'fetch', href: `${outside}preload` });
        add('link', { rel: 'prefetch', href: `${outside}prefetch` });
        add('link', { rel: 'preconnect', href: outside });
        add('link', { rel: 'dns-prefetch', href: outside });
        add('link', { rel: 'icon', href: `${outside}icon` });
        add('link', { rel: 'manifest', href: `${outside}manifest` });
        add('iframe', { src: `${outside}frame` });
        add('video', { src: `${outside}video` });
        add('audio', { src: `${outside}audio` });
        add('object', { data: `${outside}object` });
        add('div', { innerHTML: `<p style="background: url(${outside}background)">x</p>` });
        add('style', {
          textContent: `@import url(${outside}import); body { cursor: url(${outside}cursor), auto; }`,
        });
        const quiet = (work: () => unknown) => {
          try {
            return Promise.resolve(work()).catch(() => undefined);
          } catch {
            return undefined;
          }
        };
        await quiet(() => fetch(`${outside}fetch`, { mode: 'no-cors' }));
        await quiet(() => navigator.sendBeacon(`${outside}beacon`, 'x'));
        await quiet(() => new WebSocket(outside.replace('http', 'ws')));
        await quiet(() => new EventSource(`${outside}events`));
        await quiet(() => new Worker(`${outside}worker`));
        await quiet(() => navigator.serviceWorker?.register('/sw.js'));
        await quiet(() => import(/* @vite-ignore */ `${outside}module`));
        await quiet(() => {
          const request = new XMLHttpRequest();
          request.open('GET', `${outside}xhr`, false);
          request.send();
        });
        await new Promise((resolve) => setTimeout(resolve, 500));
        for (const element of document.querySelectorAll('.outside')) element.remove();
      }, address);
    }
    await cdp.send('Page.setBypassCSP', { enabled: false });
    await cdp.detach();
    expect(asked).toEqual([]);
  });

  it('nor by anything in the main process that goes through the session', async () => {
    expect(await tryInShell(desktop.home, 'callOutside', address)).toEqual({
      fetch: { error: expect.any(String) },
      request: { error: expect.any(String) },
      load: { error: expect.any(String) },
    });
    await desktop.page.waitForTimeout(500);
    expect(asked.filter((one) => one !== 'connection')).toEqual([]);
  });
});

describe('I10, rule 5: another program is opened only for an address of the web or of a correspondent', () => {
  const OPENED = [
    ['https://example.org/page', 'example.org', 'https://example.org/page'],
    ['https://example.org:8443/', 'example.org:8443', 'https://example.org:8443/'],
    ['https://аlliage.example/', 'xn--lliage-2nf.example', 'https://xn--lliage-2nf.example/'],
    ['mailto:contact@example.org?attach=/etc/passwd', 'contact@example.org', 'mailto:contact@example.org'],
  ] as const;
  const NEVER = [
    'http://example.org/',
    'https://user@host.example/',
    'https://user:secret@host.example/',
    'file:///etc/passwd',
    'smb://host/share',
    '\\\\host\\share',
    'ms-msdt:/id',
    'ms-word:ofe|u|https://example.org/a.docx',
    'search-ms:query=x',
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'ssh://example.org',
    'ftp://example.org/',
    'tel:+33612345678',
    'app://alliage/index.html',
    'C:\\Windows\\System32\\calc.exe',
    '/usr/bin/xterm',
  ] as const;
  const open = (target: string) => desktop.page.evaluate((url) => void window.open(url), target);
  const questions = () => noted(desktop.home, 'message') as { message: string; defaultId: number }[];

  it.each(OPENED)('%s is asked about by %s', async (target, shown) => {
    const before = questions().length;
    await open(target);
    await expect.poll(() => questions().length).toBe(before + 1);
    expect(questions().at(-1)?.message).toContain(shown);
    expect(questions().at(-1)?.defaultId).toBe(1);
  });

  it('opens nothing that was not agreed to', () => {
    expect(noted(desktop.home, 'outside')).toEqual([]);
  });

  it('neither opens nor asks about anything else', async () => {
    const before = questions().length;
    for (const target of NEVER) await open(target).catch(() => undefined);
    // What is asked about afterwards is the next question: none came in between.
    await open(OPENED[0][0]);
    await expect.poll(() => questions().length).toBe(before + 1);
    expect(NEVER.length + OPENED.length).toBeGreaterThanOrEqual(20);
  });

  it('opens what was agreed to, and of a message only the correspondent', async () => {
    writeFileSync(`${desktop.home}/dialogs.json`, JSON.stringify({ message: 0 }));
    for (const [target] of OPENED) await open(target);
    await expect.poll(() => noted(desktop.home, 'outside').length).toBe(OPENED.length);
    expect(noted(desktop.home, 'outside')).toEqual(OPENED.map(([, , opened]) => opened));
  });
});

describe('I11, rule 6: every permission is refused', () => {
  it('when asked about: only the whole screen may be had', async () => {
    const names = [
      ...['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read', 'midi', 'push'],
      ...['persistent-storage', 'screen-wake-lock', 'background-sync', 'accelerometer', 'gyroscope'],
      ...['magnetometer', 'local-fonts', 'window-management', 'storage-access', 'idle-detection', 'nfc'],
    ];
    const states = await desktop.page.evaluate(
      (all) =>
        Promise.all(
          all.map((name) =>
            navigator.permissions.query({ name: name as PermissionName }).then(
              ({ state }) => state,
              () => 'unknown',
            ),
          ),
        ),
      names,
    );
    expect(names.filter((_, at) => states[at] === 'granted')).toEqual([]);
  });

  it('when a device is asked for', async () => {
    const outcomes = await desktop.page.evaluate(async () => {
      const asks: Record<string, (() => Promise<unknown>) | undefined> = {
        usb: () =>
          (navigator as unknown as { usb: { requestDevice(o: object): Promise<unknown> } }).usb.requestDevice(
            { filters: [] },
          ),
        hid: () =>
          (navigator as unknown as { hid: { requestDevice(o: object): Promise<unknown[]> } }).hid
            .requestDevice({ filters: [] })
            .then((found) => (found.length > 0 ? found : Promise.reject(new Error('none')))),
        serial: () =>
          (navigator as unknown as { serial: { requestPort(): Promise<unknown> } }).serial.requestPort(),
        bluetooth: () =>
          (
            navigator as unknown as { bluetooth: { requestDevice(o: object): Promise<unknown> } }
          ).bluetooth.requestDevice({ acceptAllDevices: true }),
        screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
        fonts: () =>
          (window as unknown as { queryLocalFonts(): Promise<unknown[]> })
            .queryLocalFonts()
            .then((found) => (found.length > 0 ? found : Promise.reject(new Error('none')))),
      };
      const within = (ask: () => Promise<unknown>) =>
        Promise.race([
          Promise.resolve()
            .then(ask)
            .then(
              () => 'given',
              () => 'refused',
            ),
          new Promise((resolve) => setTimeout(() => resolve('no answer'), 3_000)),
        ]);
      const entries = Object.entries(asks).map(async ([name, ask]) => [
        name,
        ask ? await within(ask) : 'absent',
      ]);
      return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
    });
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'refused')).toEqual([]);
  });
});
