import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import type { GraphData } from '../../state/graph-context.tsx';
import { typeWords } from './entity-words.ts';

const MOST_LINKED = 5;

export interface GraphWords {
  /** What the picture shows, for who does not see it. */
  readonly summary: string;
  /** « Tiers-lieu La Fabrique, tiers-lieu, 4 liens ». */
  readonly place: (id: EntityId) => string;
  readonly tooltip: (id: EntityId) => { readonly title: string; readonly text: string } | null;
}

/** The picture in words: summary, places, tooltips. */
export const useGraphWords = (data: GraphData): GraphWords => {
  const { t } = useTranslation();
  const lang = useLang();
  return useMemo(() => {
    const words = wordsOf(lang);
    const linksOf = (id: EntityId) => data.neighbours.get(id)?.length ?? 0;
    const links = (id: EntityId) => t('explorer.graph.relations', { count: linksOf(id) });
    const describe = (id: EntityId) => {
      const entity = data.entities.get(id);
      if (!entity) return null;
      const marks = entity.toCheck ? [t('explorer.graph.toCheck')] : [];
      return { title: entity.name, text: [typeWords(entity, words), links(id), ...marks].join(' · ') };
    };
    const most = [...data.shown.entities]
      .filter(({ id }) => linksOf(id) > 0)
      .sort((a, b) => linksOf(b.id) - linksOf(a.id))
      .slice(0, MOST_LINKED)
      .map(({ id, name }) => `${name} (${links(id)})`);
    const summary = t('explorer.graph.summary', {
      entities: t('explorer.graph.entities', { count: data.shown.entities.length }),
      relations: t('explorer.graph.relations', { count: data.shown.relations.length }),
    });
    return {
      summary:
        most.length === 0 ? summary : `${summary} ${t('explorer.graph.most', { names: most.join(', ') })}`,
      place: (id) => {
        const entity = data.entities.get(id);
        return entity
          ? t('explorer.graph.place', { name: entity.name, type: typeWords(entity, words), links: links(id) })
          : '';
      },
      tooltip: describe,
    };
  }, [data, lang, t]);
};
