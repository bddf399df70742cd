import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Handlers } from '../../../contract/contract.ts';
import { AppError } from '../../../contract/errors.ts';
import { readProject } from '../../store/project.ts';
import { copyProjectFile } from '../../store/write-project.ts';
import { modeAt, targetPath } from '../project-files.ts';
import { openPath, type ProjectContext, writeKnown } from '../project-service.ts';
import type { PlacedFile } from './placed-file.ts';

type PlaceHandlers = Pick<Handlers, Extract<keyof Handlers, `place.${string}`>>;

/** The place that a copy is for: its lock may be ours already. */
const saveInPlace = (placed: PlacedFile, overwrite: boolean): void => {
  if (!overwrite && existsSync(placed.place()))
    throw new AppError('E-EXISTS', { value: basename(placed.place()) });
  placed.overwrite();
};

const savePlace =
  (context: ProjectContext): PlaceHandlers['place.save'] =>
  async ({ file, overwrite }) => {
    const { session, clock } = context;
    const db = session.reader();
    if (session.frozen()) throw new AppError('E-READONLY', { reason: 'snapshot' });
    session.requireFree();
    context.places.requireWhole();
    const path = targetPath(context, file, readProject(db).name);
    const placed = session.current()?.placed ?? null;
    if (placed?.isHeld() && placed.place() === path) saveInPlace(placed, overwrite);
    else {
      writeKnown(context, path, () =>
        copyProjectFile(db, path, { overwrite, now: clock(), mode: modeAt(context, path) }),
      );
      placed?.giveUp();
      // The same project goes on: what the window shows stays.
      session.end();
    }
    return openPath(context, path, { readOnly: false });
  };

/** Where the open project is, and another place for it. */
export const createPlaceHandlers = (context: ProjectContext): PlaceHandlers => ({
  'place.state': () => {
    context.session.reader();
    return context.places.state();
  },
  'place.save': savePlace(context),
});
