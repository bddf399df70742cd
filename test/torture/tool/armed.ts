import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CLI, NODE } from './processes.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const ARMED = join(ROOT, 'out', 'torture', 'main', 'cli.js');

/** The command line in a build whose kill points act; built when it is older than the product's. */
export const armedCli = (): string => {
  if (existsSync(ARMED) && statSync(ARMED).mtimeMs >= statSync(CLI).mtimeMs) return ARMED;
  const script = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const env = {
    ...process.env,
    PATH: `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
    ALLIAGE_KILL_POINTS: '1',
    ALLIAGE_PARTS: 'main',
    ALLIAGE_OUT: join(ROOT, 'out', 'torture'),
  };
  const args = [script, 'build', '--ignoreConfigWarning', '--logLevel', 'error'];
  const { status, stderr } = spawnSync(NODE, args, { cwd: ROOT, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`no build with kill points: ${stderr}`);
  return ARMED;
};
