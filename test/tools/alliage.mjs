/** `npm run --silent alliage -- …`: the command line under any system Node, set up first when it must be. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { at, ensureBuilt, ensureInstalled, pinnedNode, SetupError, say } from './setup.mjs';

const cli = at('out', 'main', 'cli.js');
const args = process.argv.slice(2);
const LOOK_EVERY_MS = 500;

/** From this version the SQLite binding loads; on an older one it ends the process without a word. */
const isRecentEnough = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 14);
};

const runHere = async () => {
  process.argv = [process.argv[0], cli, ...args];
  await import(pathToFileURL(cli).href);
};

const runUnderPinnedNode = () => {
  const child = spawn(pinnedNode, [cli, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else process.exit(code ?? 1);
  });
};

/** npm passes a signal to a shell that passes it to nobody: left by the one that started us, we end as if told to. */
const endWithParent = () => {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY_MS);
  watch.unref();
};

endWithParent();
try {
  await ensureInstalled();
  await ensureBuilt(args[0] === 'serve' ? ['main', 'resources', 'renderer'] : ['main', 'resources']);
  if (isRecentEnough()) await runHere();
  else runUnderPinnedNode();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
