import { useTranslation } from 'react-i18next';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { describeCriterion } from '../../../shared/domain/view-words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { useEntities } from '../forms/use-entity-options.ts';
import classes from './export.module.css';

/** What narrows the view that is exported: it is written on the sheet too. */
export const ShownFilters = () => {
  const { t } = useTranslation();
  const lang = useLang();
  const filters = useWorkspace((state) => state.view.filters);
  const entities = useEntities();
  if (filters.length === 0) return null;
  const nameOf = (id: string) => entities.get(id as EntityId)?.name ?? null;
  return (
    <div className={classes.filters}>
      {t('export.filters')}
      <ul>
        {filters.map((criterion) => {
          const { label, values } = describeCriterion(criterion, nameOf, lang);
          return (
            <li key={criterion.field}>
              <bdi>{t('export.filter', { label, values })}</bdi>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
