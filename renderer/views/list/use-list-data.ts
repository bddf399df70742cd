import { useMemo, useState } from 'react';
import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { type Group, groupsOf } from '../../../shared/domain/grouping/groups-of.ts';
import { isSymmetric } from '../../../shared/domain/relation.ts';
import { foldText } from '../../../shared/domain/text.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { capitalise } from '../card/capitalise.ts';
import { typeWords } from '../explorer/entity-words.ts';
import { type ListColumn, type ListOrder, orderBy, orderEntities, placeNames } from './list-order.ts';
import { type GroupedList, type ListRow, linkRows, rootRows } from './list-rows.ts';

export interface ListData {
  readonly entities: readonly EntitySummary[];
  readonly order: ListOrder;
  readonly changeOrder: (column: ListColumn) => void;
  readonly rowsAt: (centre: EntityId | null) => readonly ListRow[];
  readonly toggleGroup: (group: Group) => void;
  readonly kindOf: (entity: EntitySummary) => string;
  readonly placeOf: (id: EntityId) => string | undefined;
  readonly linksOf: (id: EntityId) => number;
}

/** What each column says. */
const useColumns = () => {
  const { ecosystem, neighbours } = useGraph();
  const words = wordsOf(useLang());
  const places = useMemo(() => placeNames(ecosystem), [ecosystem]);
  return useMemo(
    () => ({
      kindOf: (entity: EntitySummary) => capitalise(typeWords(entity, words)),
      placeOf: (id: EntityId) => places.get(id),
      linksOf: (id: EntityId) => neighbours.get(id)?.length ?? 0,
    }),
    [places, neighbours, words],
  );
};

/** In groups as the picture: closed groups are open in both; groups that are outlined only are open until closed here. */
const useGroups = (isSearching: boolean): (GroupedList & { toggle: (group: Group) => void }) | null => {
  const act = useActions();
  const lang = useLang();
  const { ecosystem, measures, shown } = useGraph();
  const grouping = useWorkspace((state) => state.view.grouping);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const by = grouping?.by ?? null;
  const groups = useMemo(
    () => (by === null ? null : groupsOf(shown, { ecosystem, measures }, { by, lang })),
    [shown, ecosystem, measures, by, lang],
  );
  return useMemo(() => {
    if (grouping === null || groups === null) return null;
    const isCollapsed = grouping.form === 'collapsed';
    const toggled = (ids: Iterable<string>, id: string): ReadonlySet<string> => {
      const set = new Set(ids);
      if (!set.delete(id)) set.add(id);
      return set;
    };
    return {
      groups,
      isExpanded: ({ id }) => isSearching || (isCollapsed ? grouping.expanded.includes(id) : !closed.has(id)),
      toggle: ({ id }) => {
        if (isCollapsed)
          act.changeView({ grouping: { ...grouping, expanded: [...toggled(grouping.expanded, id)] } });
        else setClosed((before) => toggled(before, id));
      },
    };
  }, [act, grouping, groups, closed, isSearching]);
};

const matcherOf = (text: string): ((entity: EntitySummary) => boolean) => {
  const words = foldText(text).split(' ').filter(Boolean);
  return ({ name, aliases }) => {
    const folded = foldText([name, ...aliases].join(' '));
    return words.every((word) => folded.includes(word));
  };
};

/** What is shown, narrowed by what is typed, in the order asked for; and the links of any of them. */
export const useListData = (text: string): ListData => {
  const lang = useLang();
  const { shown, entities: all, neighbours } = useGraph();
  const columns = useColumns();
  const isSearching = text.trim() !== '';
  const grouped = useGroups(isSearching);
  const [order, setOrder] = useState<ListOrder>({ column: 'name', isDescending: false });
  const compare = useMemo(() => new Intl.Collator(lang, { numeric: true }).compare, [lang]);
  const entities = useMemo(() => {
    const listed = isSearching ? shown.entities.filter(matcherOf(text)) : shown.entities;
    return orderEntities(listed, { order, compare, ...columns });
  }, [shown, text, isSearching, order, compare, columns]);
  const root = useMemo(() => rootRows(entities, grouped), [entities, grouped]);
  return useMemo(() => {
    const { relations, relationsBack } = wordsOf(lang).vocabulary;
    const linksAt = (centre: EntityId) =>
      linkRows({
        neighbours: neighbours.get(centre) ?? [],
        entities: all,
        headingOf: (type, outgoing) =>
          capitalise(outgoing || isSymmetric(type) ? relations[type] : relationsBack[type]),
        compare,
      });
    return {
      ...columns,
      entities,
      order,
      changeOrder: (column) => setOrder((now) => orderBy(now, column)),
      rowsAt: (centre) => (centre === null ? root : linksAt(centre)),
      toggleGroup: (group) => grouped?.toggle(group),
    };
  }, [lang, all, neighbours, columns, entities, order, root, grouped, compare]);
};
