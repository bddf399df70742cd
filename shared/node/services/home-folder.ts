import { dirname, join } from 'node:path';
import envPaths from 'env-paths';

/** Folder of settings, recent projects and backups: `ALLIAGE_HOME`, else the same one as the desktop application's. */
export const homeFolder = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string => {
  if (env.ALLIAGE_HOME) return env.ALLIAGE_HOME;
  const { config, data } = envPaths('Alliage', { suffix: '' });
  const folders: Partial<Record<NodeJS.Platform, string>> = { darwin: data, win32: dirname(config) };
  return join(folders[platform] ?? config, 'data');
};
