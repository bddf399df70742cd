import { copyFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Tried } from '../../case.ts';
import { type Context, forAWhile } from '../../context.ts';
import { scriptedEdits, toLines } from '../../tool/edits.ts';
import { aPlace, killGroup, type Place } from '../../tool/processes.ts';
import { makeScripted, removeProject } from '../../tool/projects.ts';
import { together, trials } from '../../tool/trials.ts';
import {
  acknowledgedIn,
  answersIn,
  compareHistory,
  findingsIn,
  historyOf,
  verifyCut,
} from '../../tool/verify.ts';

const EDITS = scriptedEdits(60);

/** C02: while one writes, a second is refused the writing and served the reading; the first loses nothing. */
export const openTwice = (context: Context): Promise<Tried> => {
  const place = aPlace(context.folder);
  return trials(context, { full: 10, unit: 'trial' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    await makeScripted(place, file);
    const writer = place.start(['apply', file]);
    writer.child.stdin.write(toLines(EDITS.slice(0, 30)));
    await writer.said(5);
    const second = await place.run(['add', file, 'actor', 'Le second', '--json'], {
      env: { ALLIAGE_HOME: place.at('other-home') },
    });
    const reader = await place.run(['info', file, '--json'], {
      env: { ALLIAGE_HOME: place.at('other-home') },
    });
    writer.child.stdin.end(toLines(EDITS.slice(30)));
    await writer.ended;
    const losses = second.out.includes('"E-LOCK"')
      ? []
      : [`the second was answered: ${second.out}${second.err}`];
    if (reader.status !== 0) losses.push(`the reader was refused: ${reader.out}${reader.err}`);
    losses.push(...(await verifyCut(place, file, { edits: EDITS, answers: answersIn(writer.lines) })));
    removeProject(file);
    return losses;
  });
};

/** C03: another program holds the file for a while: edits wait or are refused as busy, then go on. */
export const holdBase = (context: Context): Promise<Tried> => {
  const place = aPlace(context.folder);
  return trials(context, { full: 10, unit: 'trial' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    await makeScripted(place, file);
    const writer = place.start(['apply', file]);
    writer.child.stdin.write(toLines(EDITS.slice(0, 20)));
    await writer.said(20);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    writer.child.stdin.write(toLines(EDITS.slice(20, 22)));
    await wait(number % 2 === 0 ? 1_000 : 4_000);
    other.exec('ROLLBACK');
    other.close();
    writer.child.stdin.end(toLines(EDITS.slice(22)));
    await writer.ended;
    const odd = writer.lines.filter(
      (line) => line.includes('"ok":false') && !/"E-(BUSY|NOT-FOUND)"/.test(line),
    );
    const losses = odd.map((line) => `refused otherwise: ${line}`);
    losses.push(...(await verifyCut(place, file, { edits: EDITS, answers: answersIn(writer.lines) })));
    removeProject(file);
    return losses;
  });
};

/** C04: the lock of one who was killed is taken over without a question. */
export const takeOverLock = (context: Context): Promise<Tried> => {
  const place = aPlace(context.folder);
  return trials(context, { full: 20, unit: 'cut' }, async (number) => {
    const file = place.at(`${number}.alliage`);
    await makeScripted(place, file);
    const writer = place.start(['apply', file]);
    writer.child.stdin.write(toLines(EDITS.slice(0, 3)));
    await writer.said(3);
    await killGroup(writer);
    const losses = await verifyCut(place, file, {
      edits: EDITS.slice(0, 3),
      answers: answersIn(writer.lines),
    });
    removeProject(file);
    return losses;
  });
};

/** A copy made meanwhile: whole, and of some moment between two edits. */
const verifyCopy = async (
  place: Place,
  copy: string,
  acknowledged: readonly string[],
): Promise<readonly string[]> => {
  const present = await historyOf(place, copy);
  const known = acknowledged.slice(0, present.length);
  return [...(await findingsIn(place, copy)), ...compareHistory(present, known)];
};

/** Gives the path of the copy that was made. */
type MakeCopy = (place: Place, file: string, number: number) => Promise<string>;

const shareWhole: MakeCopy = async (place, file, number) => {
  const copy = place.at(`copie-${number}.alliage`);
  await place.json(['share', file, '--with-journal', '--with-persons', '--out', copy]);
  return copy;
};
/** Looked at later, when it may have gone in its turn. */
const backUp: MakeCopy = async (place, file, number) => {
  const { path } = await place.json<{ path: string }>(['backup', file]);
  const copy = place.at(`sauvegarde-${number}.alliage`);
  copyFileSync(path, copy);
  return copy;
};

const MANY_EDITS = scriptedEdits(2_000);

const copiesWhile = async (context: Context, make: MakeCopy): Promise<Tried> => {
  const place = aPlace(context.folder);
  const file = place.at(`${make.name}.alliage`);
  await makeScripted(place, file);
  const writer = place.start(['apply', file]);
  writer.child.stdin.write(toLines(MANY_EDITS));
  await writer.said(10);
  const copies: string[] = [];
  const made = await trials(context, { full: 20, unit: 'trial' }, async (number) => {
    copies.push(await make(place, file, number));
    return [];
  });
  await killGroup(writer);
  const acknowledged = acknowledgedIn(writer.lines);
  const why = [...(made.why ?? [])];
  for (const copy of copies) why.push(...(await verifyCopy(place, copy, acknowledged)));
  return { ...made, lost: why.length > 0 ? Math.max(1, made.lost) : 0, why };
};

const SHORT_EACH_MS = 8_000;

/** C08, K03: backups and copies are made while edits follow one another as fast as they can. */
export const copyWhileWriting = async (context: Context): Promise<Tried> =>
  together(
    [
      await copiesWhile(forAWhile(context, SHORT_EACH_MS), backUp),
      await copiesWhile(forAWhile(context, SHORT_EACH_MS), shareWhole),
    ],
    'trial',
  );
