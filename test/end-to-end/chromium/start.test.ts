import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startChild } from '../harness/child.ts';
import { newHome, ROOT } from '../harness/folders.ts';

const START = join(ROOT, 'test', 'tools', 'start.mjs');

const environment = (): NodeJS.ProcessEnv => {
  const { DISPLAY, WAYLAND_DISPLAY, ...others } = process.env;
  return { ...others, ALLIAGE_HOME: newHome() };
};

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    (response) => response.ok,
    () => false,
  );

/** Of a machine without a display, which is where the browser host takes over. */
const onLinux = it.skipIf(process.platform !== 'linux');

onLinux(
  'npm start without a display says so, serves the browser, and ends with what it started',
  async () => {
    const start = startChild(process.execPath, [START, '--no-open'], { env: environment() });
    const [, address = ''] = await start.waitFor(/Alliage: (http:\S+)/);
    expect(start.output()).toContain('No display here');
    expect(await answers(address)).toBe(true);
    start.process.kill('SIGTERM');
    expect(await start.ended).toBe(143);
    expect(await answers(address)).toBe(false);
  },
);

onLinux('left by the shell that started it, it ends too', async () => {
  const command = `"${process.execPath}" "${START}" --no-open; true`;
  const shell = startChild('sh', ['-c', command], { env: environment() });
  const [, address = ''] = await shell.waitFor(/Alliage: (http:\S+)/);
  shell.process.kill('SIGKILL');
  await expect.poll(() => answers(address)).toBe(false);
});
