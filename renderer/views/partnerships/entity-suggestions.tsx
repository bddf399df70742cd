import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { useProject } from '../../backend/use-app.ts';
import { useOperation } from '../../backend/use-operation.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useActions } from '../../state/workspace-context.tsx';
import { askedOf } from './use-suggestions.ts';

/** A ranking of more takes longer than a card may: there it is asked for on its own screen. */
const RANKED_WITH_CARD_MAX = 2_000;

/** « Partenariats à explorer (3) », from the card of one of the two. */
export const EntitySuggestions = ({ id }: { id: EntityId }) => {
  const { t } = useTranslation();
  const act = useActions();
  const { number } = useFormat();
  const project = useProject();
  const size = Object.values(project?.entities ?? {}).reduce((sum, count) => sum + count, 0);
  const { data } = useOperation(
    'suggestion.list',
    { ...askedOf({ territory: null, axis: null, entity: id }, 1), job: 'suggestions-entity' },
    { enabled: size <= RANKED_WITH_CARD_MAX },
  );
  if (!data || data.total === 0) return null;
  return (
    <Button variant="subtle" onClick={() => act.openSuggestionsOf(id)}>
      {t('partnerships.explorer.ofEntity', { count: data.total, number: number(data.total) })}
    </Button>
  );
};
