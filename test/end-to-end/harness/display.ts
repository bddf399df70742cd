import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Child, startChild } from './child.ts';

const isInstalled = (name: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

/** A screen of its own, on the first free number. */
export const startDisplay = async (): Promise<{ name: string; server: Child }> => {
  if (!isInstalled('Xvfb')) throw new Error('Xvfb is not installed: .ci/run installs what Electron needs.');
  const args = ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-dpi', '96'];
  const server = startChild('Xvfb', args);
  const [, number] = await server.waitFor(/^(\d+)\n/m);
  return { name: `:${number}`, server };
};
