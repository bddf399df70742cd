import type { CallContext, Handlers } from '../../../contract/contract.ts';
import { AppError } from '../../../contract/errors.ts';
import type { FrozenContent } from '../../../contract/snapshot-operations.ts';
import type { SuggestionList, SuggestionRecord } from '../../../contract/suggestion-operations.ts';
import { OPEN_STATES } from '../../../domain/decision-chain.ts';
import type { ProjectDocument } from '../../../domain/document.ts';
import type { EntityId } from '../../../domain/entity.ts';
import type { SnapshotHeader } from '../../../domain/snapshot.ts';
import { indexTerritories, membersOf } from '../../../domain/territory-members.ts';
import { listStoredOutlines } from '../../store/outlines.ts';
import { readProject } from '../../store/project.ts';
import { readState } from '../../store/touched.ts';
import type { ServiceContext } from '../context.ts';
import { listSubjects } from '../diagnosis-subjects.ts';
import { readDocument } from '../whole-document.ts';

/** What the method is asked, by the operations that the screens ask. */
export type AskMethod = Pick<Handlers, 'suggestion.list' | 'suggestion.show' | 'diagnosis.read'>;
export type GivenHeader = Omit<SnapshotHeader, 'entities' | 'relations'>;

/** As many as the screen lists. */
const SUGGESTIONS_MAX = 200;
/** As many as are diagnosed at once. */
const SUBJECTS_MAX = 50;
/** Edits meanwhile: what was computed is then of another state, and it is done again. */
const TRIES_MAX = 3;
const LANGS = ['fr', 'en'] as const;

/** The project's own territory, and what may be diagnosed of what it includes. */
export const subjectsOf = (context: ServiceContext): EntityId[] => {
  const own = readProject(context.session.reader()).territoryId;
  if (own === null) return [];
  const members = membersOf(indexTerritories(context.graph.current().ecosystem), [own]);
  return listSubjects(context)
    .flatMap(({ id }) => (id === own || members.has(id) ? [id] : []))
    .slice(0, SUBJECTS_MAX);
};

const askBoth = async <Told>(ask: (call: CallContext) => Told | Promise<Told>) => {
  const told: Partial<Record<(typeof LANGS)[number], Told>> = {};
  for (const lang of LANGS) told[lang] = await ask({ lang });
  return told as { readonly fr: Told; readonly en: Told };
};

/** What the committee has taken up is told too, whatever its rank; what is no longer suggested is not. */
const showTakenUp = async (
  { decisions = [] }: ProjectDocument,
  listed: SuggestionList,
  show: (suggestion: string) => ReturnType<AskMethod['suggestion.show']>,
): Promise<SuggestionRecord[]> => {
  const known = new Set(listed.suggestions.map(({ id }) => id));
  const told: SuggestionRecord[] = [];
  for (const { suggestion, state } of decisions) {
    if (!OPEN_STATES.has(state) || known.has(suggestion)) continue;
    try {
      told.push((await show(suggestion)) as SuggestionRecord);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'E-NOT-FOUND')) throw error;
    }
  }
  return told;
};

const gatherOnce = async (
  context: ServiceContext,
  method: AskMethod,
  given: GivenHeader,
  job: string,
): Promise<FrozenContent> => {
  const db = context.session.reader();
  const document = readDocument(db);
  const territory = document.project.territoryId;
  const subjects = subjectsOf(context);
  const asked = { job, on: given.on, axis: null, entity: null, trial: null, hash: true } as const;
  const suggestions = await askBoth((call) =>
    method['suggestion.list']({ ...asked, territory, limit: SUGGESTIONS_MAX }, call),
  );
  const takenUp = await askBoth((call) =>
    showTakenUp(document, suggestions[call.lang] as SuggestionList, (suggestion) =>
      method['suggestion.show']({ job, suggestion, on: given.on }, call),
    ),
  );
  const diagnoses = await askBoth((call) =>
    subjects.length === 0
      ? []
      : method['diagnosis.read']({ job, subjects, eachOf: null, on: given.on }, call),
  );
  const counts = { entities: document.entities.length, relations: document.relations.length };
  return {
    format: 'alliage-snapshot',
    version: 1,
    header: { ...given, ...counts },
    document,
    outlines: listStoredOutlines(db),
    suggestions,
    takenUp,
    diagnoses,
  } as FrozenContent;
};

/** Everything that is frozen, all of one state of the project. Throws E-BUSY when edits do not cease. */
export const gatherFrozen = async (
  context: ServiceContext,
  method: AskMethod,
  given: GivenHeader,
  job: string,
): Promise<FrozenContent> => {
  for (let left = TRIES_MAX; ; left--) {
    const before = readState(context.session.reader());
    const content = await gatherOnce(context, method, given, job);
    if (readState(context.session.reader()) === before) return content;
    if (left <= 1) throw new AppError('E-BUSY');
  }
};
