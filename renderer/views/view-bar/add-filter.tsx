import { Button, Popover, Text, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionField } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import { useWorkspace } from '../../state/workspace-context.tsx';
import { FILTER_FIELDS } from './filter-choices.ts';
import { FilterEditor } from './filter-editor.tsx';
import classes from './filters.module.css';

const FieldList = ({ choose }: { choose: (field: CriterionField) => void }) => {
  const fields = wordsOf(useLang()).sheet.fields;
  return (
    <div className={classes.fields}>
      {FILTER_FIELDS.map((field, index) => (
        <UnstyledButton
          key={field}
          className={classes.field ?? ''}
          data-autofocus={index === 0 || undefined}
          onClick={() => choose(field)}
        >
          {fields[field]}
        </UnstyledButton>
      ))}
    </div>
  );
};

const OneField = ({ field, back }: { field: CriterionField; back: () => void }) => {
  const { t } = useTranslation();
  const label = wordsOf(useLang()).sheet.fields[field];
  const criterion = useWorkspace((state) => state.view.filters.find((one) => one.field === field) ?? null);
  return (
    <>
      <UnstyledButton className={classes.back ?? ''} onClick={back}>
        <IconChevronLeft size={16} stroke={2} aria-hidden />
        <span className="visually-hidden">{t('explorer.bar.addFilterHint')}</span>
        <Text fw={650} size="sm">
          {label}
        </Text>
      </UnstyledButton>
      <FilterEditor field={field} criterion={criterion} />
    </>
  );
};

/** « + Filtre »: the field first, then its values; a chip appears with the first one ticked. */
export const AddFilter = () => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [field, setField] = useState<CriterionField | null>(null);
  const change = (open: boolean) => {
    setIsOpen(open);
    setField(null);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={change}
      position="bottom-start"
      width={300}
      trapFocus
      returnFocus
      withinPortal={false}
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          className={classes.add ?? ''}
          leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
          onClick={() => change(!isOpen)}
        >
          {t('explorer.bar.addFilter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('explorer.bar.addFilterHint')}>
        {field === null ? (
          <FieldList choose={setField} />
        ) : (
          <OneField field={field} back={() => setField(null)} />
        )}
      </Popover.Dropdown>
    </Popover>
  );
};
