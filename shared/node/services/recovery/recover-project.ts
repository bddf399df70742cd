import { existsSync } from 'node:fs';
import type { Recovery } from '../../../contract/backup-operations.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import { sealOf } from '../../store/durable-file.ts';
import { openProject } from '../../store/open.ts';
import { replaceProject } from '../../store/replace-project.ts';
import { countAll } from '../../store/totals.ts';
import { partOf } from '../../store/write-part.ts';
import { quarantine } from '../backups/quarantine.ts';
import { hasLog } from '../opening/file-sum.ts';
import { makePrivateFolder } from '../private-folder.ts';
import { closeProject, openPath, type ProjectContext } from '../project-service.ts';
import { type DamagedFile, diagnose, diagnoseOverwritten } from './diagnose.ts';
import { keepLeft } from './keep-left.ts';
import { settleEdits } from './kept-edits.ts';
import { climb, type Held, type RecoverHow } from './ladder.ts';
import { NOTHING_LEFT, type Told, tellOutcome } from './tell-recovery.ts';

/** What can be read is a backup too, so that this is undone by restoring it; null where it cannot. */
const keepPresent = (context: ProjectContext, { path, refusal }: DamagedFile): string | null => {
  const { backups, clock } = context;
  // With the log of another project beside it, it is no state of either: both go to quarantine.
  if (refusal.code !== 'E-BASE-CHANGED' || context.isForeignLog(path)) return null;
  const project = openProject(path, { readOnly: true, now: clock(), backUp: () => undefined });
  try {
    return backups.makeHere(project.db, path, 'before-restore').id;
  } finally {
    project.close();
  }
};

/** Gives the name in the quarantine of what was there. */
const putInPlace = (
  { home, clock, parts, closed }: ProjectContext,
  path: string,
  { target }: Held,
): string | null => {
  let quarantined: string | null = null;
  const setAside = () => {
    const kept = quarantine(home, path, clock());
    quarantined = kept.name;
    return kept.putBack;
  };
  const options = { now: clock(), setAside: existsSync(path) ? setAside : null };
  closed.replacing(path, () =>
    parts.during([partOf(path)], () => replaceProject(path, { path: target, seal: sealOf(target) }, options)),
  );
  return quarantined;
};

const openAgain = (context: ProjectContext, path: string) =>
  openPath(context, path, { readOnly: context.host === 'command-line', acceptChanged: true });

const tellSound = (context: ProjectContext, lang: Lang): Recovery => ({
  method: 'log',
  backup: null,
  before: null,
  ...countAll(context.session.reader()),
  reapplied: 0,
  lost: 0,
  losses: [],
  left: NOTHING_LEFT,
  quarantined: null,
  sentences: [wordsOf(lang).recovery.sound],
});

/** Its last session was cut and the log of it is gone: what the file itself has is not all that was done. */
const isCutShort = ({ path, record }: DamagedFile): boolean => record?.clean === false && !hasLog(path);

/** A replay counts that by itself. */
const tellCut = (told: Told, { record }: DamagedFile, lang: Lang): Told => {
  if (told.lost === null || told.method === 'backup' || !record) return told;
  const cut = wordsOf(lang).backups.cut(record.at);
  return { ...told, lost: null, losses: [...told.losses, cut], sentences: [...told.sentences, cut] };
};

const recoverDamaged = async (
  context: ProjectContext,
  damaged: DamagedFile,
  how: RecoverHow,
  lang: Lang,
): Promise<Recovery> => {
  const { path } = damaged;
  const folder = makePrivateFolder(context.home, context.newId(), context.clock());
  try {
    const held = await climb(context, damaged, { how, folder, lang });
    const before = keepPresent(context, damaged);
    const isCut = isCutShort(damaged);
    const quarantined = putInPlace(context, path, held);
    if (held.edits) settleEdits(context.home, held.edits);
    await openAgain(context, path);
    const outcome = tellOutcome(held.outcome, lang);
    const told = isCut ? tellCut(outcome, damaged, lang) : outcome;
    const hasLeft = told.left.rows.length > 0 && quarantined !== null;
    const file = hasLeft ? keepLeft(context, quarantined, folder, lang) : null;
    const { backups, recovery } = wordsOf(lang);
    const sentences = [
      ...told.sentences,
      ...(before === null ? [] : [backups.kept(before)]),
      ...(quarantined === null ? [] : [backups.quarantined(quarantined)]),
      ...(file === null ? [] : [recovery.leftFile(file)]),
    ];
    const left = { ...told.left, file };
    return { ...told, left, before, ...countAll(context.session.reader()), quarantined, sentences };
  } finally {
    folder.remove();
  }
};

/**
 * The ladder (reliability 1.4): the damaged file goes to quarantine, the repaired project takes its place and is opened.
 * What is refused leaves the file as it was: E-BAK-NONE, E-BASE-DAMAGED where nothing could be read.
 */
export const recoverProject = async (
  context: ProjectContext,
  path: string,
  how: RecoverHow,
  lang: Lang,
): Promise<Recovery> => {
  const { session } = context;
  session.requireFree();
  if (session.current()?.place === path) closeProject(context);
  const damaged = await (how === 'kept' ? diagnoseOverwritten : diagnose)(context, path);
  if (damaged) return recoverDamaged(context, damaged, how, lang);
  await openPath(context, path, { readOnly: context.host === 'command-line' });
  return tellSound(context, lang);
};
