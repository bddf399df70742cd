import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { EntitySummary } from '../../../shared/domain/ecosystem.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { lookOf } from '../../../shared/domain/look.ts';
import type { Kind } from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLoadedGraph } from '../../backend/use-loaded-graph.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useLang } from '../../i18n/use-format.ts';
import { listOptions } from './list-options.ts';

const SEARCH_DELAY_MS = 120;
const SHOWN = 30;

/** Every entity by id, by name, from the graph that the window already holds. */
export const useEntities = (): ReadonlyMap<EntityId, EntitySummary> => {
  const list = useLoadedGraph()?.ecosystem.entities;
  return useMemo(() => new Map(list?.map((entity) => [entity.id, entity])), [list]);
};

export interface EntityOption {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly look: ReturnType<typeof lookOf>;
}

/** Choices of a list that searches entities: what matches the text (typing errors forgiven), or the first names. */
export const useEntityOptions = (
  text: string,
  kind: Kind | null,
  chosen: readonly string[],
): EntityOption[] => {
  const lang = useLang();
  const entities = useEntities();
  const [wanted] = useDebouncedValue(text.trim(), SEARCH_DELAY_MS);
  const { data: hits } = useOperation(
    'entity.search',
    { text: wanted, limit: 60 },
    { enabled: wanted !== '', keepPrevious: true },
  );
  return useMemo(() => {
    const found =
      wanted === '' ? [...entities.values()] : (hits ?? []).flatMap(({ id }) => entities.get(id) ?? []);
    const kept = chosen.flatMap((id) => entities.get(id as EntityId) ?? []);
    const ofKind = found.filter((entity) => kind === null || entity.kind === kind).slice(0, SHOWN);
    const listed = listOptions(ofKind, kept, wanted !== '');
    return listed.map((entity) => ({
      value: entity.id,
      label: entity.name,
      look: lookOf(entity),
      hint:
        entity.type === null
          ? wordsOf(lang).vocabulary.kinds[entity.kind]
          : ((wordsOf(lang).vocabulary.types as Readonly<Record<string, string>>)[entity.type] ?? ''),
    }));
  }, [wanted, hits, entities, kind, chosen, lang]);
};
