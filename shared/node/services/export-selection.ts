import type { CallContext } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import type { ExportOptions } from '../../contract/export-operations.ts';
import type { Measures } from '../../domain/analysis/measures.ts';
import { measuresNeeded } from '../../domain/appearance/measures-needed.ts';
import type { Ecosystem } from '../../domain/ecosystem.ts';
import type { EntityId } from '../../domain/entity.ts';
import { readableBy } from '../../domain/export/audience.ts';
import { type Shown, selectView } from '../../domain/filter.ts';
import { territoryMembers } from '../../domain/territory-members.ts';
import { startView, type View } from '../../domain/view.ts';
import type { ReadableDb } from '../store/database.ts';
import { namesOf } from '../store/entities.ts';
import type { ServiceContext } from './context.ts';
import { resolveEntity } from './entity-reference.ts';
import { measureEcosystem } from './measure-service.ts';

/** What an export takes, and what it leaves out for its reader. */
export interface Selection {
  readonly view: View;
  /** Only those that the person chose. */
  readonly isChosen: boolean;
  readonly territory: string | null;
  /** What its reader may see. */
  readonly ecosystem: Ecosystem;
  /** Of that, as the view asks. */
  readonly measures: Measures;
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
export const selectForExport = async (
  context: ServiceContext,
  options: Pick<ExportOptions, 'view' | 'territory' | 'only' | 'audience' | 'format'>,
  { lang }: CallContext,
): Promise<Selection> => {
  const db = context.session.reader();
  const whole = context.graph.current().ecosystem;
  const isPicture = ['png', 'svg', 'pdf', 'html'].includes(options.format);
  const view = options.view ?? (isPicture ? startView : wholeView);
  const territory = options.territory === null ? null : territoryOf(db, options.territory);
  const members = territory === null ? null : territoryMembers(whole, [territory]);
  const ecosystem: Ecosystem = { ...readableBy(whole, options.audience), official: whole.official };
  const measured = (of: Ecosystem) => measureEcosystem(context, of, measuresNeeded(view), lang);
  const measures = await measured(ecosystem);
  const only = options.only === undefined ? null : new Set(options.only);
  const shown = within(within(selectView(ecosystem, view, measures), members), only);
  const isAll = ecosystem.entities.length === whole.entities.length;
  const wholeMeasures = isAll ? measures : await measured(whole);
  const all = within(within(selectView(whole, view, wholeMeasures), members), only);
  const counts = countsOf(shown);
  return {
    view,
    isChosen: only !== null,
    territory: territory === null ? null : (namesOf(db, [territory]).get(territory) ?? null),
    ecosystem,
    measures,
    shown,
    counts,
    withheld: {
      entities: all.entities.filter(({ id }) => !shown.entityIds.has(id)).length,
      relations: all.relations.filter(({ id }) => !shown.relationIds.has(id)).length,
    },
  };
};
