import { Popover, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Criterion } from '../../../shared/domain/view.ts';
import { describeCriterion } from '../../../shared/domain/view-words.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useGraph } from '../../state/graph-context.tsx';
import { FilterEditor } from './filter-editor.tsx';
import classes from './filters.module.css';
import { useFilterWriter } from './use-filters.ts';

/** A chip: press to edit it, its cross takes it away. */
export const FilterChip = ({ criterion }: { criterion: Criterion }) => {
  const { t } = useTranslation();
  const lang = useLang();
  const { nameOf } = useGraph();
  const { remove } = useFilterWriter();
  const { label, values } = describeCriterion(criterion, nameOf, lang);
  return (
    <div className={classes.chip}>
      <Popover position="bottom-start" width={300} trapFocus returnFocus withinPortal={false} shadow="md">
        <Popover.Target>
          <UnstyledButton
            className={classes.chipButton ?? ''}
            title={wordsOf(lang).sheet.chip(label, values)}
          >
            <strong>{wordsOf(lang).sheet.chip(label, '')}</strong>
            <bdi>{values}</bdi>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={label}>
          <FilterEditor field={criterion.field} criterion={criterion} />
        </Popover.Dropdown>
      </Popover>
      <UnstyledButton
        className={classes.chipRemove ?? ''}
        aria-label={t('explorer.bar.remove', { label })}
        onClick={() => remove(criterion.field)}
      >
        <IconX size={16} stroke={2} aria-hidden />
      </UnstyledButton>
    </div>
  );
};
