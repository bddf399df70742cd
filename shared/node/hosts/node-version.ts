/** The SQLite binding loads from this version on. */
const OLDEST = { major: 22, minor: 14 };

/** What to do when this Node cannot run a host; null when it can. */
export const nodeVersionSentence = (version: string): string | null => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return null;
  return (
    `Alliage needs Node ${OLDEST.major}.${OLDEST.minor} or later to open a project, and this is Node ${version}. ` +
    'Nothing was opened. Start it with npm start or npm run alliage, which bring the right one.'
  );
};
