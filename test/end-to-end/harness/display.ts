import { type Child, startChild } from './child.ts';

/** A screen of its own, on the first free number. */
export const startDisplay = async (): Promise<{ name: string; server: Child }> => {
  const args = ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-dpi', '96'];
  const server = startChild('Xvfb', args);
  const [, number] = await server.waitFor(/^(\d+)\n/m);
  return { name: `:${number}`, server };
};
