/** Takes the place of shared/node/store/kill-point.ts in the build that torture makes: `ALLIAGE_KILL_AT=migrate.3.written`. */
export const killPoint = (name: string): void => {
  if (process.env.ALLIAGE_KILL_AT === name) process.kill(process.pid, 'SIGKILL');
};
