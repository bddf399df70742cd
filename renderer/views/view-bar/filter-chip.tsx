import { useTranslation } from 'react-i18next';
import { isReadable } from '../../../shared/domain/filter-fields.ts';
import type { Criterion } from '../../../shared/domain/view.ts';
import { describeCriterion } from '../../../shared/domain/view-words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { Chip } from './chip.tsx';
import { FilterEditor } from './filter-editor.tsx';
import { useFilterWriter } from './use-filters.ts';

/** A filter of the view; one whose measure is not there yet says that it does not act. */
export const FilterChip = ({ criterion }: { criterion: Criterion }) => {
  const { t } = useTranslation();
  const { nameOf, measures } = useGraph();
  const { remove } = useFilterWriter();
  const { label, values } = describeCriterion(criterion, nameOf, useLang());
  return (
    <Chip
      label={label}
      values={values}
      note={isReadable(criterion.field, { measures }) ? null : t('filters.pending')}
      removeLabel={t('explorer.bar.remove', { label })}
      remove={() => remove(criterion.field)}
    >
      <FilterEditor field={criterion.field} criterion={criterion} />
    </Chip>
  );
};
