import { AppError } from '../../contract/errors.ts';
import type { ExportOptions } from '../../contract/export-operations.ts';
import type { Ecosystem } from '../../domain/ecosystem.ts';
import type { EntityId } from '../../domain/entity.ts';
import { readableBy } from '../../domain/export/audience.ts';
import { type Shown, selectView } from '../../domain/filter.ts';
import { territoryMembers } from '../../domain/territory-members.ts';
import { startView, type View } from '../../domain/view.ts';
import type { ReadableDb } from '../store/database.ts';
import { loadEcosystem } from '../store/ecosystem.ts';
import { namesOf } from '../store/entities.ts';
import { resolveEntity } from './entity-reference.ts';

/** What an export takes, and what it leaves out for its reader. */
export interface Selection {
  readonly view: View;
  readonly territory: string | null;
  /** What its reader may see. */
  readonly ecosystem: Ecosystem;
  readonly shown: Shown;
  readonly counts: { readonly entities: number; readonly relations: number };
  readonly withheld: { readonly entities: number; readonly relations: number };
}

/** Everything, links of place included: records are exported whole unless a view says otherwise. */
const wholeView: View = { ...startView, hiddenRelations: [] };

const within = (shown: Shown, members: ReadonlySet<EntityId> | null): Shown => {
  if (members === null) return shown;
  const entities = shown.entities.filter(({ id }) => members.has(id));
  const relations = shown.relations.filter(({ from, to }) => members.has(from) && members.has(to));
  return {
    ...shown,
    entities,
    relations,
    entityIds: new Set(entities.map(({ id }) => id)),
    relationIds: new Set(relations.map(({ id }) => id)),
  };
};

const territoryOf = (db: ReadableDb, ref: string): EntityId => {
  try {
    return resolveEntity(db, ref);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { ...error.details, field: 'territory' });
  }
};

const countsOf = ({ entities, relations }: Shown) => ({
  entities: entities.length,
  relations: relations.length,
});

/** Reader first, then view, then territory: what a reader may not see counts for nothing in what they are shown. */
export const selectForExport = (
  db: ReadableDb,
  options: Pick<ExportOptions, 'view' | 'territory' | 'audience' | 'format'>,
): Selection => {
  const whole: Ecosystem = loadEcosystem(db);
  const isPicture = options.format === 'png' || options.format === 'svg';
  const view = options.view ?? (isPicture ? startView : wholeView);
  const territory = options.territory === null ? null : territoryOf(db, options.territory);
  const members = territory === null ? null : territoryMembers(whole, [territory]);
  const ecosystem = readableBy(whole, options.audience);
  const shown = within(selectView(ecosystem, view), members);
  const all = within(selectView(whole, view), members);
  const counts = countsOf(shown);
  return {
    view,
    territory: territory === null ? null : (namesOf(db, [territory]).get(territory) ?? null),
    ecosystem,
    shown,
    counts,
    withheld: {
      entities: all.entities.filter(({ id }) => !shown.entityIds.has(id)).length,
      relations: all.relations.filter(({ id }) => !shown.relationIds.has(id)).length,
    },
  };
};
