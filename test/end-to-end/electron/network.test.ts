import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canTrace, outsideConnections, readConnections, tracing } from '../harness/connections.ts';
import { openDesktop } from '../harness/electron.ts';
import { newHome } from '../harness/folders.ts';

const CI = process.env.CI === 'true';

it('sees a call to elsewhere in a trace', () => {
  const local = '12 connect(3, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X1"}, 20) = 0';
  const own =
    '12 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0';
  const elsewhere =
    '12 connect(3, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16) = -1';
  const elsewhere6 =
    '12 sendto(3, "", 0, 0, {sa_family=AF_INET6, inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0';
  expect(outsideConnections([local, own, elsewhere, elsewhere6].join('\n'))).toEqual([elsewhere, elsewhere6]);
});

it.skipIf(!CI && !canTrace())(
  'the window, its host and all their helpers call nobody, from start to end',
  async () => {
    const home = newHome();
    const file = join(home, 'calls.txt');
    const desktop = await openDesktop({ home, wrapper: tracing(file), breaksPolicy: true });
    await desktop.page.getByRole('button', { name: /Découvrir avec un exemple/ }).click();
    await desktop.page.getByRole('application', { name: /^Graphe/ }).waitFor({ timeout: 60_000 });
    await desktop.page.evaluate(() => {
      for (const address of ['https://example.org/', 'http://192.0.2.1/']) {
        fetch(address).catch(() => undefined);
        new Image().src = address;
        navigator.sendBeacon(address);
      }
    });
    await desktop.page.waitForTimeout(3_000);
    await desktop.close();
    const { all, outside } = readConnections(file);
    expect(all).toBeGreaterThan(0);
    expect(outside).toEqual([]);
  },
  180_000,
);
