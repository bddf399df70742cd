import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DesktopWindow, openDesktop } from '../harness/electron.ts';
import { noted } from '../harness/shell-orders.ts';

let desktop: DesktopWindow;
beforeAll(async () => {
  desktop = await openDesktop({ breaksPolicy: true });
});
afterAll(() => desktop.close());

const settle = (): Promise<void> => desktop.page.waitForTimeout(300);

describe('rule 5: other programs are opened only when the person says so', () => {
  it('is asked with the host, and refused by default', async () => {
    const before = noted(desktop.home, 'message').length;
    await desktop.page.evaluate(() => void window.open('https://аlliage.example/page'));
    await settle();
    const [asked] = noted(desktop.home, 'message').slice(before) as {
      message: string;
      defaultId: number;
      buttons: string[];
    }[];
    expect(asked?.message).toContain('xn--lliage-2nf.example');
    expect(asked?.defaultId).toBe(1);
    expect(noted(desktop.home, 'outside')).toEqual([]);
  });

  it('is not even asked for other schemes', async () => {
    const before = noted(desktop.home, 'message').length;
    await desktop.page.evaluate(() => {
      for (const url of [
        'file:///etc/passwd',
        'smb://host/share',
        'ms-msdt:/id',
        'https://user@host.example/',
      ]) {
        window.open(url);
      }
    });
    await settle();
    expect(noted(desktop.home, 'message')).toHaveLength(before);
  });
});

describe('rule 6: no permission is given', () => {
  it('when asked about', async () => {
    const names = [
      'geolocation',
      'camera',
      'microphone',
      'notifications',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ];
    const states = await desktop.page.evaluate(
      (all) =>
        Promise.all(
          all.map(
            async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
          ),
        ),
      names,
    );
    expect(states.filter((state) => state === 'granted')).toEqual([]);
  });

  it('when used', async () => {
    const outcomes = await desktop.page.evaluate(async () => {
      const denied = async (ask: Promise<unknown>): Promise<string> =>
        ask.then(
          (value) => String(value),
          () => 'denied',
        );
      return Promise.all([
        denied(navigator.mediaDevices.getUserMedia({ video: true })),
        denied(Notification.requestPermission()),
        denied(navigator.clipboard.readText()),
        denied(new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      ]);
    });
    expect(outcomes).toEqual(['denied', 'denied', 'denied', 'denied']);
  });
});

/** What the page may do to the shell. */
interface Exposed {
  send(request: unknown): Promise<{ ok: boolean; error?: { code: string; message: string } }>;
}

describe('rule 7: every message is looked at', () => {
  it('ten thousand of any shape get a coded refusal, without a stack or a path', async () => {
    const arbitrary = fc.oneof(
      fc.jsonValue(),
      fc.record({ operation: fc.jsonValue(), input: fc.jsonValue() }),
    );
    const values: unknown[] = fc.sample(arbitrary, 10_000);
    const replies = await desktop.page.evaluate(async (all) => {
      const { alliage } = window as unknown as { alliage: Exposed };
      return Promise.all(all.map((value) => alliage.send(value)));
    }, values as string[]);
    expect(replies.filter((reply) => reply.ok)).toEqual([]);
    expect(new Set(replies.map((reply) => reply.error?.code))).toEqual(
      new Set(['E-INPUT', 'E-OPERATION-UNKNOWN']),
    );
    expect(JSON.stringify(replies)).not.toMatch(/\bat .+:\d+:\d+|node_modules|\/out\/main/);
  });

  it('what JSON cannot say, or what is too big, is refused and the shell lives', async () => {
    const codes = await desktop.page.evaluate(async () => {
      const { alliage } = window as unknown as { alliage: Exposed };
      const ring: Record<string, unknown> = {};
      ring.ring = ring;
      const codeOf = async (value: unknown): Promise<string | undefined> =>
        alliage.send(value).then(
          (reply) => reply.error?.code,
          () => 'not sent',
        );
      const input = 'x'.repeat(100_000_000);
      return [
        await codeOf(ring),
        await codeOf({ operation: 'project.info', input: 1n }),
        await codeOf({ operation: 'project.info', input }),
        await codeOf({ operation: 'project.info', input: () => 1 }),
        await codeOf({ operation: '__proto__', input: {} }),
      ];
    });
    expect(codes).toEqual(['E-INPUT', 'E-INPUT', 'E-TOO-BIG', 'not sent', 'E-OPERATION-UNKNOWN']);
  });

  it('a frame inside the page has no door', async () => {
    const inside = await desktop.page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const found = 'alliage' in (frame.contentWindow ?? {});
      frame.remove();
      return found;
    });
    expect(inside).toBe(false);
  });
});

describe('rule 8: the page is given functions only', () => {
  it('and these alone', async () => {
    const shape = await desktop.page.evaluate(() => {
      const describeValue = (value: unknown): unknown =>
        typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, describeValue(inner)]))
          : typeof value;
      return describeValue((window as unknown as Record<string, unknown>).alliage);
    });
    expect(shape).toEqual({
      send: 'function',
      subscribe: 'function',
      dialogs: {
        openProject: 'function',
        openImport: 'function',
        saveProject: 'function',
        saveExport: 'function',
        chooseFolder: 'function',
      },
      refusedOpening: 'function',
    });
  });
});

describe('rule 10: nothing is asked from outside', () => {
  it.each([
    ['fetch', () => fetch('https://example.org/').then(() => 'answered')],
    [
      'an image',
      () =>
        new Promise<string>((resolve, reject) => {
          const image = new Image();
          image.onload = () => resolve('answered');
          image.onerror = () => reject(new Error('refused'));
          image.src = 'https://example.org/a.png';
        }),
    ],
    [
      'a socket',
      () =>
        new Promise<string>((resolve, reject) => {
          const socket = new WebSocket('wss://example.org/');
          socket.onopen = () => resolve('answered');
          socket.onerror = () => reject(new Error('refused'));
        }),
    ],
    [
      'an event stream',
      () =>
        new Promise<string>((resolve, reject) => {
          const source = new EventSource('https://example.org/');
          source.onopen = () => resolve('answered');
          source.onerror = () => reject(new Error('refused'));
        }),
    ],
  ])('by %s', async (_name, ask: () => Promise<string>) => {
    await expect(desktop.page.evaluate(ask)).rejects.toThrow();
  });
});
