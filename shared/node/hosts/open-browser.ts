import { spawn } from 'node:child_process';

interface Opener {
  readonly file: string;
  readonly args: readonly string[];
}

/** What opens an address on this system, called directly, never through a shell; null where there is no screen. */
export const openerOf = (url: string, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Opener | null => {
  if (platform === 'darwin') return { file: 'open', args: [url] };
  if (platform === 'win32') return { file: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', url] };
  return env.DISPLAY || env.WAYLAND_DISPLAY ? { file: 'xdg-open', args: [url] } : null;
};

/** Opens the browser if there is one; its absence is no error, since the address is printed. */
export const openBrowser = (url: string): void => {
  const opener = openerOf(url, process.platform, process.env);
  if (!opener) return;
  const child = spawn(opener.file, [...opener.args], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
};
