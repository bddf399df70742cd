import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type GroupId, isGroupId, type NodeId } from '../../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { describeView } from '../../../shared/domain/view-words.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { type Counted, countKinds, useCounted } from '../../i18n/use-counted.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useShownView } from '../../state/graph-provider.tsx';
import { typeWords } from './entity-words.ts';
import type { ExplorerData } from './explorer-data.ts';

const MOST_LINKED = 5;

export interface GraphWords {
  /** What the picture shows, for who does not see it. */
  readonly summary: string;
  /** « Tiers-lieu La Fabrique, tiers-lieu, 4 liens ». */
  readonly place: (id: NodeId) => string;
  /** A group has been opened. */
  readonly opened: (id: GroupId) => string;
  readonly tooltip: (id: NodeId) => { readonly title: string; readonly text: string } | null;
}

/** A group in words: how many it is, its links inside and with others. */
const groupWords = ({ groupIndex, elements }: ExplorerData, counted: Counted, t: TFunction) => {
  const partsOf = (id: GroupId) => {
    const { name = '', members = [], inside = 0 } = groupIndex.byId.get(id) ?? {};
    return {
      name,
      members: counted.records(members.length),
      inside: counted.relations(inside),
      outside: counted.relations(elements.nodes.get(id)?.degree ?? 0),
    };
  };
  const describeGroup = (id: GroupId) => ({
    title: partsOf(id).name,
    text: t('grouping.tooltip', partsOf(id)),
  });
  return {
    describeGroup,
    placeGroup: (id: GroupId) => t('grouping.place', partsOf(id)),
    opened: (id: GroupId) => t('grouping.opened', partsOf(id)),
  };
};

/** The picture in words: summary, places, tooltips. */
export const useGraphWords = (data: ExplorerData): GraphWords => {
  const { t } = useTranslation();
  const lang = useLang();
  const counted = useCounted();
  const view = useShownView();
  return useMemo(() => {
    const words = wordsOf(lang);
    const linksOf = (id: EntityId) => data.neighbours.get(id)?.length ?? 0;
    const links = (id: EntityId) => counted.relations(linksOf(id));
    const describe = (id: EntityId) => {
      const entity = data.entities.get(id);
      if (!entity) return null;
      const marks = entity.toCheck ? [t('explorer.graph.toCheck')] : [];
      return { title: entity.name, text: [typeWords(entity, words), links(id), ...marks].join(' · ') };
    };
    const { describeGroup, placeGroup, opened } = groupWords(data, counted, t);
    const most = [...data.shown.entities]
      .filter(({ id }) => linksOf(id) > 0)
      .sort((a, b) => linksOf(b.id) - linksOf(a.id))
      .slice(0, MOST_LINKED)
      .map(({ id, name }) => `${name} (${links(id)})`);
    const { entities, relations } = data.shown;
    const { groups } = data.drawing;
    const filters = describeView(view, data.nameOf, lang);
    const summary = [
      entities.length === 0
        ? t('explorer.graph.summaryEmpty')
        : t('explorer.graph.summary', {
            records: counted.records(entities.length),
            kinds: counted.kinds(countKinds(entities)),
            relations: counted.relations(relations.length),
          }),
      ...(groups.length === 0 ? [] : [t('grouping.summary', { count: groups.length })]),
      ...(most.length === 0 ? [] : [t('explorer.graph.most', { names: most.join(', ') })]),
      ...(filters.length === 0 ? [] : [t('explorer.graph.filtered', { filters: filters.join(' · ') })]),
    ].join(' ');
    return {
      summary,
      opened,
      place: (id) => {
        if (isGroupId(id)) return placeGroup(id);
        const entity = data.entities.get(id);
        return entity
          ? t('explorer.graph.place', { name: entity.name, type: typeWords(entity, words), links: links(id) })
          : '';
      },
      tooltip: (id) => (isGroupId(id) ? describeGroup(id) : describe(id)),
    };
  }, [data, view, lang, counted, t]);
};
