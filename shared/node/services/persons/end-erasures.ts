import type { Handlers } from '../../../contract/contract.ts';
import type { Lang } from '../../../domain/words/words.ts';
import { keepErasure, listErasures, type StoredErasure } from '../../store/persons.ts';
import { readProject } from '../../store/project.ts';
import type { ProjectContext } from '../project-service.ts';
import { type Erasure, eraseInCopies } from './erase.ts';
import { type ErasureList, openErasureList } from './erasure-list.ts';

/** Nothing is known of them any more but who they were: copies tell the rest. */
const NOBODY_KNOWN: Erasure['identified'] = {
  ids: new Set(),
  texts: { names: [], emails: [], phones: [] },
  unsought: [],
};

const placesIn = ({ session }: ProjectContext, wanted: string): StoredErasure['places'] =>
  listErasures(session.reader()).find(({ id }) => id === wanted)?.places ?? [];

const endOne = async (
  context: ProjectContext,
  list: ErasureList,
  {
    cut,
    ...subject
  }: Pick<Erasure, 'projectId' | 'path' | 'place' | 'lang'> & { readonly cut: StoredErasure },
): Promise<void> => {
  const asked = { ids: [], reason: cut.reason, keepNames: false, job: context.newId() };
  const erasure: Erasure = { ...cut, ...asked, ...subject, identified: NOBODY_KNOWN };
  const { places, unreached } = await eraseInCopies(context, erasure, { broken: [], isClean: true });
  const proof = { ...cut, places: [...placesIn(context, cut.id), ...places], unreached: unreached.length };
  list.note(proof, [], true);
  context.session.erase((db) => keepErasure(db, proof), false);
};

/** Erasures that were cut short (the computer went off): those who were erased leave the copies that still have them. */
const endErasures = async (context: ProjectContext, lang: Lang): Promise<void> => {
  const { session, home } = context;
  const current = session.current();
  if (!current || current.project.readOnlyReason !== null) return;
  const { projectId } = readProject(session.reader());
  const list = openErasureList(home, projectId);
  const { path, place } = current;
  try {
    for (const cut of list.cutShort) await endOne(context, list, { cut, projectId, path, place, lang });
  } catch {
    // The project is open all the same: they are ended the next time.
  }
};

type Open = Handlers['project.open'];

/** Opening a project, which ends what was cut short in it. */
export const openEndingErasures =
  (context: ProjectContext, open: Open): Open =>
  async (asked, call) => {
    const before = context.session.current();
    const info = await open(asked, call);
    if (context.session.current() !== before) await endErasures(context, call.lang);
    return info;
  };
