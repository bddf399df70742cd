import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, Tried } from '../../case.ts';
import type { Context } from '../../context.ts';
import { actorsCsv } from '../../tool/csv.ts';
import { scriptedEdits, toLines } from '../../tool/edits.ts';
import { missingTools } from '../../tool/installed.ts';
import { aPlace, type Place } from '../../tool/processes.ts';
import { makeScripted } from '../../tool/projects.ts';
import { aSmallDisk, type SmallDisk, WITHOUT_SMALL_DISK } from '../../tool/small-disk.ts';
import { trials, trialsOf } from '../../tool/trials.ts';
import { answersIn, historyOf, verifyContent, verifyNextEdit } from '../../tool/verify.ts';

const DISK_MB = 4;

/** Calls `work` with a small disk and a place whose command lines see it. */
const onSmallDisk = async (
  context: Context,
  work: (disk: SmallDisk, place: Place) => Promise<Tried>,
): Promise<Outcome> => {
  const disk = await aSmallDisk(context.folder, DISK_MB);
  if (!disk) return { notRun: missingTools('unshare', 'nsenter') ?? WITHOUT_SMALL_DISK };
  try {
    return await work(disk, aPlace(context.folder, disk.inside));
  } finally {
    await disk.remove();
  }
};

const codeOf = (text: string): string => /"code":"([\w-]+)"/.exec(text)?.[1] ?? text.slice(0, 200);

/** An import that cannot fit is refused before it starts; nothing of it is there. */
const importTooMuch = async (place: Place, file: string, csv: string): Promise<readonly string[]> => {
  const before = await historyOf(place, file);
  const { status, out } = await place.run(['import', file, csv, '--json']);
  const losses =
    status !== 0 && ['E-DISK-LOW', 'E-DISK-FULL'].includes(codeOf(out)) ? [] : [`import: ${codeOf(out)}`];
  if ((await historyOf(place, file)).join() !== before.join())
    losses.push('the refused import is in the journal');
  return losses;
};

/** A10: an import that is larger than the disk, edits until it is full, room made again, and on. */
export const fillDisk = (context: Context): Promise<Outcome> =>
  onSmallDisk(context, async (disk, place) => {
    const csv = place.at('acteurs.csv');
    const edits = scriptedEdits(120);
    writeFileSync(csv, actorsCsv(context.form === 'long' ? 1_000_000 : 100_000, 60));
    return trials(context, { full: 20, unit: 'fault' }, async (number) => {
      const file = join(disk.folder, `${number}.alliage`);
      await makeScripted(place, file);
      const losses = [...(await importTooMuch(place, file, csv))];
      const running = place.start(['apply', file]);
      running.child.stdin.write(toLines(edits.slice(0, 40)));
      await running.said(20 + (number % 20));
      await disk.fill();
      running.child.stdin.write(toLines(edits.slice(40)));
      await running.said(edits.length);
      running.child.stdin.end();
      await running.ended;
      const refused = running.lines.filter((line) => line.includes('"ok":false'));
      const odd = refused.filter((line) => !['E-DISK-FULL', 'E-IO', 'E-NOT-FOUND'].includes(codeOf(line)));
      if (odd.length > 0) losses.push(`refused otherwise: ${odd[0]}`);
      losses.push(...(await verifyContent(place, file, { edits, answers: answersIn(running.lines) })));
      await disk.free();
      losses.push(...(await verifyNextEdit(place, file)));
      await place.run(['remove', file, 'Après la coupure']);
      await disk.empty();
      return losses;
    });
  });

/** A12: no export leaves anything under its name, nor beside it, on a full disk. */
export const exportToFullDisk = (context: Context): Promise<Outcome> =>
  onSmallDisk(context, async (disk, place) => {
    const file = place.at('source.alliage');
    await makeScripted(place, file, 40);
    await disk.fill();
    const formats = ['csv', 'json', 'xlsx', 'svg', 'png', 'pdf', 'html', 'gexf', 'graphml'];
    return trialsOf(context, formats, 'export', async (format) => {
      const out = join(disk.folder, `export.${format}`);
      const { status, out: said } = await place.run([
        'export',
        file,
        '--format',
        format,
        '--out',
        out,
        '--json',
      ]);
      const left = await disk.list();
      const losses = left.length > 0 ? [`left: ${left.join(', ')}`] : [];
      return status !== 0 && codeOf(said) === 'E-DISK-FULL'
        ? losses
        : [`status ${status}: ${codeOf(said)}`, ...losses];
    });
  });

/** A13: without a byte left, a project is read, says why it cannot be written, and can be once there is room. */
export const openOnFullDisk = (context: Context): Promise<Outcome> =>
  onSmallDisk(context, async (disk, place) => {
    const edits = scriptedEdits(10);
    return trials(context, { full: 10, unit: 'trial' }, async (number) => {
      const file = join(disk.folder, `${number}.alliage`);
      await place.json(['new', file]);
      const { out } = await place.run(['apply', file], { input: toLines(edits) });
      const answers = answersIn(out.split('\n'));
      await disk.fill();
      const refused = await place.run(['add', file, 'actor', 'Sans place', '--json']);
      const losses = ['E-DISK-FULL', 'E-READONLY'].includes(codeOf(refused.out))
        ? []
        : [`add: ${codeOf(refused.out)}`];
      losses.push(...(await verifyContent(place, file, { edits, answers })));
      const left = (await disk.list()).filter((name) => name !== `${number}.alliage`);
      if (left.length > 0) losses.push(`left beside it: ${left.join(', ')}`);
      await disk.free();
      losses.push(...(await verifyNextEdit(place, file)));
      await disk.empty();
      return losses;
    });
  });

/** A14: an import for which there is not room enough is not begun: not a byte of the project changes. */
export const importWithLittleRoom = (context: Context): Promise<Outcome> =>
  onSmallDisk(context, async (disk, place) => {
    const csv = place.at('acteurs.csv');
    writeFileSync(csv, actorsCsv(20_000));
    const file = join(disk.folder, 'projet.alliage');
    await makeScripted(place, file, 10);
    const sum = async () =>
      (await place.run(['export', file, '--format', 'json', '--out', place.at('now.json'), '--force']))
        .status === 0
        ? readFileSync(place.at('now.json'), 'utf8')
        : '';
    return trials(context, { full: 10, unit: 'trial' }, async () => {
      const before = await sum();
      const { status, out } = await place.run(['import', file, csv, '--json']);
      const losses = status !== 0 && codeOf(out) === 'E-DISK-LOW' ? [] : [`import: ${codeOf(out)}`];
      if ((await sum()) !== before) losses.push('the project changed');
      return losses;
    });
  });
