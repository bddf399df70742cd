import type { Handlers } from '../../../contract/contract.ts';
import type { Lang } from '../../../domain/words/words.ts';
import { keepErasure, listErasures, type StoredErasure } from '../../store/persons.ts';
import { readProject } from '../../store/project.ts';
import type { ProjectContext } from '../project-service.ts';
import { type Erasure, eraseInCopies } from './erase.ts';
import { type CutShort, type ErasureList, openErasureList } from './erasure-list.ts';

const NO_TEXTS: NonNullable<CutShort['texts']> = { names: [], emails: [], phones: [] };

const placesIn = ({ session }: ProjectContext, wanted: string): StoredErasure['places'] =>
  listErasures(session.reader()).find(({ id }) => id === wanted)?.places ?? [];

const endOne = async (
  context: ProjectContext,
  list: ErasureList,
  { cut, ...subject }: Pick<Erasure, 'projectId' | 'path' | 'place' | 'lang'> & { readonly cut: CutShort },
): Promise<void> => {
  const { proof: noted, texts, keepNames } = cut;
  const asked = { ids: [], reason: noted.reason, keepNames, job: context.newId() };
  const identified = { ids: new Set<string>(), texts: texts ?? NO_TEXTS, unsought: [] };
  const erasure: Erasure = { ...noted, ...asked, ...subject, identified };
  const { places, unreached } = await eraseInCopies(context, erasure, { broken: [], isClean: true });
  const proof = {
    ...noted,
    places: [...placesIn(context, noted.id), ...places],
    unreached: unreached.length,
  };
  list.end(proof);
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
